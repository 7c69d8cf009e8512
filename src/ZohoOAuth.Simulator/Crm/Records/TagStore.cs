using System.Globalization;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>The tags of all modules. Names are compared without case.</summary>
internal sealed class TagStore
{
    public const int MaxNameLength = 25;
    private const long FirstId = 3652397000000900001;
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, CrmTag> _tags = [];
    private long _nextId = FirstId;

    public IReadOnlyList<CrmTag> Of(string module)
    {
        lock (_lock)
        {
            return [.. _tags.Values.Where(tag => tag.Module == module)];
        }
    }

    public CrmTag? Find(string id)
    {
        lock (_lock)
        {
            return _tags.GetValueOrDefault(id);
        }
    }

    public CrmTag? FindByName(string module, string name)
    {
        lock (_lock)
        {
            return Named(module, name);
        }
    }

    public CrmTag GetOrAdd(string module, string name, DateTimeOffset now)
    {
        lock (_lock)
        {
            return Named(module, name) ?? Create(module, name, null, now);
        }
    }

    /// <summary>Adds a tag; null when the module has one of this name.</summary>
    public CrmTag? Add(string module, string name, string? colorCode, DateTimeOffset now)
    {
        lock (_lock)
        {
            return Named(module, name) is null ? Create(module, name, colorCode, now) : null;
        }
    }

    public void Replace(CrmTag tag)
    {
        lock (_lock)
        {
            _tags[tag.Id] = tag;
        }
    }

    public void Remove(string id)
    {
        lock (_lock)
        {
            _tags.Remove(id);
        }
    }

    private CrmTag? Named(string module, string name) =>
        _tags.Values.FirstOrDefault(tag => tag.Module == module && string.Equals(tag.Name, name, StringComparison.OrdinalIgnoreCase));

    private CrmTag Create(string module, string name, string? colorCode, DateTimeOffset now)
    {
        var id = _nextId++.ToString(CultureInfo.InvariantCulture);
        return _tags[id] = new CrmTag(id, module, name, colorCode, now, now);
    }
}
