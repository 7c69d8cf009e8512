using System.Collections.Concurrent;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>The data centers of this process: Zoho's own, those that Zoho listed later, and those that the user registered.</summary>
internal sealed class DataCenterRegistry
{
    private readonly ConcurrentDictionary<string, ZohoDataCenter> _registered = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ZohoDataCenter> _discovered = new(StringComparer.OrdinalIgnoreCase);

    private int _version;

    /// <summary>Changes whenever a data center is registered.</summary>
    internal int Version => Volatile.Read(ref _version);

    internal IEnumerable<ZohoDataCenter> All =>
        DataCenterTable.Rows.Concat(_discovered.Values.Concat(_registered.Values).OrderBy(row => row.Code, StringComparer.Ordinal));

    internal ZohoDataCenter? Find(string code) =>
        Array.Find(DataCenterTable.Rows, row => string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? (_registered.TryGetValue(code, out var registered) || _discovered.TryGetValue(code, out registered) ? registered : null);

    internal ZohoDataCenter? FindByAccountsUrl(string url) => All.FirstOrDefault(row => HostUrl.SameOrigin(row.AccountsUrl, url));

    internal ZohoDataCenter? FindByApiDomain(string url) => All.FirstOrDefault(row => DataCenterHosts.IsApiDomainOf(row, url));

    internal bool IsRegistered(ZohoDataCenter dataCenter) => _registered.ContainsKey(dataCenter.Code);

    /// <summary>
    /// Whether a sign-in may move from one to the other, because the user belongs to the other one. Zoho's own lead only to Zoho's own. A registered one
    /// leads only to a registered one, although it can have the same location codes as Zoho.
    /// </summary>
    internal bool AreSisters(ZohoDataCenter left, ZohoDataCenter right) => IsRegistered(left) == IsRegistered(right);

    /// <summary>Registers a data center, which is then trusted until the process ends.</summary>
    internal ZohoDataCenter Register(string code, string accountsUrl, string apiDomain)
    {
        if (Array.Exists(DataCenterTable.Rows, row => string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase)))
        {
            throw ZohoErrors.InvalidInput(
                "Code",
                $"The code '{code}' belongs to one of Zoho's own data centers and cannot be registered again.",
                "Choose another code, for example 'local'.");
        }

        var dataCenter = new ZohoDataCenter(code, $"registered as {code}", Checked("AccountsUrl", accountsUrl), Checked("ApiDomain", apiDomain));
        _registered[code] = dataCenter;
        _discovered.TryRemove(code, out _);
        Interlocked.Increment(ref _version);
        return dataCenter;
    }

    /// <summary>
    /// A data center from the list of an accounts server: the known one with this URL, or a new one on a domain of Zoho, which is trusted from now on; null
    /// for any other URL. The list of a registered server adds nothing: anyone can have written it.
    /// </summary>
    internal ZohoDataCenter? Discover(ZohoDataCenter lister, string code, string accountsUrl) =>
        FindByAccountsUrl(accountsUrl)
            ?? (!IsRegistered(lister) && Find(code) is null
                && HostUrl.TryOrigin(accountsUrl, out var origin) && DataCenterHosts.FindByZohoDomain(new Uri(origin)) is { } neighbor
                ? _discovered.GetOrAdd(code, new ZohoDataCenter(code, $"found as {code}", origin, neighbor.ApiDomain))
                : null);

    private static string Checked(string parameter, string url) =>
        HostUrl.TryOrigin(url, out var origin)
            ? origin
            : throw ZohoErrors.InvalidInput(
                parameter,
                $"-{parameter} '{url}' must be an https address, or an http address on loopback, without a path.",
                "Specify only the scheme, the host and the port, for example https://accounts.zoho.eu or http://localhost:8080.");
}
