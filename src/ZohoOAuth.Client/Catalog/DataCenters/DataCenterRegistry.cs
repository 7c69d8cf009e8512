using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>The data centers of this process: Zoho's own and those that the user registered.</summary>
internal sealed class DataCenterRegistry
{
    /// <summary>
    /// The valid endings after "zoho.": a country code such as "qa", or "com" or "co" with a country code. A host with another ending, such as
    /// "abc.com", may not belong to Zoho.
    /// </summary>
    private static readonly Regex TopLevel = new(@"^(?:[a-z]{2,3}|com?\.[a-z]{2})\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    private readonly ConcurrentDictionary<string, ZohoDataCenter> _registered = new(StringComparer.OrdinalIgnoreCase);

    private int _version;

    /// <summary>Changes whenever a data center is registered.</summary>
    internal int Version => Volatile.Read(ref _version);

    internal IEnumerable<ZohoDataCenter> All => DataCenterTable.Rows.Concat(_registered.Values.OrderBy(row => row.Code, StringComparer.Ordinal));

    internal ZohoDataCenter? Find(string code) =>
        Array.Find(DataCenterTable.Rows, row => string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? (_registered.TryGetValue(code, out var registered) ? registered : null);

    internal ZohoDataCenter? FindByAccountsUrl(string url) => All.FirstOrDefault(row => HostUrl.SameOrigin(row.AccountsUrl, url));

    internal ZohoDataCenter? FindByApiDomain(string url) => All.FirstOrDefault(row => DataCenterHosts.IsApiDomainOf(row, url));

    internal bool IsRegistered(ZohoDataCenter dataCenter) => _registered.ContainsKey(dataCenter.Code);

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
        Interlocked.Increment(ref _version);
        return dataCenter;
    }

    /// <summary>
    /// A data center from the list of a trusted accounts server: the known one with this URL, or a new one on Zoho's own domain, which is trusted
    /// from now on; null for any other URL.
    /// </summary>
    internal ZohoDataCenter? Discover(string code, string accountsUrl)
    {
        if (FindByAccountsUrl(accountsUrl) is { } known)
        {
            return known;
        }

        const string ZohosHost = "https://accounts.zoho.";
        if (!HostUrl.TryOrigin(accountsUrl, out var origin) || !origin.StartsWith(ZohosHost, StringComparison.Ordinal) || Find(code) is not null)
        {
            return null;
        }

        var domain = origin.Substring(ZohosHost.Length);
        return TopLevel.IsMatch(domain)
            ? _registered.GetOrAdd(code, new ZohoDataCenter(code, $"found as {code}", origin, $"https://www.zohoapis.{domain}"))
            : null;
    }

    private static string Checked(string parameter, string url) =>
        HostUrl.TryOrigin(url, out var origin)
            ? origin
            : throw ZohoErrors.InvalidInput(
                parameter,
                $"-{parameter} '{url}' must be an https address, or an http address on loopback, without a path.",
                "Specify only the scheme, the host and the port, for example https://accounts.zoho.eu or http://localhost:8080.");
}
