using System.Text;
using System.Xml.Linq;

namespace ZohoOAuth.Help.Docs;

/// <summary>Converts the XML of a doc comment to text: paragraphs that contain only words.</summary>
internal sealed class DocText(IReadOnlyDictionary<string, string> cmdletNames)
{
    /// <summary>The paragraphs of the element. Each para, list item and code block is one, and so is the text between them.</summary>
    public IReadOnlyList<string> Paragraphs(XElement? element)
    {
        var paragraphs = new List<string>();
        if (element is not null)
        {
            Collect(element, paragraphs);
        }

        return paragraphs;
    }

    /// <summary>The complete element as one line.</summary>
    public string Line(XElement? element) => string.Join(' ', Paragraphs(element));

    private void Collect(XElement element, List<string> paragraphs)
    {
        var loose = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XElement { Name.LocalName: "para" or "list" or "code" } block)
            {
                Flush(loose, paragraphs);
                CollectBlock(block, paragraphs);
            }
            else
            {
                loose.Append(Inline(node));
            }
        }

        Flush(loose, paragraphs);
    }

    private void CollectBlock(XElement block, List<string> paragraphs)
    {
        switch (block.Name.LocalName)
        {
            case "para":
                Collect(block, paragraphs);
                break;
            case "code":
                paragraphs.Add(Lines.Block(block.Value));
                break;
            default:
                paragraphs.AddRange(block.Elements("item").Select(item => "* " + Item(item)));
                break;
        }
    }

    private string Item(XElement item) =>
        item.Element("term") is { } term ? $"{Line(term)}: {Line(item.Element("description"))}" : Line(item.Element("description") ?? item);

    private string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => parameter.Attribute("name")?.Value ?? "",
        XElement { IsEmpty: true, Name.LocalName: "see" or "seealso" } see => Target(see),
        XElement other => string.Concat(other.Nodes().Select(Inline)),
        _ => "",
    };

    private string Target(XElement see) =>
        see.Attribute("cref") is { } cref ? NameOf(cref.Value) : (see.Attribute("langword") ?? see.Attribute("href"))?.Value ?? "";

    /// <summary>The last part of the name. The class of a cmdlet becomes the name of the cmdlet.</summary>
    private string NameOf(string cref)
    {
        var id = cref[(cref.IndexOf(':') + 1)..].Split('(', '`')[0];
        return cmdletNames.TryGetValue(id, out var cmdlet) ? cmdlet : id[(id.LastIndexOf('.') + 1)..];
    }

    private static void Flush(StringBuilder loose, List<string> paragraphs)
    {
        var text = string.Join(' ', loose.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        loose.Clear();
        if (text.Length > 0)
        {
            paragraphs.Add(text);
        }
    }
}
