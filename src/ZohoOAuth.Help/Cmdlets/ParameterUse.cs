using System.Reflection;

namespace ZohoOAuth.Help.Cmdlets;

/// <summary>The use of a parameter in one parameter set: one [Parameter] attribute.</summary>
internal sealed record ParameterUse(string Set, bool Mandatory, int Position, bool ByValue, bool ByPropertyName)
{
    public const string AllSets = "__AllParameterSets";

    /// <summary>PowerShell's value for "no position".</summary>
    public const int Named = int.MinValue;

    public static readonly ParameterUse Optional = new(AllSets, false, Named, false, false);

    public bool FromPipeline => ByValue || ByPropertyName;

    public string PositionText => Position == Named ? "named" : $"{Position}";

    public string PipelineText => (ByValue, ByPropertyName) switch
    {
        (true, true) => "true (ByValue, ByPropertyName)",
        (true, false) => "true (ByValue)",
        (false, true) => "true (ByPropertyName)",
        _ => "false",
    };

    public static ParameterUse Of(CustomAttributeData attribute) => new(
        attribute.Named<string?>("ParameterSetName", null) is { Length: > 0 } set ? set : AllSets,
        attribute.Named("Mandatory", false),
        attribute.Named("Position", Named),
        attribute.Named("ValueFromPipeline", false),
        attribute.Named("ValueFromPipelineByPropertyName", false));

    /// <summary>
    /// The summary of all sets for the list of parameters. It is required only if all sets require it. It takes pipeline input
    /// and has a position if any set says so.
    /// </summary>
    public static ParameterUse Merge(IReadOnlyList<ParameterUse> uses) => new(
        AllSets,
        uses.All(use => use.Mandatory),
        uses.Select(use => use.Position).Where(position => position != Named).DefaultIfEmpty(Named).Min(),
        uses.Any(use => use.ByValue),
        uses.Any(use => use.ByPropertyName));
}
