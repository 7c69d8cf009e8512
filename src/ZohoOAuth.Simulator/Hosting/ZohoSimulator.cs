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
/// A simulated Zoho on the loopback addresses: several data centers, each with an accounts server and an API server, with Zoho's
/// limits and known deviations, a clock that can be moved, and faults on demand.
/// </summary>
public sealed class ZohoSimulator : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMilliseconds(500);
    private readonly INetwork _network;
    private readonly Composition _parts;
    private readonly IHost _host;

    private ZohoSimulator(SimulatorOptions options, INetwork network)
    {
        _network = network;
        _parts = new Composition(options, network.DataCenters);
        _host = LoopbackHost.Build(network.Listeners, _parts.BuildPipeline().Build);
    }

    /// <summary>The servers' clock.</summary>
    public SimulatorClock Clock => _parts.Clock;

    /// <summary>The data centers by code, in the order of the options.</summary>
    public IReadOnlyDictionary<string, SimulatedDataCenter> DataCenters => _parts.DataCenters.ByCode;

    /// <summary>How a client reaches the data centers under Zoho's own names; null without <see cref="SimulatorOptions.AsZoho"/>.</summary>
    public ZohoProxy? Proxy => (_network as ZohoNetwork)?.Proxy;

    /// <summary>A server-based client that all data centers know, by default with the redirect URI http://localhost:8765/callback.</summary>
    public SimulatedClient Client => _parts.Clients.ServerBased;

    /// <summary>A self client that all data centers know.</summary>
    public SimulatedClient SelfClient => _parts.Clients.SelfClient;

    /// <summary>A non-browser client that all data centers know.</summary>
    public SimulatedClient DeviceClient => _parts.Clients.Device;

    /// <summary>Token lifetimes and limits.</summary>
    public SimulatorLimits Limits
    {
        get => _parts.Settings.Limits;
        set => _parts.Settings.Limits = value;
    }

    /// <summary>The format of token responses and of redirects after a refusal.</summary>
    public ResponseFormat ResponseFormat
    {
        get => _parts.Settings.ResponseFormat;
        set => _parts.Settings.ResponseFormat = value;
    }

    /// <summary>The format of the device flow.</summary>
    public DeviceFlowFormat DeviceFlowFormat
    {
        get => _parts.Settings.DeviceFlowFormat;
        set => _parts.Settings.DeviceFlowFormat = value;
    }

    /// <summary>The budget of each data center's API server.</summary>
    public ApiBudget ApiBudget
    {
        get => _parts.Settings.ApiBudget;
        set => _parts.Settings.ApiBudget = value;
    }

    /// <summary>The faults that apply to requests.</summary>
    public FaultList Faults => _parts.Faults;

    /// <summary>The number of records in each list of the products other than CRM.</summary>
    public int ProductRecords
    {
        get => _parts.Settings.ProductRecords;
        set => _parts.Settings.ProductRecords = value;
    }

    /// <summary>The number of users in each data center's CRM. The first is the user who consents.</summary>
    public int CrmUsers
    {
        get => _parts.Settings.CrmUsers;
        set => _parts.Settings.CrmUsers = value;
    }

    /// <summary>The number of the first record of Desk: 0 or 1, because its documents do not say which.</summary>
    public int DeskCountsFrom
    {
        get => _parts.Settings.DeskCountsFrom;
        set => _parts.Settings.DeskCountsFrom = value;
    }

    /// <summary>The files that were added or uploaded.</summary>
    public FileStore Files => _parts.Files;

    /// <summary>The requests that the servers received.</summary>
    public RequestLog Requests => _parts.Requests;

    /// <summary>
    /// Scopes that a grant omits without an error, as Zoho did with a misspelled scope of a self client; case is ignored.
    /// Set it before the requests that it applies to.
    /// </summary>
    public IReadOnlyList<string> DropScopes
    {
        get => _parts.Settings.DropScopes;
        set => _parts.Settings.DropScopes = value;
    }

    /// <summary>
    /// The code of the consenting user's data center. It issues the authorization codes, and the redirect names it. If it is null,
    /// it is the data center that shows the consent page.
    /// </summary>
    public string? UserDataCenter
    {
        get => _parts.Settings.UserDataCenter;
        set => _parts.Settings.UserDataCenter = value;
    }

    /// <summary>Whether <c>/oauth/v2/revoke/token</c> exists, in addition to the old path.</summary>
    public bool OffersNewRevocation
    {
        get => _parts.Settings.OffersNewRevocation;
        set => _parts.Settings.OffersNewRevocation = value;
    }

    /// <summary>Whether the lists of CRM v6 and later require <c>fields</c>, as Zoho does.</summary>
    public bool RequireFields
    {
        get => _parts.Settings.RequireFields;
        set => _parts.Settings.RequireFields = value;
    }

    internal SimulatedDataCenter FirstDataCenter => _parts.DataCenters.First;

    /// <summary>Starts the servers.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running simulator.</returns>
    public static async Task<ZohoSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatorOptions();
        INetwork network = options.AsZoho is { } asZoho ? new ZohoNetwork(asZoho) : new PortNetwork(options.DataCenters);
        try
        {
            var simulator = new ZohoSimulator(options, network);
            await simulator._host.StartAsync(cancellationToken);
            return simulator;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Registers a client, as a developer does at the API console.</summary>
    /// <param name="options">The client's properties.</param>
    /// <returns>The client.</returns>
    public SimulatedClient AddClient(SimulatedClientOptions options) => _parts.Clients.Register(options);

    /// <summary>
    /// Issues an authorization code as if a user had accepted, or as the console does for a self client. It includes a
    /// refresh token, as after <c>prompt=consent</c>, and does not count as one of the ten grants.
    /// </summary>
    /// <param name="client">The client that gets the code.</param>
    /// <param name="scope">The scopes, separated by commas.</param>
    /// <param name="dataCenter">The data center's code; null for the first one.</param>
    /// <param name="accessType"><c>offline</c> or <c>online</c>.</param>
    /// <param name="codeChallenge">The PKCE challenge.</param>
    /// <param name="codeChallengeMethod"><c>S256</c> or <c>plain</c>.</param>
    /// <param name="redirectUri">The redirect URI that the exchange must repeat; null for the client's first, empty for none.</param>
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
    /// Issues a code for a self client at the API console, and returns the file <c>self_client.json</c> that the console offers for
    /// download.
    /// </summary>
    /// <param name="scope">The scopes, separated by commas.</param>
    /// <param name="dataCenter">The data center's code; null for the first one.</param>
    /// <param name="lifetime">How long the code is valid; null for the default of the console.</param>
    /// <param name="client">A self client; null for <see cref="SelfClient"/>.</param>
    /// <returns>The text of the file.</returns>
    public string IssueSelfClientFile(string scope, string? dataCenter = null, TimeSpan? lifetime = null, SimulatedClient? client = null) =>
        _parts.Console.IssueSelfClientFile(scope, dataCenter, lifetime, client);

    /// <summary>Answers for the user of a device.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="accept">Whether the user accepts.</param>
    /// <returns>Whether a device waits with this code.</returns>
    public bool AnswerDevice(string userCode, bool accept = true) => _parts.Devices.Answer(userCode, accept);

    /// <summary>Revokes a refresh token and its access tokens, as when the user removes the connected app.</summary>
    /// <param name="refreshToken">The token.</param>
    /// <returns>Whether a data center knew the token.</returns>
    public bool RevokeRefreshToken(string refreshToken) => _parts.Tokens.Any(store => store.RevokeRefreshToken(refreshToken));

    /// <summary>Revokes one access token; its refresh token stays.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether a data center knew the token.</returns>
    public bool RevokeAccessToken(string accessToken) => _parts.Tokens.Any(store => store.RevokeAccessToken(accessToken));

    /// <summary>Revokes all tokens and consents, as when the user removes every connected app.</summary>
    public void RevokeAll() => _parts.Tokens.ForEach(store => store.RevokeAll());

    /// <summary>Expires all access tokens; refresh tokens stay.</summary>
    public void ExpireAccessTokens() => _parts.Tokens.ForEach(store => store.ExpireAccessTokens());

    /// <summary>Sets the number of records in a CRM module, in every data center, and discards what was written to it.</summary>
    /// <param name="module">The module; a new name creates a module.</param>
    /// <param name="count">The number of records.</param>
    public void SetRecords(string module, int count) => _parts.Organizations.ForEach(organization => organization.SetRecords(module, count));

    /// <summary>Stops the servers, and aborts the requests that are still running.</summary>
    /// <returns>A task that completes when the servers have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _host.StopAsync(timeout.Token);
        _host.Dispose();
        _network.Dispose();
        Files.RemoveUploads();
    }
}
