using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// The public and protected members that a type declares, each with its attributes. Overrides are left
/// out, because the base type shows them, and so is what the compiler adds to a record.
/// </summary>
internal static class ApiMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Type type) =>
        type.GetMembers(Declared)
            .Select(member => (member, signature: Describe(member)))
            .Where(one => one.signature is not null)
            .OrderBy(one => one.member.Name, StringComparer.Ordinal)
            .ThenBy(one => one.signature, StringComparer.Ordinal)
            .Select(one => string.Join(' ', [.. ApiAttributes.Of(one.member.GetCustomAttributesData()), one.signature]));

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo field => Describe(field),
        PropertyInfo property => Describe(property),
        EventInfo { AddMethod: { } add } happening when IsShown(add) => $"{Prefix(add)}event {ApiName.Of(happening.EventHandlerType!)} {happening.Name}",
        ConstructorInfo { IsStatic: false } constructor when IsShown(constructor) =>
            $"{Access(constructor)} {constructor.DeclaringType!.Name}({Parameters(constructor)})",
        MethodInfo method when IsShown(method) && IsWritten(method) =>
            $"{Prefix(method)}{ApiName.Of(method.ReturnParameter)} {method.Name}{Generics(method)}({Parameters(method)})",
        _ => null,
    };

    private static string? Describe(FieldInfo field)
    {
        if (!(field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) || field.IsSpecialName)
        {
            return null;
        }

        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {field.GetRawConstantValue()}";
        }

        var kind = field switch { { IsLiteral: true } => "const ", { IsStatic: true, IsInitOnly: true } => "static readonly ", { IsStatic: true } => "static ", { IsInitOnly: true } => "readonly ", _ => "" };
        var value = field.IsLiteral ? $" = {ApiAttributes.Literal(field.GetRawConstantValue())}" : "";
        return $"{(field.IsPublic ? "public" : "protected")} {kind}{ApiName.Of(field)} {field.Name}{value}";
    }

    private static string? Describe(PropertyInfo property)
    {
        MethodInfo[] shown = [.. property.GetAccessors(nonPublic: true).Where(IsShown)];
        if (shown.Length == 0)
        {
            return null;
        }

        var widest = shown.FirstOrDefault(accessor => accessor.IsPublic) ?? shown[0];
        var required = property.CustomAttributes.Any(one => one.AttributeType.Name == nameof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{Parameters(index)}]";
        return $"{Prefix(widest)}{required}{ApiName.Of(property)} {name} {{ {string.Join(' ', shown.Select(accessor => Accessor(accessor, property, widest)))} }}";
    }

    private static string Accessor(MethodInfo accessor, PropertyInfo property, MethodInfo widest)
    {
        var access = Access(accessor) == Access(widest) ? "" : $"{Access(accessor)} ";
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Any(one => one.Name == nameof(IsExternalInit));
        return access + (accessor == property.GetMethod ? "get;" : isInit ? "init;" : "set;");
    }

    private static bool IsShown(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (!method.IsVirtual || (method.Attributes & MethodAttributes.NewSlot) != 0);

    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && method.CustomAttributes.All(one => one.AttributeType.Name != nameof(CompilerGeneratedAttribute));

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    /// <summary>A method that only implements an interface is virtual and final in metadata: it has no modifier in C#.</summary>
    private static string Prefix(MethodBase method) => $"{Access(method)} " + method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter switch { { IsOut: true } => "out ", { IsIn: true } => "in ", { ParameterType.IsByRef: true } => "ref ", _ => "" };
        var isArray = parameter.CustomAttributes.Any(one => one.AttributeType.Name == nameof(ParamArrayAttribute));
        var optional = parameter.HasDefaultValue ? $" = {ApiAttributes.Literal(parameter.RawDefaultValue)}" : "";
        return $"{(isArray ? "params " : "")}{kind}{ApiName.Of(parameter)} {parameter.Name}{optional}";
    }
}
