using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Trust;

/// <summary>
/// Decides which hosts a user can register for a connection: a company's own domain, a host of Zoho in the data center of the connection, or this
/// machine. No registration makes a token leave its data center for another one.
/// </summary>
internal sealed class HostRegistration(DataCenterRegistry dataCenters, TrustedHosts hosts)
{
    private const string Origin = "-HostName";

    /// <summary>The origin of a host. Throws InvalidInput when it is not a host name, and UntrustedHost when another data center has it.</summary>
    internal Uri Require(string hostName, ZohoToken token)
    {
        var url = hostName.Contains("://") ? hostName : "https://" + hostName;
        if (!HostUrl.TryOrigin(url, out var origin) || !IsNamed(new Uri(origin)))
        {
            throw ZohoErrors.InvalidHostName(url);
        }

        var address = new Uri(HostUrl.IdnOrigin(new Uri(origin)));
        var own = dataCenters.FindByAccountsUrl(token.AccountsUrl);
        if (OtherOwner(address, token) is { } other)
        {
            throw ZohoErrors.HostOfOtherDataCenter(origin, Origin, own, token.AccountsUrl, other);
        }

        return address;
    }

    /// <summary>The data center that has the host, when it is not the one of the token. The domain decides, whatever the port is.</summary>
    private ZohoDataCenter? OtherOwner(Uri address, ZohoToken token)
    {
        if (ZohoDomains.Find(address.Host) is { } domain)
        {
            var owner = dataCenters.Find(domain.DataCenter);
            return owner is not null && HostUrl.SameOrigin(owner.AccountsUrl, token.AccountsUrl) ? null : owner;
        }

        return hosts.IsApi(address, token.AccountsUrl) ? null : hosts.OwnerOf(address);
    }

    /// <summary>
    /// Whether the host has a name that means the same computer in each network. A name without a domain does not, and neither does an IP address, which
    /// a certificate seldom names. This machine needs neither.
    /// </summary>
    private static bool IsNamed(Uri address) =>
        HostUrl.IsLoopback(address) || (HostUrl.IdnHostOrNull(address) is { } host && host.IndexOf('.') > 0 && host.TrimEnd('.') == host);
}
