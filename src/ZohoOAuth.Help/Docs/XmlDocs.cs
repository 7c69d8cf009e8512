using System.Reflection;
using System.Xml.Linq;

namespace ZohoOAuth.Help.Docs;

/// <summary>The doc comments that the compiler wrote next to each assembly.</summary>
internal sealed class XmlDocs(IReadOnlyDictionary<string, string> cmdletNames)
{
    private readonly Dictionary<string, Dictionary<string, XElement>> _files = [];

    public DocText Text { get; } = new(cmdletNames);

    public XElement? Of(Type type) => Find(type, $"T:{IdOf(type)}");

    /// <summary>The comment of the property. An override without its own summary uses the summary of its base.</summary>
    public XElement? Of(PropertyInfo property)
    {
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            if (Find(type, $"P:{IdOf(type)}.{property.Name}") is { } docs && docs.Element("summary") is not null)
            {
                return docs;
            }
        }

        return null;
    }

    private XElement? Find(Type type, string id)
    {
        var path = Path.ChangeExtension(type.Assembly.Location, ".xml");
        if (!_files.TryGetValue(path, out var members))
        {
            _files[path] = members = Load(path);
        }

        return members.GetValueOrDefault(id);
    }

    private static Dictionary<string, XElement> Load(string path) =>
        !File.Exists(path) ? [] : XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, WithoutMargin);

    private static string IdOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (definition.FullName ?? definition.Name).Replace('+', '.');
    }

    /// <summary>
    /// The compiler indents every line of a comment. The indentation is removed here, where it can be measured over the complete comment.
    /// Later it cannot be told apart from the indentation of a code example.
    /// </summary>
    private static XElement WithoutMargin(XElement member)
    {
        var lines = member.ToString(SaveOptions.DisableFormatting).ReplaceLineEndings("\n").Split('\n');
        var margin = Lines.Margin(lines.Skip(1).SkipLast(1));
        return XElement.Parse(string.Join('\n', lines.Select(line => Lines.Cut(line, margin))), LoadOptions.PreserveWhitespace);
    }
}
