using System.Reflection;

namespace ZohoOAuth.Help.Cmdlets;

/// <summary>The metadata of one cmdlet.</summary>
internal sealed record CmdletFacts(string Verb, string Noun, Type Type)
{
    public string Name => $"{Verb}-{Noun}";

    public string? DefaultSet { get; init; }

    public bool SupportsShouldProcess { get; init; }

    public bool SupportsPaging { get; init; }

    public IReadOnlyList<TypeName> OutputTypes { get; init; } = [];

    public IReadOnlyList<ParameterFacts> Parameters { get; init; } = [];

    /// <summary>The facts about <paramref name="type"/>. Null if it is not a cmdlet that a user can call.</summary>
    public static CmdletFacts? Of(Type type)
    {
        if (!type.IsPublic || type.IsAbstract || type.Attribute("CmdletAttribute") is not { } cmdlet)
        {
            return null;
        }

        return new CmdletFacts((string)cmdlet.ConstructorArguments[0].Value!, (string)cmdlet.ConstructorArguments[1].Value!, type)
        {
            DefaultSet = cmdlet.Named<string?>("DefaultParameterSetName", null),
            SupportsShouldProcess = cmdlet.Named("SupportsShouldProcess", false),
            SupportsPaging = cmdlet.Named("SupportsPaging", false),
            OutputTypes = [.. type.Attributes("OutputTypeAttribute").SelectMany(Outputs).Distinct()],
            Parameters = ParametersOf(type),
        };
    }

    private static IEnumerable<TypeName> Outputs(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(argument => argument.Each()).Select(output => output switch
        {
            Type type => TypeName.Of(type),
            _ => new TypeName($"{output}", $"{output}", null),
        });

    private static List<ParameterFacts> ParametersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .DistinctBy(property => property.Name) // the most derived comes first and hides the others, as in the engine
            .Select(ParameterFacts.Of)
            .OfType<ParameterFacts>(),
    ];
}
