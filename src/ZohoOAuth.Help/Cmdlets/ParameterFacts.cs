using System.Reflection;

namespace ZohoOAuth.Help.Cmdlets;

/// <summary>The metadata of one parameter. A parameter that PowerShell adds itself has no property.</summary>
internal sealed record ParameterFacts(string Name, TypeName Type, PropertyInfo? Property, IReadOnlyList<ParameterUse> Uses)
{
    public bool IsSwitch => Type.Full == "System.Management.Automation.SwitchParameter";

    public bool TakesMany { get; init; }

    public bool Wildcards { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The allowed values. Empty if all values are allowed.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The use of the parameter in the set. Null if it is not in the set.</summary>
    public ParameterUse? In(string set) =>
        Uses.FirstOrDefault(use => use.Set == set) ?? Uses.FirstOrDefault(use => use.Set == ParameterUse.AllSets);

    /// <summary>The facts about <paramref name="property"/>. Null if it is not a parameter, or a hidden one.</summary>
    public static ParameterFacts? Of(PropertyInfo property)
    {
        var attributes = property.Attributes("ParameterAttribute").ToList();
        if (attributes.Count == 0 || attributes.Exists(attribute => attribute.Named("DontShow", false)))
        {
            return null;
        }

        return new ParameterFacts(property.Name, TypeName.Of(property.PropertyType), property, [.. attributes.Select(ParameterUse.Of)])
        {
            TakesMany = property.PropertyType.IsArray || attributes.Exists(attribute => attribute.Named("ValueFromRemainingArguments", false)),
            Wildcards = property.Attribute("SupportsWildcardsAttribute") is not null,
            Aliases = [.. Texts(property, "AliasAttribute")],
            Values = ValuesOf(property),
        };
    }

    private static IEnumerable<string> Texts(PropertyInfo property, string attribute) =>
        property.Attributes(attribute).SelectMany(data => data.ConstructorArguments).SelectMany(argument => argument.Each()).OfType<string>();

    private static List<string> ValuesOf(PropertyInfo property)
    {
        var set = Texts(property, "ValidateSetAttribute").ToList();
        var type = TypeName.Innermost(property.PropertyType);
        return set.Count > 0 || !type.IsEnum ? set : [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name)];
    }
}
