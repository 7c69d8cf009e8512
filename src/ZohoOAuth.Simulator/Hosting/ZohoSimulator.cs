using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>
/// A Zoho on this machine's loopback: several data centers, each with an accounts server and an API server, with Zoho's
/// limits and odd answers, a clock that can be moved, and faults on demand.
/// </summary>
public sealed class ZohoSimulator : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMilliseconds(500);
    private readonly Composition _parts;
    private readonly IHost _host;

    private ZohoSimulator(SimulatorOptions options, DataCenterPorts ports)
    {
        _parts = new Composition(options, ports);
        _host = LoopbackHost.Build(ports.All, _parts.BuildPipeline().Build);
    }

    /// <summary>The servers' clock.</summary>
    public SimulatorClock Clock => _parts.Clock;

    /// <summary>The data centers by code, in the order in which they were given.</summary>
    public IReadOnlyDictionary<string, SimulatedDataCenter> DataCenters => _parts.DataCenters.ByCode;

    /// <summary>A server-based client that all data centers know, by default with the redirect URI http://localhost:8765/callback.</summary>
    public SimulatedClient Client => _parts.Clients.ServerBased;

    /// <summary>A self client that all data centers know.</summary>
    public SimulatedClient SelfClient => _parts.Clients.SelfClient;

    /// <summary>A non-browser client that all data centers know.</summary>
    public SimulatedClient DeviceClient => _parts.Clients.Device;

    /// <summary>Lifetimes and limits.</summary>
    public SimulatorLimits Limits
    {
        get => _parts.Settings.Limits;
        set => _parts.Settings.Limits = value;
    }

    /// <summary>The wording of token answers and of refusals.</summary>
    public ResponseFormat ResponseFormat
    {
        get => _parts.Settings.ResponseFormat;
        set => _parts.Settings.ResponseFormat = value;
    }

    /// <summary>The wording of the device flow.</summary>
    public DeviceFlowFormat DeviceFlowFormat
    {
        get => _parts.Settings.DeviceFlowFormat;
        set => _parts.Settings.DeviceFlowFormat = value;
    }

    /// <summary>What each data center's API lets through.</summary>
    public ApiBudget ApiBudget
    {
        get => _parts.Settings.ApiBudget;
        set => _parts.Settings.ApiBudget = value;
    }

    /// <summary>What goes wrong.</summary>
    public FaultList Faults => _parts.Faults;

    /// <summary>How many records each list of the products beside the CRM has.</summary>
    public int ProductRecords
    {
        get => _parts.Settings.ProductRecords;
        set => _parts.Settings.ProductRecords = value;
    }

    /// <summary>How many users each data center's CRM has; the first is who consents.</summary>
    public int CrmUsers
    {
        get => _parts.Settings.CrmUsers;
        set => _parts.Settings.CrmUsers = value;
    }

    /// <summary>The number of Desk's first record: 0 or 1, because its documents leave it open.</summary>
    public int DeskCountsFrom
    {
        get => _parts.Settings.DeskCountsFrom;
        set => _parts.Settings.DeskCountsFrom = value;
    }

    /// <summary>The files that can be downloaded, and those that were uploaded.</summary>
    public FileStore Files => _parts.Files;

    /// <summary>What the servers were asked.</summary>
    public RequestLog Requests => _parts.Requests;

    /// <summary>
    /// Scopes that are dropped from a grant without a word, as a misspelt one was for a self client; compared without case.
    /// Set before the requests that it is for.
    /// </summary>
    public IReadOnlyList<string> DropScopes
    {
        get => _parts.Settings.DropScopes;
        set => _parts.Settings.DropScopes = value;
    }

    /// <summary>
    /// The code of the data center where the consenting user lives: codes are made there, and the redirect says so. Unset, the
    /// user lives wherever consent was asked.
    /// </summary>
    public string? UserDataCenter
    {
        get => _parts.Settings.UserDataCenter;
        set => _parts.Settings.UserDataCenter = value;
    }

    /// <summary>Whether <c>/oauth/v2/revoke/token</c> exists; without it there is the old path alone.</summary>
    public bool OffersNewRevocation
    {
        get => _parts.Settings.OffersNewRevocation;
        set => _parts.Settings.OffersNewRevocation = value;
    }

    /// <summary>Whether CRM v6 and later insist on <c>fields</c>.</summary>
    public bool RequireFields
    {
        get => _parts.Settings.RequireFields;
        set => _parts.Settings.RequireFields = value;
    }

    internal SimulatedDataCenter FirstDataCenter => _parts.DataCenters.First;

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
        ports.TransferOwnership();
        return simulator;
    }

    /// <summary>Registers a client, as a developer does at the API console.</summary>
    /// <param name="options">What is filled in there.</param>
    /// <returns>The client.</returns>
    public SimulatedClient AddClient(SimulatedClientOptions options) => _parts.Clients.Register(options);

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
        string? redirectUri = null) =>
        _parts.Console.IssueGrant(client, scope, dataCenter, redirectUri, accessType == "offline", CodeChallenge.From(codeChallenge, codeChallengeMethod));

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
        _parts.Console.IssueSelfClientFile(scope, dataCenter, lifetime, client);

    /// <summary>Answers for the user of a device that waits.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="accept">Whether the user accepts.</param>
    /// <returns>Whether a device waits with this code.</returns>
    public bool AnswerDevice(string userCode, bool accept = true) => _parts.Devices.Answer(userCode, accept);

    /// <summary>Ends a refresh token and its access tokens, as when the user removes it among the connected apps.</summary>
    /// <param name="refreshToken">The token.</param>
    /// <returns>Whether it was alive somewhere.</returns>
    public bool RevokeRefreshToken(string refreshToken) => _parts.Tokens.Any(store => store.RevokeRefreshToken(refreshToken));

    /// <summary>Ends one access token; its refresh token stays.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether it was alive somewhere.</returns>
    public bool RevokeAccessToken(string accessToken) => _parts.Tokens.Any(store => store.RevokeAccessToken(accessToken));

    /// <summary>Ends all tokens and forgets all consents, as when the user removes every connected app.</summary>
    public void RevokeAll() => _parts.Tokens.ForEach(store => store.RevokeAll());

    /// <summary>Ends all access tokens before their time; refresh tokens stay.</summary>
    public void ExpireAccessTokens() => _parts.Tokens.ForEach(store => store.ExpireAccessTokens());

    /// <summary>Gives a CRM module so many records, in every data center, and forgets what was written to it.</summary>
    /// <param name="module">The module; a new name makes a new module.</param>
    /// <param name="count">How many.</param>
    public void SetRecords(string module, int count) => _parts.Organizations.ForEach(organization => organization.SetRecords(module, count));

    /// <summary>Stops the servers; whatever they are in the middle of is cut off.</summary>
    /// <returns>When they have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _host.StopAsync(timeout.Token);
        _host.Dispose();
        Files.RemoveUploads();
    }
}
