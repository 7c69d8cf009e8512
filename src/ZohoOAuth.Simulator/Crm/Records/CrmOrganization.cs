using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>One data center's CRM: its modules.</summary>
internal sealed class CrmOrganization
{
    /// <summary>The organization's id in the header X-CRM-ORG and in the answer of org.</summary>
    public const string Zgid = SimulatedUser.Zuid;

    // Record ids have 19 digits, more than a double can hold, so that a client that reads them as numbers fails.
    private const long FirstId = 3652397000000649013;
    private const long IdsPerModule = 10_000_000;
    private readonly ConcurrentDictionary<string, CrmModule> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly CrmSchema _schema;

    public CrmOrganization(CrmSchema schema, IReadOnlyDictionary<string, int> records)
    {
        _schema = schema;
        foreach (var module in records.Keys.Concat(schema.Names.Order(StringComparer.Ordinal).Except(records.Keys)))
        {
            SetRecords(module, records.GetValueOrDefault(module));
        }
    }

    /// <summary>What the servers do later.</summary>
    public DueWork Due { get; } = new();

    /// <summary>The tags of all modules.</summary>
    public TagStore Tags { get; } = new();

    public IEnumerable<CrmModule> Modules => _modules.Values.OrderBy(module => module.Name, StringComparer.Ordinal);

    public bool TryFind(string name, [NotNullWhen(true)] out CrmModule? module) => _modules.TryGetValue(name, out module);

    public void SetRecords(string name, int count) => Module(name).Reset(count);

    /// <summary>Replaces the records of a module by the user's own. A field that the module does not have becomes a text field.</summary>
    public void Load(string name, IReadOnlyList<JsonObject> records, DateTimeOffset now)
    {
        var module = Module(name);
        module.Reset(0);
        foreach (var field in records.SelectMany(record => record).Select(value => value.Key).Distinct().Where(field => !module.Schema.TryFind(field, out _)))
        {
            module.Schema.Add(CrmField.Text(field));
        }

        // First those with an id, so that the ids of the others are behind them.
        foreach (var record in records.OrderBy(record => RecordShape.IdOf(record) is null))
        {
            module.Add(Typed(module.Schema, record), now);
        }
    }

    // The values of a CSV file are texts.
    private static JsonObject Typed(ModuleSchema schema, JsonObject record) => new(record.Select(value => KeyValuePair.Create(
        value.Key,
        value.Value is JsonValue text && text.TryGetValue(out string? cell) && schema.TryFind(value.Key, out var field)
            ? cell.Length == 0 ? null : CellValue.Of(field, cell)
            : value.Value?.DeepClone())));

    private CrmModule Module(string name) =>
        _modules.GetOrAdd(name, key => new CrmModule(_schema.Of(key), FirstId + (_modules.Count * IdsPerModule), 0));
}
