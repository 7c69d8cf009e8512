using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the page of one cmdlet: what Get-Help -Full shows, as Markdown.</summary>
internal static class MarkdownPage
{
    public static string Of(CmdletHelp cmdlet) => string.Join('\n', Lines(cmdlet)).TrimEnd('\n') + "\n";

    private static IEnumerable<string> Lines(CmdletHelp cmdlet) =>
    [
        $"# {cmdlet.Facts.Name}\n",
        MarkdownText.Escape(cmdlet.Synopsis) + "\n",
        MarkdownSyntax.Of(cmdlet) + "\n",
        "## Description\n",
        .. MarkdownText.Paragraphs(cmdlet.Description),
        "## Examples\n",
        .. cmdlet.Examples.SelectMany(Example),
        "## Parameters\n",
        .. cmdlet.Parameters.OrderBy(parameter => parameter.Facts.Name, StringComparer.Ordinal)
            .Concat(EngineParameters.InList(cmdlet.Facts)).SelectMany(MarkdownParameter.Of),
        .. Types("Inputs", cmdlet.Inputs),
        .. Types("Outputs", cmdlet.Outputs),
        .. Errors(cmdlet.Errors ?? []),
        .. Links(cmdlet.Links),
    ];

    private static IEnumerable<string> Example(Example example, int index) =>
    [
        $"### Example {index + 1}: {MarkdownText.Escape(example.Title)}\n",
        MarkdownText.Code(example.Code) + "\n",
        .. MarkdownText.Paragraphs(example.Remarks),
    ];

    private static IEnumerable<string> Types(string title, IReadOnlyList<TypeHelp> types) =>
        [$"## {title}\n", .. types.Select(Type).DefaultIfEmpty("None."), ""];

    private static string Type(TypeHelp type) => $"* **{MarkdownText.Escape(type.Type.Full)}** {MarkdownText.Escape(type.Description)}".TrimEnd();

    private static IEnumerable<string> Errors(IReadOnlyList<string> errors) => errors.Count == 0 ? [] :
    [
        "## Errors\n",
        $"{string.Join(", ", errors)}. `Resolve-ZohoError <id>` shows the cause and the solution of an error.\n",
    ];

    private static IEnumerable<string> Links(IReadOnlyList<Link> links) => links.Count == 0 ? [] : ["## Related links\n", .. links.Select(Link)];

    private static string Link(Link link) => link switch
    {
        { Uri.Length: 0 } => $"* [{link.Text}]({link.Text}.md)",
        { Text.Length: 0 } => $"* <{link.Uri}>",
        _ => $"* [{link.Text}]({link.Uri})",
    };
}
