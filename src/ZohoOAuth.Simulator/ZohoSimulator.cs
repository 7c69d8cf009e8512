namespace ZohoOAuth.Simulator;

/// <summary>
/// A Zoho on this machine's loopback: several data centers, each with an accounts server and an API server, with Zoho's
/// limits and odd answers, a clock that can be moved, and faults on demand.
/// </summary>
public sealed class ZohoSimulator : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromMilliseconds(500);
    private readonly OrderedDictionary<string, SimulatedDataCenter> _dataCenters = new(StringComparer.OrdinalIgnoreCase);
    private readonly IHost _host;

    private ZohoSimulator(SimulatorOptions options, DataCenterPorts ports)
    {
        Limits = options.Limits;
        AnswerShape = options.AnswerShape;
        Requests = new RequestLog(options.LoggedRequests);
        DeviceShape = options.DeviceShape;
        Devices = new DeviceRegistry(Clock, () => Limits);
        Consents = new ConsentFlows(this);
        foreach (SimulatedDataCenterOptions dataCenter in options.DataCenters)
        {
            var tokens = new TokenStore(Clock, () => Limits);
            var enhanceTokens = new EnhanceTokens(Clock, () => Limits, tokens);
            var crm = new CrmOrganization(options.Records);
            _dataCenters.Add(dataCenter.Code, new SimulatedDataCenter(dataCenter, ports.Of(dataCenter), tokens, enhanceTokens, crm));
        }

        Client = AddClient(new SimulatedClientOptions { RedirectUris = options.RedirectUris });
        SelfClient = AddClient(new SimulatedClientOptions { Type = ClientType.SelfClient });
        DeviceClient = AddClient(new SimulatedClientOptions { Type = ClientType.NonBrowser });
        _host = LoopbackHost.Build(ports.All, new Pipeline(this).Build);
    }

    /// <summary>The servers' clock.</summary>
    public SimulatorClock Clock { get; } = new();

    /// <summary>The data centers by code, in the order in which they were given.</summary>
    public IReadOnlyDictionary<string, SimulatedDataCenter> DataCenters => _dataCenters;

    /// <summary>A server-based client that all data centers know, by default with the redirect URI http://localhost:8765/callback.</summary>
    public SimulatedClient Client { get; }

    /// <summary>A self client that all data centers know.</summary>
    public SimulatedClient SelfClient { get; }

    /// <summary>A non-browser client that all data centers know.</summary>
    public SimulatedClient DeviceClient { get; }

    /// <summary>Lifetimes and limits.</summary>
    public SimulatorLimits Limits { get; set; }

    /// <summary>The wording of token answers and of refusals.</summary>
    public AnswerShape AnswerShape { get; set; }

    /// <summary>The wording of the device flow.</summary>
    public DeviceShape DeviceShape { get; set; }

    /// <summary>What each data center's API lets through.</summary>
    public ApiBudget ApiBudget { get; set; } = new();

    /// <summary>What goes wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>How many records each list of the products beside the CRM has.</summary>
    public int ProductRecords { get; set; } = 25;

    /// <summary>How many users each data center's CRM has; the first is who consents.</summary>
    public int CrmUsers { get; set; } = 1;

    /// <summary>The number of Desk's first record: 0 or 1, because its documents leave it open.</summary>
    public int DeskCountsFrom { get; set; }

    /// <summary>The files that can be downloaded, and those that were uploaded.</summary>
    public FileShelf Files { get; } = new();

    /// <summary>What the servers were asked.</summary>
    public RequestLog Requests { get; }

    /// <summary>
    /// Scopes that are dropped from a grant without a word, as a misspelt one was for a self client; compared without case.
    /// Set before the requests that it is for.
    /// </summary>
    public IReadOnlyList<string> DropScopes { get; set; } = [];

    /// <summary>
    /// The code of the data center where the consenting user lives: codes are made there, and the redirect says so. Unset, the
    /// user lives wherever consent was asked.
    /// </summary>
    public string? UserDataCenter { get; set; }

    /// <summary>Whether <c>/oauth/v2/revoke/token</c> exists; without it there is the old path alone.</summary>
    public bool OffersNewRevocation { get; set; } = true;

    /// <summary>Whether CRM v6 and later insist on <c>fields</c>.</summary>
    public bool RequireFields { get; set; }

    internal ClientRegistry Clients { get; } = new();

    internal DeviceRegistry Devices { get; }

    internal ConsentFlows Consents { get; }

    internal SimulatedDataCenter FirstDataCenter => _dataCenters.GetAt(0).Value;

    /// <summary>Starts the servers.</summary>
    /// <param name="options">What they start with.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running simulator.</returns>
    public static async Task<ZohoSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatorOptions();
        using var ports = DataCenterPorts.Reserve(options.DataCenters);
        var simulator = new ZohoSimulator(options, ports);
        await simulator._host.StartAsync(cancellationToken);
        ports.HandOver();
        return simulator;
    }

    /// <summary>Registers a client, as a developer does at the API console.</summary>
    /// <param name="options">What is filled in there.</param>
    /// <returns>The client.</returns>
    public SimulatedClient AddClient(SimulatedClientOptions options)
    {
        var client = new SimulatedClient(options, options.HomeDataCenter ?? FirstDataCenter.Code);
        Clients.Add(client);
        return client;
    }

    /// <summary>
    /// Makes an authorization code as if a user had accepted, or as the console makes one for a self client. It comes with a
    /// refresh token, as after <c>prompt=consent</c>, and is not counted among the ten grants.
    /// </summary>
    /// <param name="client">Whose code it is.</param>
    /// <param name="scope">The scopes, separated by commas.</param>
    /// <param name="dataCenter">The data center's code; unset is the first.</param>
    /// <param name="accessType"><c>offline</c> or <c>online</c>.</param>
    /// <param name="codeChallenge">The PKCE challenge.</param>
    /// <param name="codeChallengeMethod"><c>S256</c> or <c>plain</c>.</param>
    /// <param name="redirectUri">The redirect URI that the exchange must repeat; unset is the client's first, empty is none.</param>
    /// <returns>The code.</returns>
    public string IssueGrant(
        SimulatedClient client,
        string scope,
        string? dataCenter = null,
        string accessType = "offline",
        string? codeChallenge = null,
        string codeChallengeMethod = CodeChallenge.S256,
        string? redirectUri = null)
    {
        redirectUri ??= client.RedirectUris is [var first, ..] ? first : null;
        var request = new AuthorizationRequest(client, WithoutDropped(ScopeGrammar.Split(scope)), redirectUri is "" ? null : redirectUri)
        {
            Offline = accessType == "offline",
            PromptsConsent = true,
            Challenge = CodeChallenge.From(codeChallenge, codeChallengeMethod),
        };
        return FindDataCenter(dataCenter).Tokens.Issue(request).Code;
    }

    /// <summary>
    /// Makes a code at the API console of a self client, and the file <c>self_client.json</c> that the console offers for
    /// download.
    /// </summary>
    /// <param name="scope">The scopes, separated by commas.</param>
    /// <param name="dataCenter">The data center's code; unset is the first.</param>
    /// <param name="lifetime">How long the code is good; unset is what the console offers first.</param>
    /// <param name="client">Another self client than <see cref="SelfClient"/>.</param>
    /// <returns>The file's text.</returns>
    public string IssueSelfClientFile(string scope, string? dataCenter = null, TimeSpan? lifetime = null, SimulatedClient? client = null) =>
        SelfClientFile.Write(
            client ?? SelfClient,
            WithoutDropped(ScopeGrammar.Split(scope)),
            FindDataCenter(dataCenter),
            lifetime ?? Limits.SelfClientGrantLifetime);

    /// <summary>Answers for the user of a device that waits.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="accept">Whether the user accepts.</param>
    /// <returns>Whether a device waits with this code.</returns>
    public bool AnswerDevice(string userCode, bool accept = true)
    {
        DeviceRequest? device = Devices.Find(userCode);
        if (device is not null)
        {
            device.Accepted = accept;
        }

        return device is not null;
    }

    /// <summary>Ends a refresh token and its access tokens, as when the user removes it among the connected apps.</summary>
    /// <param name="refreshToken">The token.</param>
    /// <returns>Whether it was alive somewhere.</returns>
    public bool RevokeRefreshToken(string refreshToken) =>
        DataCenters.Values.Any(dataCenter => dataCenter.Tokens.RevokeRefresh(refreshToken));

    /// <summary>Ends one access token; its refresh token stays.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether it was alive somewhere.</returns>
    public bool RevokeAccessToken(string accessToken) =>
        DataCenters.Values.Any(dataCenter => dataCenter.Tokens.RevokeAccess(accessToken));

    /// <summary>Ends all tokens and forgets all consents, as when the user removes every connected app.</summary>
    public void RevokeAll()
    {
        foreach (SimulatedDataCenter dataCenter in DataCenters.Values)
        {
            dataCenter.Tokens.RevokeAll();
        }
    }

    /// <summary>Ends all access tokens before their time; refresh tokens stay.</summary>
    public void ExpireAccessTokens()
    {
        foreach (SimulatedDataCenter dataCenter in DataCenters.Values)
        {
            dataCenter.Tokens.ExpireAccessTokens();
        }
    }

    /// <summary>Gives a CRM module so many records, in every data center, and forgets what was written to it.</summary>
    /// <param name="module">The module; a new name makes a new module.</param>
    /// <param name="count">How many.</param>
    public void SetRecords(string module, int count)
    {
        foreach (SimulatedDataCenter dataCenter in DataCenters.Values)
        {
            dataCenter.Crm.SetRecords(module, count);
        }
    }

    /// <summary>Stops the servers; whatever they are in the middle of is cut off.</summary>
    /// <returns>When they have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopPatience);
        await _host.StopAsync(timeout.Token);
        _host.Dispose();
        Files.RemoveUploads();
    }

    internal SimulatedDataCenter FindDataCenter(string? code) => code is null ? FirstDataCenter : DataCenters[code];

    internal IReadOnlyList<string> WithoutDropped(IReadOnlyList<string> scope) =>
        [.. scope.Where(name => !DropScopes.Contains(name, StringComparer.OrdinalIgnoreCase))];
}
