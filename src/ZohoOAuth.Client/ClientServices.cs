using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Handover;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Client.Protocol;

namespace ZohoOAuth.Client;

/// <summary>
/// The room's parts, put together. The module has one for the process, because connections, flights and registered data
/// centers are the process's; a test makes its own.
/// </summary>
internal sealed class ClientServices
{
    private static readonly Lazy<ClientServices> OfProcess = new(ForProcess);

    internal ClientServices(Func<HttpClient> clients, TimeProvider clock, ZohoHome home)
    {
        var http = new ZohoHttp(clients);
        var hosts = new TrustedHosts(DataCenters);
        var cache = new AccessTokenCache(home);
        Clock = clock;
        Home = home;
        Hosts = hosts;
        Requests = new TokenRequests(DataCenters, hosts);
        Redirects = new RedirectUrl(hosts, clock);
        Tokens = new TokenEndpoint(http, hosts, clock);
        Revocation = new RevocationEndpoint(http, hosts, clock);
        ServerInfo = new ServerInfoEndpoint(http);
        Connections = new Connections(cache, clock);
        Cache = cache;
        Keeper = new TokenKeeper(Tokens, Requests, cache, clock);
        Api = new ApiCaller(http, hosts, Keeper, clock);
        Postman = new PostmanImport(DataCenters, hosts, clock);
        Seal = new TokenSeal(hosts, clock);
    }

    internal static ClientServices Process => OfProcess.Value;

    internal TimeProvider Clock { get; }

    internal ZohoHome Home { get; }

    internal DataCenterRegistry DataCenters { get; } = new();

    internal TrustedHosts Hosts { get; }

    internal TokenRequests Requests { get; }

    internal RedirectUrl Redirects { get; }

    internal TokenEndpoint Tokens { get; }

    internal RevocationEndpoint Revocation { get; }

    internal ServerInfoEndpoint ServerInfo { get; }

    internal Connections Connections { get; }

    internal AccessTokenCache Cache { get; }

    internal TokenKeeper Keeper { get; }

    internal ApiCaller Api { get; }

    internal PostmanImport Postman { get; }

    internal TokenSeal Seal { get; }

    private static ClientServices ForProcess()
    {
#if NETFRAMEWORK
        // Windows PowerShell on older systems starts with TLS 1.0, which Zoho refuses.
        System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls12;
        System.Net.ServicePointManager.DefaultConnectionLimit = Math.Max(System.Net.ServicePointManager.DefaultConnectionLimit, 16);
#endif
        return new ClientServices(HttpClientSource.Create(), TimeProvider.System, new ZohoHome());
    }
}
