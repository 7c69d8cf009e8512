using System.Text;
using System.Xml;
using System.Xml.Linq;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the help file of the module.</summary>
internal static class MamlFile
{
    /// <summary>The cmdlets are sorted by name, so that the same source gives the same file.</summary>
    public static XDocument Of(IEnumerable<CmdletHelp> cmdlets, string address) => new(new XElement(
        MamlNames.Msh + "helpItems",
        new XAttribute("schema", "maml"), // without it the engine passes over the file in silence
        cmdlets.OrderBy(cmdlet => cmdlet.Facts.Name, StringComparer.Ordinal).Select(cmdlet => MamlCommand.Of(cmdlet, address))));

    public static void Save(XDocument document, string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using var writer = XmlWriter.Create(full, settings);
        document.Save(writer);
    }
}
