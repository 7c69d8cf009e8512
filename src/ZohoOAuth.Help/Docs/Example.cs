using System.Xml.Linq;

namespace ZohoOAuth.Help.Docs;

/// <summary>One example: its title, its code and its explanation.</summary>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks)
{
    public bool IsComplete => Title.Length > 0 && Code.Length > 0 && Remarks.Count > 0;

    public static Example Read(XElement element, DocText text)
    {
        var rest = new XElement(element);
        rest.Elements("title").Remove();
        rest.Elements("code").FirstOrDefault()?.Remove();
        return new Example(text.Line(element.Element("title")), Lines.Block(element.Element("code")?.Value ?? ""), text.Paragraphs(rest));
    }
}
