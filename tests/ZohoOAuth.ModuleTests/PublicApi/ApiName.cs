using System.Reflection;

namespace ZohoOAuth.ModuleTests;

/// <summary>Types as C# writes them, with their full names and, where a member uses them, with their nullable annotations.</summary>
internal static class ApiName
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
    };

    /// <summary>A new one each time, because it keeps what it has seen, and the assemblies are closed after a test.</summary>
    private static NullabilityInfoContext Nullability => new();

    internal static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    internal static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    internal static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    internal static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        var isNullable = !type.IsValueType && State(nullability) == NullabilityState.Nullable;
        return Bare(type, nullability) + (isNullable ? "?" : "");
    }

    /// <summary>A property that has no getter is nullable by what it takes.</summary>
    private static NullabilityState? State(NullabilityInfo? nullability) =>
        nullability?.ReadState is NullabilityState.Unknown ? nullability.WriteState : nullability?.ReadState;

    private static string Bare(Type type, NullabilityInfo? nullability)
    {
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]";
        }

        if (!type.IsGenericType)
        {
            return FullName(type);
        }

        string[] arguments = [.. type.GetGenericArguments().Select((one, index) => Of(one, nullability?.GenericTypeArguments.ElementAtOrDefault(index)))];
        var definition = FullName(type.GetGenericTypeDefinition());
        return definition == "System.Nullable`1" ? arguments[0] + "?" : $"{definition[..definition.IndexOf('`')]}<{string.Join(", ", arguments)}>";
    }

    private static string FullName(Type type)
    {
        var name = type.FullName?.Replace('+', '.') ?? type.Name;
        return Keywords.GetValueOrDefault(name, name);
    }
}
