using System.Management.Automation;
#if !NETFRAMEWORK
using System.Reflection;
#endif

namespace ZohoOAuth.Binding;

/// <summary>
/// Makes the objects that records become. PowerShell 7 has a constructor that takes the number of properties, and an object
/// that it made holds them itself; those of any other object are kept in a table of weak references beside it.
/// </summary>
internal static class RecordObject
{
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

#if !NETFRAMEWORK
    // The library that the module is compiled against is the standard of both PowerShells, and does not know it. Without it,
    // the search would return the constructor for any object, of which a number is one too.
    private static readonly ConstructorInvoker? WithRoom =
        typeof(PSObject).GetConstructor([typeof(int)]) is { } constructor && constructor.GetParameters()[0].ParameterType == typeof(int)
            ? ConstructorInvoker.Create(constructor)
            : null;
#endif
}
