using System.Management.Automation;
#if !NETFRAMEWORK
using System.Reflection;
#endif

namespace ZohoOAuth.Json;

/// <summary>
/// Creates the objects for records. PowerShell 7 has a constructor that takes the number of properties. Such an object holds its properties
/// itself. The properties of other objects are in a separate table of weak references, which is slower.
/// </summary>
internal static class RecordObject
{
    /// <summary>
    /// PowerShell adds a copy of the given property, so one property object serves all records. This behavior is old but not
    /// documented, so it is checked here.
    /// </summary>
    private static readonly bool AddsCopies = LooksForCopies();

    /// <param name="properties">The number of its properties, as an Int32.</param>
    internal static PSObject Create(object properties)
    {
#if NETFRAMEWORK
        _ = properties;
        return new PSObject();
#else
        return (PSObject?)WithRoom?.Invoke(properties) ?? new PSObject();
#endif
    }

    /// <summary>Adds a property with the name and the value of a reusable one. The properties must not contain one with the same name.</summary>
    internal static void Add(PSMemberInfoCollection<PSPropertyInfo> properties, PSNoteProperty property) =>
        properties.Add(AddsCopies ? property : (PSNoteProperty)property.Copy(), preValidated: true);

    private static bool LooksForCopies()
    {
        var record = new PSObject();
        var property = new PSNoteProperty("name", null);
        record.Properties.Add(property, preValidated: true);
        return !ReferenceEquals(record.Properties[property.Name], property);
    }

#if !NETFRAMEWORK
    // The module compiles against the library for both editions of PowerShell, which does not contain this constructor. Without
    // the check, the search would return the constructor that takes any object, because a number is an object too.
    private static readonly ConstructorInvoker? WithRoom =
        typeof(PSObject).GetConstructor([typeof(int)]) is { } constructor && constructor.GetParameters()[0].ParameterType == typeof(int)
            ? ConstructorInvoker.Create(constructor)
            : null;
#endif
}
