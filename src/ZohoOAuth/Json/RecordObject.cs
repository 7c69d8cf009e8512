using System.Management.Automation;
#if !NETFRAMEWORK
using System.Reflection;
#endif

namespace ZohoOAuth.Json;

/// <summary>
/// Makes the objects that records become. PowerShell 7 has a constructor that takes the number of properties, and an object
/// that it made holds them itself; those of any other object are kept in a table of weak references beside it.
/// </summary>
internal static class RecordObject
{
    /// <summary>
    /// PowerShell adds a copy of the property that it is given, so that one serves for all records. It has always done so and
    /// nowhere says so: therefore the look.
    /// </summary>
    private static readonly bool AddsCopies = LooksForCopies();

    /// <param name="properties">How many it will have: a whole number.</param>
    internal static PSObject Create(object properties)
    {
#if NETFRAMEWORK
        _ = properties;
        return new PSObject();
#else
        return (PSObject?)WithRoom?.Invoke(properties) ?? new PSObject();
#endif
    }

    /// <summary>Adds a property that the object cannot have yet.</summary>
    /// <param name="properties">The object's properties.</param>
    /// <param name="property">The name, in a property that is used again.</param>
    /// <param name="value">The value.</param>
    internal static void Add(PSMemberInfoCollection<PSPropertyInfo> properties, PSNoteProperty property, object? value)
    {
        if (AddsCopies)
        {
            property.Value = value;
            properties.Add(property, preValidated: true);
        }
        else
        {
            properties.Add(new PSNoteProperty(property.Name, value), preValidated: true);
        }
    }

    private static bool LooksForCopies()
    {
        var record = new PSObject();
        var property = new PSNoteProperty("name", null);
        record.Properties.Add(property, preValidated: true);
        return !ReferenceEquals(record.Properties[property.Name], property);
    }

#if !NETFRAMEWORK
    // The library that the module is compiled against is the standard of both PowerShells, and does not know it. Without it,
    // the search would return the constructor for any object, of which a number is one too.
    private static readonly ConstructorInvoker? WithRoom =
        typeof(PSObject).GetConstructor([typeof(int)]) is { } constructor && constructor.GetParameters()[0].ParameterType == typeof(int)
            ? ConstructorInvoker.Create(constructor)
            : null;
#endif
}
