using System.Xml.Linq;
using ZohoOAuth.Help.Cmdlets;

namespace ZohoOAuth.Help.Docs;

/// <summary>The facts about a cmdlet together with its doc comment. Missing parts stay empty, and Completeness reports them.</summary>
internal sealed record CmdletHelp(CmdletFacts Facts, IReadOnlyList<ParameterHelp> Parameters)
{
    public string Synopsis { get; init; } = "";

    public IReadOnlyList<string> Description { get; init; } = [];

    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>The ids of the errors that the cmdlet can give. Null if the comment does not list them.</summary>
    public IReadOnlyList<string>? Errors { get; init; }

    public IReadOnlyList<Link> Links { get; init; } = [];

    public IReadOnlyList<TypeHelp> Outputs { get; init; } = [];

    public IReadOnlyList<TypeHelp> Inputs { get; init; } = [];

    public static CmdletHelp Read(CmdletFacts facts, XmlDocs docs)
    {
        var text = docs.Text;
        var comment = docs.Of(facts.Type) ?? new XElement("member");
        return new CmdletHelp(facts, [.. facts.Parameters.Select(parameter => ParameterHelp.Read(parameter, docs))])
        {
            Synopsis = text.Line(comment.Element("summary")),
            Description = text.Paragraphs(comment.Element("remarks")),
            Examples = [.. comment.Elements("example").Select(example => Example.Read(example, text))],
            Errors = comment.Element("errors") is { } errors ? Words(errors) : null,
            Links = [.. comment.Elements("related").SelectMany(Words).Select(name => new Link(name, "")), .. Uris(comment, text)],
            Outputs = [.. facts.OutputTypes.Select(type => TypeHelp.Output(type, docs))],
            Inputs = [.. facts.Parameters.GroupBy(parameter => parameter.Type).Select(TypeHelp.Input).OfType<TypeHelp>()],
        };
    }

    private static string[] Words(XElement element) => element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Link> Uris(XElement comment, DocText text) =>
        from see in comment.Elements("seealso")
        where see.Attribute("href") is not null
        select new Link(see.IsEmpty ? "" : text.Line(see), see.Attribute("href")!.Value);
}

/// <summary>A related topic: the name of another cmdlet, or a web page.</summary>
internal sealed record Link(string Text, string Uri);
