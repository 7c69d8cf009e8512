using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes one parameter: its description, and a table of what PowerShell needs to know about it.</summary>
internal static class MarkdownParameter
{
    public static IEnumerable<string> Of(ParameterHelp parameter) =>
    [
        $"### -{parameter.Facts.Name}\n",
        .. MarkdownText.Paragraphs(parameter.Description),
        "| | |",
        "| --- | --- |",
        .. Facts(parameter).Select(fact => $"| {fact.Name} | {MarkdownText.Escape(fact.Value)} |"),
        "",
    ];

    private static IEnumerable<(string Name, string Value)> Facts(ParameterHelp parameter)
    {
        var facts = parameter.Facts;
        var use = ParameterUse.Merge(facts.Uses);
        IEnumerable<(string Name, string Value)> all =
        [
            ("Type", facts.Type.Short),
            ("Aliases", string.Join(", ", facts.Aliases)),
            ("Accepted values", string.Join(", ", facts.Values)),
            ("Required", use.Mandatory ? "yes" : ""),
            ("Position", use.Position == ParameterUse.Named ? "" : use.PositionText),
            ("Default", parameter.Default ?? ""),
            ("Pipeline input", Pipeline(use)),
            ("Wildcards", facts.Wildcards ? "yes" : ""),
        ];
        return all.Where(fact => fact.Value.Length > 0);
    }

    private static string Pipeline(ParameterUse use) => (use.ByValue, use.ByPropertyName) switch
    {
        (true, true) => "by value, by property name",
        (true, false) => "by value",
        (false, true) => "by property name",
        _ => "",
    };
}
