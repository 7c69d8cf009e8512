using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Binding;

/// <summary>
/// The property names of an object, remembered for the next one: the records of a list mostly have the same, and so need
/// neither new strings nor another search for names that PowerShell cannot tell apart.
/// </summary>
internal sealed class JsonShape
{
    /// <summary>Names that every PSObject has already: it would hide a property of such a name.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "psobject", "psbase", "psadapted", "psextended", "pstypenames" };

    private readonly List<Property> _properties = [];

    internal int Count => _properties.Count;

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

        return true;
    }

    /// <summary>A name, and what the objects below it look like.</summary>
    internal sealed class Property
    {
        internal Property(string name)
        {
            Name = name;
            Utf8Name = Encoding.UTF8.GetBytes(name);
        }

        internal string Name { get; }

        internal byte[] Utf8Name { get; }

        internal JsonShape Inner => field ??= new JsonShape();
    }
}
