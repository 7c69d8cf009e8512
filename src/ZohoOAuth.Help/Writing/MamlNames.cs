using System.Xml.Linq;

namespace ZohoOAuth.Help.Writing;

/// <summary>The names of MAML elements. PowerShell uses the local names only. Editors and the schema also need the namespaces.</summary>
internal static class MamlNames
{
    public static readonly XNamespace Msh = "http://msh";
    public static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static IEnumerable<XElement> Paras(IEnumerable<string> paragraphs) => paragraphs.Select(text => new XElement(Maml + "para", text));

    public static XElement Description(params IEnumerable<string> paragraphs) => new(Maml + "description", Paras(paragraphs));

    /// <summary>The schema requires "true" and "false" in lower case.</summary>
    public static string Written(bool value) => value ? "true" : "false";
}
