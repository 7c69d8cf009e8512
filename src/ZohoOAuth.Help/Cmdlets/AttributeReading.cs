using System.Reflection;

namespace ZohoOAuth.Help.Cmdlets;

/// <summary>Reads attributes as data, because a MetadataLoadContext cannot create attribute objects.</summary>
internal static class AttributeReading
{
    private const string Automation = "System.Management.Automation.";

    public static IEnumerable<CustomAttributeData> Attributes(this MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.FullName == Automation + name);

    public static CustomAttributeData? Attribute(this MemberInfo member, string name) => member.Attributes(name).FirstOrDefault();

    public static T Named<T>(this CustomAttributeData attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.MemberName == name)
            {
                return (T)argument.TypedValue.Value!;
            }
        }

        return otherwise;
    }

    /// <summary>The argument, or each element of a params array.</summary>
    public static IEnumerable<object?> Each(this CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> many ? many.Select(one => one.Value) : [argument.Value];
}
