using System.Collections.Specialized;

namespace ZohoOAuth.Json;

/// <summary>
/// An object that has a name more than once, which JSON allows: under its name is the last value, as everywhere, and a body
/// gets the earlier ones too.
/// </summary>
internal sealed class DuplicateKeyDictionary : OrderedDictionary
{
    private readonly Dictionary<string, List<object?>> _earlier = new(StringComparer.Ordinal);

    internal DuplicateKeyDictionary()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>All names and values; those of one name in their order.</summary>
    internal IEnumerable<(string Name, object? Value)> Pairs =>
        Keys.Cast<string>().SelectMany(name => (_earlier.TryGetValue(name, out var values) ? values : []).Append(this[name]).Select(value => (name, value)));

    /// <summary>Adds a value behind those that the name has.</summary>
    internal void Push(string name, object? value)
    {
        if (Contains(name))
        {
            if (!_earlier.TryGetValue(name, out var values))
            {
                _earlier[name] = values = [];
            }

            values.Add(this[name]);
        }

        this[name] = value;
    }
}
