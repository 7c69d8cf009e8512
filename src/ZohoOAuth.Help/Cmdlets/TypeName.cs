namespace ZohoOAuth.Help.Cmdlets;

/// <summary>
/// A type as a PowerShell user reads it: <c>Nullable</c> is left out, generics stand in square brackets.
/// The source is the type that carries the doc comment; there is none when only a name is known.
/// </summary>
internal sealed record TypeName(string Short, string Full, Type? Source)
{
    public static TypeName Of(Type type)
    {
        var bare = Bare(type);
        var source = Innermost(type);
        return bare.FullName == "System.Void" ? new TypeName("None", "None", null) : new TypeName(ShortOf(bare), FullOf(bare), source);
    }

    /// <summary>What is left of <paramref name="type"/> without nullable and array.</summary>
    public static Type Innermost(Type type)
    {
        var bare = Bare(type);
        return bare.IsArray ? Innermost(bare.GetElementType()!) : bare;
    }

    private static Type Bare(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1" ? type.GetGenericArguments()[0] : type;

    private static string ShortOf(Type type) => Written(type, ShortOf, definition => definition.Name);

    private static string FullOf(Type type) => Written(type, FullOf, definition => definition.FullName ?? definition.Name);

    private static string Written(Type type, Func<Type, string> inner, Func<Type, string> name)
    {
        if (type.IsArray)
        {
            return inner(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return name(type);
        }

        var definition = name(type.GetGenericTypeDefinition());
        return $"{definition[..definition.IndexOf('`')]}[{string.Join(',', type.GetGenericArguments().Select(inner))}]";
    }
}
