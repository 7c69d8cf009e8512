using System.Management.Automation;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>
/// Remembers the property names of an object for the next one. The records of a list mostly have the same names, so they need no new
/// strings and no new search for names that PowerShell cannot tell apart.
/// </summary>
internal sealed class ObjectLayout
{
    /// <summary>Names that every PSObject already has. They would hide a property with the same name.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "psobject", "psbase", "psadapted", "psextended", "pstypenames" };

    private readonly List<LayoutProperty> _properties = [];
    private readonly PSNoteProperty? _mark;
    private readonly bool _defers;

    /// <param name="mark">A property that the objects get before their own ones. Null for none. It is not for the objects inside of them.</param>
    /// <param name="defers">Whether the objects and lists inside of the objects are created when they are first read.</param>
    internal ObjectLayout(PSNoteProperty? mark = null, bool defers = false)
    {
        Mark = _mark = mark;
        _defers = defers;
    }

    /// <summary>The property that the objects get before their own ones. Null for none, or if they have one of that name themselves.</summary>
    internal PSNoteProperty? Mark { get; private set; }

    /// <summary>The number of properties, boxed only once.</summary>
    internal object BoxedCount { get; private set; } = 0;

    internal LayoutProperty this[int index] => _properties[index];

    /// <summary>Whether an object has all or the first of these names, in this order.</summary>
    internal bool Fits(JsonElement element)
    {
        var index = 0;
        foreach (var property in element.EnumerateObject())
        {
            if (index == _properties.Count || !property.NameEquals(_properties[index++].Utf8Name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Takes the names of an object. Returns false if PowerShell cannot tell them apart: it ignores case, has no property without
    /// a name, and reserves some names.
    /// </summary>
    internal bool Learn(JsonElement element)
    {
        _properties.Clear();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (name.Length == 0 || Reserved.Contains(name) || !names.Add(name))
            {
                _properties.Clear();
                return false;
            }

            _properties.Add(new LayoutProperty(name, _defers));
        }

        Mark = _mark is null || names.Contains(_mark.Name) ? null : _mark;
        BoxedCount = Mark is null ? _properties.Count : _properties.Count + 1;
        return true;
    }
}
