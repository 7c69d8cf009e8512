using ZohoOAuth.Help.Cmdlets;

namespace ZohoOAuth.Help.Docs;

/// <summary>A type that a cmdlet takes from the pipeline or returns.</summary>
internal sealed record TypeHelp(TypeName Type, string Description)
{
    /// <summary>The summary of a type of this module is its description. Types of the framework need no description.</summary>
    public static TypeHelp Output(TypeName type, XmlDocs docs) =>
        new(type, type.Source is { } source ? docs.Text.Line(docs.Of(source)?.Element("summary")) : "");

    /// <summary>The parameters that take this type from the pipeline. Null if there are none.</summary>
    public static TypeHelp? Input(IGrouping<TypeName, ParameterFacts> parameters)
    {
        var takers = parameters.Select(parameter => (parameter.Name, Use: ParameterUse.Merge(parameter.Uses))).Where(taker => taker.Use.FromPipeline).ToList();
        return takers.Count == 0 ? null : new TypeHelp(parameters.Key, string.Join(", ", takers.Select(taker => $"-{taker.Name} {Way(taker.Use)}")) + ".");
    }

    private static string Way(ParameterUse use) => (use.ByValue, use.ByPropertyName) switch
    {
        (true, true) => "(by value, or a property of that name)",
        (true, false) => "(by value)",
        _ => "(a property of that name)",
    };
}
