using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Handover;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Client.Protocol;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.Client;

/// <summary>
/// The room's parts, put together. The module has one for the process, because connections, flights and registered data
/// centers are the process's; a test makes its own.
/// </summary>
internal sealed class ClientServices
{
    private static readonly Lazy<ClientServices> OfProcess = new(ForProcess);

    internal ClientServices(Func<HttpClient> clients, TimeProvider clock, ZohoHome home, TimeSpan jitter = default, CallProxy? proxy = null)
    {
        Proxy = proxy ?? new CallProxy();
        var http = new ZohoHttp(clients, clock, proxy);
        Products = new ProductCatalog(new ProductFile(home));
        var hosts = new TrustedHosts(DataCenters, Products);
        var serverClock = new ServerClock(clock);
        var cache = new AccessTokenCache(home, serverClock);
        Clock = clock;
        ServerClock = serverClock;
        Home = home;
        Hosts = hosts;
        Clients = new ClientDescription(DataCenters);
        Requests = new TokenRequests(DataCenters, hosts);
        Redirects = new RedirectUrl(hosts, clock);
        Tokens = new TokenEndpoint(http, hosts, serverClock);
        Revocation = new RevocationEndpoint(http, hosts, clock);
        ServerInfo = new ServerInfoEndpoint(http, serverClock);
        Devices = new DeviceFlow(new DeviceEndpoint(Tokens, clock), ServerInfo, Tokens, DataCenters, clock);
        Enhancement = new ScopeEnhancement(Tokens, hosts, clock);
        Limits = new LimitTable(home, clock);
        Ledger = new Ledger(new LedgerBook(home, serverClock, clock), Limits);
        Connections = new Connections(cache, Ledger, clock);
        Cache = cache;
        Keeper = NewKeeper(new TokenStates(serverClock, jitter));
        Api = new ApiCaller(http, hosts, Keeper, new Retries(clock, jitter.TotalSeconds / TokenStates.MostJitter.TotalSeconds), serverClock, clock);
        Writes = new WriteJournals(home);
        Postman = new PostmanImport(DataCenters, hosts, clock);
        Seal = new TokenSeal(hosts, clock);
    }

    internal static ClientServices Process => OfProcess.Value;

    internal TimeProvider Clock { get; }

    internal ServerClock ServerClock { get; }

    internal ZohoHome Home { get; }

    internal CallProxy Proxy { get; }

    internal DataCenterRegistry DataCenters { get; } = new();

    internal TrustedHosts Hosts { get; }

    internal ProductCatalog Products { get; }

    internal ClientDescription Clients { get; }

    internal TokenRequests Requests { get; }

    internal RedirectUrl Redirects { get; }

    internal TokenEndpoint Tokens { get; }

    internal RevocationEndpoint Revocation { get; }

    internal ServerInfoEndpoint ServerInfo { get; }

    internal DeviceFlow Devices { get; }

    internal ScopeEnhancement Enhancement { get; }

    internal LimitTable Limits { get; }

    internal Ledger Ledger { get; }

    internal Connections Connections { get; }

    internal AccessTokenCache Cache { get; }

    internal TokenKeeper Keeper { get; }

    internal ApiCaller Api { get; }

    internal WriteJournals Writes { get; }

    internal PostmanImport Postman { get; }

    internal TokenSeal Seal { get; }

    private TokenKeeper NewKeeper(TokenStates states)
    {
        var renewal = new Renewal(Tokens, Requests, Cache, Ledger, new SharedRenewal(Cache, ServerClock, Clock), Clock);
        return new TokenKeeper(renewal, new EarlyRenewals(renewal, states, ServerClock), Connections, Cache, states);
    }

    private static ClientServices ForProcess()
    {
#if NETFRAMEWORK
        // Windows PowerShell on older systems starts with TLS 1.0, which Zoho refuses.
        System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls12;
        System.Net.ServicePointManager.DefaultConnectionLimit = Math.Max(System.Net.ServicePointManager.DefaultConnectionLimit, 16);
#endif
        var jitter = TimeSpan.FromMilliseconds(new Random().NextDouble() * TokenStates.MostJitter.TotalMilliseconds);
        var proxy = new CallProxy();
        return new ClientServices(HttpClientSource.Create(proxy), TimeProvider.System, new ZohoHome(), jitter, proxy);
    }
}
