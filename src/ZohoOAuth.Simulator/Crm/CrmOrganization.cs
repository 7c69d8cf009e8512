using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

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

    public void SetRecords(string name, int count)
    {
        var firstId = FirstId + (_modules.Count * IdsPerModule);
        _modules.GetOrAdd(name, key => new CrmModule(key, firstId, count)).Reset(count);
    }
}
