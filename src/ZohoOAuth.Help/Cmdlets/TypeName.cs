namespace ZohoOAuth.Help.Cmdlets;

/// <summary>
/// The name of a type as PowerShell shows it, without <c>Nullable</c> and with generic arguments in square brackets. The
/// source is the type with the doc comment. It is null if only the name is known.
/// </summary>
internal sealed record TypeName(string Short, string Full, Type? Source)
{
    public static TypeName Of(Type type)
    {
        var bare = Bare(type);
        var source = Innermost(type);
        return bare.FullName == "System.Void" ? new TypeName("None", "None", null) : new TypeName(ShortOf(bare), FullOf(bare), source);
    }

    /// <summary>The type <paramref name="type"/> without Nullable and array.</summary>
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
