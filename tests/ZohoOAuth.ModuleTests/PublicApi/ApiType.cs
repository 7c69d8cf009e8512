namespace ZohoOAuth.ModuleTests;

/// <summary>The line that declares a type.</summary>
internal static class ApiType
{
    private static readonly string[] ImpliedBases = ["System.Object", "System.ValueType", "System.Enum", "System.MulticastDelegate"];

    internal static string Describe(Type type)
    {
        var declaration = $"{Access(type)} {Modifiers(type)}{Kind(type)} {ApiName.Of(type)}";
        string[] bases = [.. Bases(type)];
        return bases.Length == 0 ? declaration : $"{declaration} : {string.Join(", ", bases)}";
    }

    private static string Access(Type type) => type.IsPublic || type.IsNestedPublic ? "public" : "protected";

    private static string Modifiers(Type type) => (type.IsClass, type.IsAbstract, type.IsSealed) switch
    {
        (true, true, true) => "static ",
        (true, true, false) => "abstract ",
        (true, false, true) => "sealed ",
        _ => "",
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { BaseType.FullName: "System.MulticastDelegate" } => "delegate",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && !ImpliedBases.Contains(parent.FullName))
        {
            yield return ApiName.Of(parent);
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.IsEnum ? [] : type.GetInterfaces().Except(inherited).Where(one => one.IsVisible);
        foreach (var name in own.Select(one => ApiName.Of(one)).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }
}
