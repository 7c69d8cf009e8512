using System.Management.Automation;
using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>
/// The property names of an object, remembered for the next one: the records of a list mostly have the same, and so need
/// neither new strings nor another search for names that PowerShell cannot tell apart.
/// </summary>
internal sealed class ObjectLayout
{
    /// <summary>Names that every PSObject has already: it would hide a property of such a name.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "psobject", "psbase", "psadapted", "psextended", "pstypenames" };

    private readonly List<Property> _properties = [];

    /// <summary>The number of properties, as an object that is made once.</summary>
    internal object BoxedCount { get; private set; } = 0;

    internal Property this[int index] => _properties[index];

    /// <summary>Whether an object has these names, or the first of them, in this order.</summary>
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
    /// Takes an object's names; false when it has some that PowerShell cannot tell apart: it ignores case, has no property
    /// without a name, and keeps some for itself.
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

        BoxedCount = _properties.Count;
        return true;
    }

    /// <summary>A name, and what the values below it look like.</summary>
    internal sealed class Property
    {
        /// <summary>A property whose texts differed so often in a row is not looked at any more.</summary>
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

        /// <summary>The value. The owner, the status and the day are mostly those of the record before: such a text is not made again.</summary>
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
