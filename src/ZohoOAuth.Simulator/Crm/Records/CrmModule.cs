using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>
/// The records of a module. A record that no request has written exists as an id only, and is generated when it is read. A page
/// is cached as bytes until the next write, so that a benchmark of a client does not measure the simulator.
/// </summary>
internal sealed class CrmModule
{
    private const int CachedPages = 1024;
    private const int CachedViews = 64;
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, byte[]> _pages = new();
    private readonly Dictionary<long, JsonObject> _written = [];
    private readonly List<DeletedRecord> _deleted = [];
    private readonly ValueIndex _index;
    private readonly long _firstId;
    private List<long> _ids = [];
    private long _nextId;
    private ConcurrentDictionary<string, long[]> _views = new();

    public CrmModule(ModuleSchema schema, long firstId, int count)
    {
        Schema = schema;
        _firstId = firstId;
        _index = new ValueIndex(Stored);
        Reset(count);
    }

    public string Name => Schema.Name;

    public ModuleSchema Schema { get; }

    /// <summary>The id of its first generated record. No module has an id of the thousand before it, so that views can have them.</summary>
    public long FirstId => _firstId;

    /// <summary>Whether it can have records that a list does not show by default.</summary>
    public bool HasConverted { get; private set; }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _ids.Count;
            }
        }
    }

    /// <summary>Replaces all records by this number of generated ones.</summary>
    public void Reset(int count)
    {
        lock (_lock)
        {
            _ids = [.. Enumerable.Range(0, count).Select(index => _firstId + index)];
            _nextId = _firstId + count;
            _written.Clear();
            _deleted.Clear();
            _index.Clear();
            HasConverted = false;
            Forget();
        }
    }

    /// <summary>A page as a JSON array of records with these fields, or with all fields; the latest record first.</summary>
    public byte[] Page(int offset, int count, IReadOnlyList<string> fields)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{offset},{count},{string.Join(',', fields)}");
        if (_pages.TryGetValue(key, out var page))
        {
            return page;
        }

        lock (_lock)
        {
            if (_pages.Count >= CachedPages)
            {
                _pages.Clear();
            }

            // By index: Reverse() would copy the ids of all records for each page.
            var indexes = Enumerable.Range(offset, Math.Clamp(_ids.Count - offset, 0, count));
            var records = indexes.Select(index => RecordShape.Project(Read(_ids[^(index + 1)]), fields));
            return _pages[key] = JsonSerializer.SerializeToUtf8Bytes(records, JsonResponse.Options);
        }
    }

    /// <summary>These records as a JSON array, with these fields, or with all fields. One that was deleted meanwhile is missing.</summary>
    public byte[] Page(IEnumerable<long> ids, IReadOnlyList<string> fields) => JsonSerializer.SerializeToUtf8Bytes(
        ids.Select(Peek).OfType<JsonObject>().Select(record => RecordShape.Project(record, fields)), JsonResponse.Options);

    /// <summary>
    /// The ids of the records that the query selects, in its order. They are kept until the next write, so that the pages of one
    /// query do not each read all records.
    /// </summary>
    public IReadOnlyList<long> View(string key, Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>> query)
    {
        // A write replaces the dictionary. What is computed meanwhile goes into the old one.
        var views = _views;
        if (views.TryGetValue(key, out var ids))
        {
            return ids;
        }

        if (views.Count >= CachedViews)
        {
            views.Clear();
        }

        return views[key] = [.. query(Records()).Select(record => RecordShape.IdOf(record)!.Value)];
    }

    /// <summary>All records, the latest first. Do not change them.</summary>
    public IEnumerable<JsonObject> Records()
    {
        long[] ids;
        lock (_lock)
        {
            ids = [.. _ids];
        }

        return ids.Reverse().Select(Peek).OfType<JsonObject>();
    }

    /// <summary>The records that a request wrote. Do not change them.</summary>
    public IReadOnlyList<(long Id, JsonObject Record)> Written()
    {
        lock (_lock)
        {
            return [.. _written.Select(written => (written.Key, written.Value))];
        }
    }

    /// <summary>One record, if it exists. Do not change it.</summary>
    public JsonObject? Find(long id) => Peek(id);

    /// <summary>The id of a record with this value in the field; null if there is none. Case is ignored.</summary>
    public long? FindByValue(string field, string value)
    {
        lock (_lock)
        {
            return _index.Find(field, value);
        }
    }

    /// <summary>The records that were deleted, the oldest first.</summary>
    public IReadOnlyList<DeletedRecord> Deleted()
    {
        lock (_lock)
        {
            return [.. _deleted];
        }
    }

    /// <summary>Adds a record and returns its id. A record with an id of its own, such as one of the user's data, keeps it.</summary>
    public long Add(JsonObject record, DateTimeOffset now)
    {
        lock (_lock)
        {
            var id = RecordShape.IdOf(record) is { } own && !Exists(own) ? own : _nextId;
            _nextId = Math.Max(_nextId, id) + 1;
            var index = _ids.BinarySearch(id);
            _ids.Insert(~index, id);
            Write(id, null, RecordShape.Added(Schema, record, id, now));
            return id;
        }
    }

    /// <summary>Changes these fields; false when there is no such record.</summary>
    public bool Update(long id, JsonObject changes, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!Exists(id))
            {
                return false;
            }

            var before = Read(id);
            Write(id, before, RecordShape.Updated(before, changes, now));
            return true;
        }
    }

    /// <summary>Deletes a record; false when there is no such record.</summary>
    public bool Delete(long id, DateTimeOffset now)
    {
        lock (_lock)
        {
            var index = _ids.BinarySearch(id);
            if (index < 0)
            {
                return false;
            }

            var record = Read(id);
            _deleted.Add(new DeletedRecord(id, record[Schema.NameField]?.ToString(), now));
            _ids.RemoveAt(index);
            _written.Remove(id);
            _index.Update(id, record, null);
            Forget();
            return true;
        }
    }

    private JsonObject? Peek(long id)
    {
        lock (_lock)
        {
            return Exists(id) ? Read(id) : null;
        }
    }

    private IEnumerable<(long Id, JsonObject Record)> Stored() => _ids.Select(id => (id, Read(id)));

    private bool Exists(long id) => _ids.BinarySearch(id) >= 0;

    // A written record is replaced and never changed, so that a reader keeps a whole one.
    private JsonObject Read(long id) => _written.GetValueOrDefault(id) ?? RecordFactory.Create(Schema, id);

    private void Write(long id, JsonObject? before, JsonObject after)
    {
        _written[id] = after;
        _index.Update(id, before, after);
        HasConverted |= RecordShape.IsConverted(after);
        Forget();
    }

    private void Forget()
    {
        _pages.Clear();
        _views = new ConcurrentDictionary<string, long[]>();
    }
}
