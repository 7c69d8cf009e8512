using System.Management.Automation;
using System.Text;
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

    private readonly List<Property> _properties = [];
    private readonly PSNoteProperty? _mark;

    /// <param name="mark">A property that the objects get before their own ones. Null for none. It is not for the objects inside of them.</param>
    internal ObjectLayout(PSNoteProperty? mark = null) => Mark = _mark = mark;

    /// <summary>The property that the objects get before their own ones. Null for none, or if they have one of that name themselves.</summary>
    internal PSNoteProperty? Mark { get; private set; }

    /// <summary>The number of properties, boxed only once.</summary>
    internal object BoxedCount { get; private set; } = 0;

    internal Property this[int index] => _properties[index];

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

            _properties.Add(new Property(name));
        }

        Mark = _mark is null || names.Contains(_mark.Name) ? null : _mark;
        BoxedCount = Mark is null ? _properties.Count : _properties.Count + 1;
        return true;
    }

    /// <summary>A name, with the shape of its values and the last text.</summary>
    internal sealed class Property
    {
        /// <summary>After this many different texts in a row, the texts of a property are no longer compared.</summary>
        private const int MaxDifferent = 16;

        private string? _text;
        private int _different;

        internal Property(string name)
        {
            Note = new PSNoteProperty(name, null);
            Utf8Name = Encoding.UTF8.GetBytes(name);
        }

        internal PSNoteProperty Note { get; }

        internal byte[] Utf8Name { get; }

        private ObjectLayout Inner => field ??= new ObjectLayout();

        /// <summary>
        /// The value. A text such as the owner or the status is often equal to that of the previous record, and is not created again.
        /// </summary>
        internal object? Read(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => Text(value),
            JsonValueKind.Object or JsonValueKind.Array => JsonObjects.Read(value, Inner),
            _ => JsonObjects.Read(value),
        };

        private string Text(JsonElement value)
        {
            if (_different < MaxDifferent)
            {
                if (_text is not null && value.ValueEquals(_text))
                {
                    _different = 0;
                    return _text;
                }

                _different++;
            }

            return _text = value.GetString()!;
        }
    }
}
