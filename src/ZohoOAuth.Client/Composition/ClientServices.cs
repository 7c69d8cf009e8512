using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Diagnostics;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Cache;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Client.Tokens.Fleet;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Composition;

/// <summary>
/// Creates the services and connects them. The module has one instance for the process, because HTTP connections, running refreshes and registered
/// data centers are shared. Each test creates its own.
/// </summary>
internal sealed class ClientServices
{
    private static readonly Lazy<ClientServices> OfProcess = new(ForProcess);

    internal ClientServices(Func<HttpMessageInvoker> clients, TimeProvider clock, ZohoHome home, TimeSpan jitter = default, ProxySelector? proxy = null)
    {
        Proxy = proxy ?? new ProxySelector();
        var http = new ZohoHttp(clients, clock, proxy);
        Http = http;
        Products = new ProductCatalog(new ProductFile(home));
        var hosts = new TrustedHosts(DataCenters, Products);
        var serverClock = new ServerClock(clock);
        var cache = new AccessTokenCache(home, serverClock, clock);
        Clock = clock;
        ServerClock = serverClock;
        Home = home;
        TrustedHosts = hosts;
        HostEnvironments = new HostEnvironments(DataCenters, Products);
        HostRegistration = new HostRegistration(DataCenters, hosts);
        RegisteredHosts = new RegisteredHosts(Products, token => [CredentialId.Of(token).ToString(), CredentialId.OfRefreshToken(token).ToString()]);
        ClientFactory = new ClientFactory(DataCenters);
        TokenRequests = new TokenRequests(DataCenters, hosts);
        Redirects = new RedirectUrl(hosts, clock);
        TokenEndpoint = new TokenEndpoint(http, hosts, serverClock);
        Revocation = new RevocationEndpoint(http, hosts, clock);
        ServerInfo = new ServerInfoEndpoint(http, serverClock);
        DeviceFlow = new DeviceFlow(new DeviceEndpoint(TokenEndpoint, clock), ServerInfo, TokenEndpoint, DataCenters, clock);
        ScopeEnhancement = new ScopeEnhancement(TokenEndpoint, hosts, clock);
        Limits = new LimitTable(home, clock);
        var counts = new LedgerStore(home, serverClock, clock);
        Ledger = new Ledger(counts, Limits);
        GrantLedger = new GrantLedger(counts, Limits);
        Grants = new GrantCounter(TokenRequests, GrantLedger);
        Connections = new ConnectionStore(cache, Ledger, HostEnvironments, clock);
        Cache = cache;
        TokenManager = NewTokenManager(new TokenStates(serverClock, jitter));
        var retries = new RetryPolicy(serverClock, jitter.TotalSeconds / TokenStates.MaxJitter.TotalSeconds);
        Api = new ApiClient(http, new TokenHosts(hosts, RegisteredHosts, HostEnvironments), TokenManager, retries, serverClock, clock);
        WriteJournals = new WriteJournals(home);
        PostmanImport = new PostmanImport(DataCenters, hosts, clock);
        TokenSeal = new TokenSeal(hosts, clock);
        TokenRows = new TokenRows(DataCenters, hosts, ClientFactory);
    }

    internal static ClientServices Process => OfProcess.Value;

    internal TimeProvider Clock { get; }

    internal ServerClock ServerClock { get; }

    internal ZohoHome Home { get; }

    internal ProxySelector Proxy { get; }

    internal DataCenterRegistry DataCenters { get; } = new();

    internal TrustedHosts TrustedHosts { get; }

    internal HostEnvironments HostEnvironments { get; }

    internal HostRegistration HostRegistration { get; }

    internal RegisteredHosts RegisteredHosts { get; }

    internal ProductCatalog Products { get; }

    internal ClientFactory ClientFactory { get; }

    internal CodeVerifiers CodeVerifiers { get; } = new();

    internal TokenRequests TokenRequests { get; }

    internal RedirectUrl Redirects { get; }

    internal TokenEndpoint TokenEndpoint { get; }

    internal RevocationEndpoint Revocation { get; }

    internal ServerInfoEndpoint ServerInfo { get; }

    internal DeviceFlow DeviceFlow { get; }

    internal ScopeEnhancement ScopeEnhancement { get; }

    internal LimitTable Limits { get; }

    internal Ledger Ledger { get; }

    internal UnfinishedWork UnfinishedWork { get; } = new();

    internal GrantCounter Grants { get; }

    internal ConnectionStore Connections { get; }

    internal AccessTokenCache Cache { get; }

    internal TokenManager TokenManager { get; }

    internal ApiClient Api { get; }

    internal CreditReader Credits => new(Api, Products, DataCenters, ServerClock);

    internal WriteJournals WriteJournals { get; }

    internal PostmanImport PostmanImport { get; }

    internal ZohoHttp Http { get; }

    internal TokenSeal TokenSeal { get; }

    internal TokenRows TokenRows { get; }

    /// <summary>The names of connections in other vaults than Local.</summary>
    internal VaultNames VaultNames => new(Home, Clock);

    internal ConnectionDiagnostics Diagnostics => new(DataCenters, TrustedHosts, ServerInfo, ServerClock, Ledger, new TokenChecks(TokenManager, Api));

    private GrantLedger GrantLedger { get; }

    internal GrantExchange NewExchange(Trace trace, bool allowOnline = false) => new(TokenEndpoint, GrantLedger, Ledger, trace) { AllowOnline = allowOnline };

    private TokenManager NewTokenManager(TokenStates states)
    {
        var rotated = new RotatedTokens(Connections, Cache);
        var refresher = new TokenRefresher(
            TokenEndpoint, TokenRequests, HostEnvironments, Cache, rotated, Ledger, new FleetRefresher(Cache, ServerClock, Clock), Clock);
        return new TokenManager(refresher, new ProactiveRefresh(refresher, states, ServerClock), Connections, Cache, states, UnfinishedWork);
    }

    private static ClientServices ForProcess()
    {
        var jitter = TimeSpan.FromMilliseconds(new Random().NextDouble() * TokenStates.MaxJitter.TotalMilliseconds);
        var proxy = new ProxySelector();
        return new ClientServices(HttpClientSource.Create(proxy), TimeProvider.System, new ZohoHome(), jitter, proxy);
    }
}
