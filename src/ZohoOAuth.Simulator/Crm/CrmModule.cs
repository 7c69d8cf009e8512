using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>
/// The records of a module. A record that no request has written exists as an id only, and is generated when it is read. A page
/// is cached as bytes until the next write, so that a benchmark of a client does not measure the simulator.
/// </summary>
internal sealed class CrmModule
{
    private const int CachedPages = 1024;
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, byte[]> _pages = new();
    private readonly Dictionary<long, JsonObject> _written = [];
    private readonly long _firstId;
    private List<long> _ids = [];
    private long _nextId;

    public CrmModule(string name, long firstId, int count)
    {
        Name = name;
        Kind = CrmModuleKind.Of(name);
        _firstId = firstId;
        Reset(count);
    }

    public string Name { get; }

    public CrmModuleKind Kind { get; }

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
            _pages.Clear();
        }
    }

    /// <summary>Replaces all records by these. One without an id gets the next free one; the fields of the system are filled in.</summary>
    public void Load(IReadOnlyList<JsonObject> records)
    {
        lock (_lock)
        {
            Reset(0);
            _nextId = Math.Max(_firstId, records.Select(record => LoadedRecord.Id(record) + 1).Max() ?? 0);
            foreach (var record in records)
            {
                var id = LoadedRecord.Id(record) ?? _nextId++;
                _written.Add(id, LoadedRecord.Create(Kind, id, record));
            }

            _ids = [.. _written.Keys.Order()];
        }
    }

    /// <summary>A page as a JSON array of records with these fields, or with all fields.</summary>
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

            var records = _ids.Skip(offset).Take(count).Select(id => Project(Read(id), fields));
            return _pages[key] = JsonSerializer.SerializeToUtf8Bytes(records, JsonResponse.Options);
        }
    }

    /// <summary>One record, if it exists.</summary>
    public JsonObject? Find(long id)
    {
        lock (_lock)
        {
            return Exists(id) ? (JsonObject)Read(id).DeepClone() : null;
        }
    }

    /// <summary>Adds a record and returns its id.</summary>
    public long Add(JsonObject record, DateTimeOffset now)
    {
        lock (_lock)
        {
            var id = _nextId++;
            var written = (JsonObject)record.DeepClone();
            written["id"] = id.ToString(CultureInfo.InvariantCulture);
            written["Owner"] ??= RecordFactory.Owner();
            written["Created_Time"] = RecordFactory.Time(now);
            written["Modified_Time"] = RecordFactory.Time(now);
            _ids.Add(id);
            Write(id, written);
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

            var written = Read(id);
            foreach (var (field, value) in changes.Where(change => change.Key != "id"))
            {
                written[field] = value?.DeepClone();
            }

            written["Modified_Time"] = RecordFactory.Time(now);
            Write(id, written);
            return true;
        }
    }

    /// <summary>Deletes a record; false when there is no such record.</summary>
    public bool Delete(long id)
    {
        lock (_lock)
        {
            var index = _ids.BinarySearch(id);
            if (index < 0)
            {
                return false;
            }

            _ids.RemoveAt(index);
            _written.Remove(id);
            _pages.Clear();
            return true;
        }
    }

    private static JsonObject Project(JsonObject record, IReadOnlyList<string> fields) => fields.Count == 0
        ? record
        : new JsonObject(record
            .Where(field => field.Key == "id" || fields.Contains(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private bool Exists(long id) => _ids.BinarySearch(id) >= 0;

    private JsonObject Read(long id) => _written.GetValueOrDefault(id) ?? RecordFactory.Create(Kind, id);

    private void Write(long id, JsonObject record)
    {
        _written[id] = record;
        _pages.Clear();
    }
}
