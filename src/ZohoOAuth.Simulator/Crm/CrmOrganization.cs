using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>One data center's CRM: its modules.</summary>
internal sealed class CrmOrganization
{
    // Record ids have 19 digits, more than a double can hold, so that a client that reads them as numbers fails.
    private const long FirstId = 3652397000000649013;
    private const long IdsPerModule = 10_000_000;
    private readonly ConcurrentDictionary<string, CrmModule> _modules = new(StringComparer.OrdinalIgnoreCase);

    public CrmOrganization(IReadOnlyDictionary<string, int> records)
    {
        foreach (var (module, count) in records)
        {
            SetRecords(module, count);
        }
    }

    public IEnumerable<CrmModule> Modules => _modules.Values.OrderBy(module => module.Name, StringComparer.Ordinal);

    public bool TryFind(string name, [NotNullWhen(true)] out CrmModule? module) => _modules.TryGetValue(name, out module);

    public void SetRecords(string name, int count) => GetOrAdd(name).Reset(count);

    /// <summary>Replaces the records of a module by these. A new name creates a module.</summary>
    public void Load(string module, IReadOnlyList<JsonObject> records) => GetOrAdd(module).Load(records);

    private CrmModule GetOrAdd(string name)
    {
        var firstId = FirstId + (_modules.Count * IdsPerModule);
        return _modules.GetOrAdd(name, key => new CrmModule(key, firstId, 0));
    }
}
