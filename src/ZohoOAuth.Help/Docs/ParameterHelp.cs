using System.Xml.Linq;
using ZohoOAuth.Help.Cmdlets;

namespace ZohoOAuth.Help.Docs;

/// <summary>A parameter together with its doc comment. The default is the text of <c>value</c>. Null if there is none.</summary>
internal sealed record ParameterHelp(ParameterFacts Facts, IReadOnlyList<string> Description, string? Default)
{
    public static ParameterHelp Read(ParameterFacts facts, XmlDocs docs)
    {
        var comment = docs.Of(facts.Property!) ?? new XElement("member");
        var value = docs.Text.Line(comment.Element("value"));
        return new ParameterHelp(facts, docs.Text.Paragraphs(comment.Element("summary")), value.Length > 0 ? value : null);
    }
}
