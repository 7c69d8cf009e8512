using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Names;

/// <summary>All data centers of Zoho under their own names, and all their hosts.</summary>
internal sealed class ZohoHosts
{
    private readonly FrozenDictionary<string, ZohoHost> _byName;

    public ZohoHosts()
    {
        var centers = ZohoDomains.All.Select(domains => (Domains: domains, DataCenter: Create(domains))).ToArray();
        DataCenters = [.. centers.Select(center => center.DataCenter)];
        _byName = centers
            .SelectMany(center => HostTable.Rows.Select(row => Create(row, row.Name(center.Domains), center.DataCenter)))
            .OfType<ZohoHost>()
            .ToFrozenDictionary(host => host.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<SimulatedDataCenter> DataCenters { get; }

    public bool TryFind(string name, [NotNullWhen(true)] out ZohoHost? host)
    {
        host = _byName.GetValueOrDefault(name) ?? FindLacking(name);
        return host is not null;
    }

    private ZohoHost? FindLacking(string name) => Uri.CheckHostName(name) != UriHostNameType.Dns
        ? null
        : ZohoDomains.All.Zip(DataCenters)
            .Where(center => name.EndsWith($".{center.First.Zoho}", StringComparison.OrdinalIgnoreCase))
            .Select(center => Create(HostTable.Lacking, name, center.Second))
            .FirstOrDefault();

    private static SimulatedDataCenter Create(ZohoDomains domains) =>
        new(domains.Code, domains.Code, new Uri($"https://accounts.{domains.Zoho}"), new Uri($"https://www.{domains.Api}"));

    private static ZohoHost? Create(HostRow row, string? name, SimulatedDataCenter dataCenter) => name is null
        ? null
        : new ZohoHost(name, row, new SimulatedServer(dataCenter, RoleOf(row), $"https://{name}"));

    private static ServerRole RoleOf(HostRow row) => row.Products is [HostTable.Accounts] ? ServerRole.Accounts : ServerRole.Api;
}
