using System.Collections;
using System.Collections.Specialized;

namespace ZohoOAuth.Json;

/// <summary>
/// An object that contains a name more than once, which JSON allows. Reading the name returns the last value. A body contains all values.
/// </summary>
internal sealed class DuplicateKeyDictionary : OrderedDictionary
{
    private readonly Dictionary<string, List<object?>> _earlier = new(StringComparer.Ordinal);

    /// <summary>The index of each name. The base class searches all names when it replaces a value by name.</summary>
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    internal DuplicateKeyDictionary(IEqualityComparer? names = null)
        : base(names ?? StringComparer.Ordinal)
    {
    }

    /// <summary>All names and values. The values of one name keep their order.</summary>
    internal IEnumerable<(string Name, object? Value)> Pairs =>
        Keys.Cast<string>().SelectMany(name => (_earlier.TryGetValue(name, out var values) ? values : []).Append(this[name]).Select(value => (name, value)));

    /// <summary>Adds a value after the existing values of the name.</summary>
    internal void Push(string name, object? value)
    {
        if (!_indexes.TryGetValue(name, out var index))
        {
            _indexes[name] = Count;
            Add(name, value);
            return;
        }

        if (!_earlier.TryGetValue(name, out var values))
        {
            _earlier[name] = values = [];
        }

        values.Add(this[index]);
        this[index] = value;
    }
}
