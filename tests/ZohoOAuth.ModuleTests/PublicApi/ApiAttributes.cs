using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;

namespace ZohoOAuth.ModuleTests;

/// <summary>The attributes that a user meets: above all those by which PowerShell knows cmdlets and parameters.</summary>
internal static class ApiAttributes
{
    /// <summary>Attributes that the compiler writes, or that only a debugger or an analyzer reads.</summary>
    private static readonly string[] Tools = ["System.Runtime.CompilerServices", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Reflection"];

    internal static IEnumerable<string> Of(IEnumerable<CustomAttributeData> attributes) => attributes
        .Where(one => one.AttributeType.IsVisible && !Tools.Contains(one.AttributeType.Namespace))
        .Select(Describe)
        .Order(StringComparer.Ordinal);

    internal static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Describe(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal);
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(Argument),
            .. attribute.NamedArguments.Select(one => $"{one.MemberName} = {Argument(one.TypedValue)}").Order(StringComparer.Ordinal),
        ];
        return arguments.Length == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";
    }

    /// <summary>An internal type is no part of the surface, so its name is not: an attribute that uses it shows only that it does.</summary>
    private static string Argument(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        ReadOnlyCollection<CustomAttributeTypedArgument> items => $"[{string.Join(", ", items.Select(Argument))}]",
        Type { IsVisible: true } type => $"typeof({ApiName.Of(type)})",
        Type => "typeof(internal)",
        var value when argument.ArgumentType.IsEnum => $"{ApiName.Of(argument.ArgumentType)}.{EnumText(argument.ArgumentType, value)}",
        var value => Literal(value),
    };

    private static string EnumText(Type type, object? value) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(field => Equals(field.GetRawConstantValue(), value))?.Name ?? Literal(value);
}
