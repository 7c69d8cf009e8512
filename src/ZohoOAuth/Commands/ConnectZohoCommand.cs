using System.Management.Automation;
using System.Security;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Signs in to Zoho and returns a connection, which you can save with -Name.</summary>
/// <remarks>
/// <para>Gets an access token and, in most cases, a refresh token. With -Name, the cmdlet saves the connection in a vault. It checks that
/// it can write to the vault before it uses a one-time code.</para>
/// <para>If a required value is missing, the cmdlet does not prompt for it. It fails with the error InvalidInput, which names the
/// parameter.</para>
/// <para>With the name of a saved connection alone, the cmdlet signs in to it again: with its client, scopes, data center and environment, and in the
/// way in which the connection was made. You can also pipe the connection. Each parameter that you give takes precedence over the saved value. Use it
/// when Zoho no longer accepts the refresh token (RefreshTokenRejected). A self client needs a new code each time, so give -GrantCode or
/// -SelfClientPath.</para>
/// <para>There are seven ways to sign in:</para>
/// <list type="bullet">
/// <item><term>Browser (default)</term><description>Opens a browser for the consent and waits for Zoho's answer on the redirect URI of the
/// client. The browser starts with a local link that works once; see Receive-ZohoGrant. With -NoBrowser, the cmdlet only shows the address, for
/// example in an SSH session. At a console, you can also paste the address
/// that the browser shows after the consent. -Organization asks an administrator to consent for the whole
/// organization.</description></item>
/// <item><term>-DeviceCode</term><description>Shows a code that you enter on another device. The client must have the type Non-browser
/// Application.</description></item>
/// <item><term>-SelfClientPath</term><description>Reads the client and the one-time code from the file self_client.json, which you download
/// from the API console.</description></item>
/// <item><term>-GrantCode</term><description>Uses a one-time code that you generated for a self client in the API
/// console.</description></item>
/// <item><term>-ClientCredential</term><description>Requests a token for the client itself, without a user. Such a connection has no
/// refresh token. When the access token expires, the module requests a new one in the same way.</description></item>
/// <item><term>-RefreshToken</term><description>Saves a refresh token that exists already, for example from another program. One refresh request
/// checks it. Rows of the token store of Zoho's SDKs work too: pipe the output of Import-Csv.</description></item>
/// <item><term>-FromEnvironment</term><description>Reads the environment variables ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN
/// and ZOHO_DATA_CENTER. Use it in pipelines and runbooks. The parameters -ClientId, -ClientSecret, -RefreshToken and -DataCenter take
/// precedence over the variables. In GitHub Actions and Azure Pipelines, the cmdlet tells the runner to mask the secrets in its
/// log.</description></item>
/// </list>
/// </remarks>
/// <example><title>Sign in with a browser</title>
/// <code>Connect-Zoho -Name crm -Client $client -Scope ZohoCRM.modules.READ</code>
/// <para>Opens the browser, waits for the consent and saves the connection as 'crm'. $client is the output of New-ZohoClient. You can give
/// -ClientId, -ClientSecret, -RedirectUri and -DataCenter instead.</para></example>
/// <example><title>Sign in again</title>
/// <code>Connect-Zoho crm</code>
/// <para>Uses the client and the scopes of the saved connection 'crm', and saves the new refresh token under the same name.</para></example>
/// <example><title>Sign in again with more scopes</title>
/// <code>Get-ZohoToken crm | Connect-Zoho -Scope ZohoCRM.modules.READ, ZohoCRM.settings.READ</code>
/// <para>-Scope takes precedence over the saved scopes. The name and the vault of the connection stay.</para></example>
/// <example><title>Save a refresh token that exists already</title>
/// <code>$plain = [Net.NetworkCredential]::new('', (Get-ZohoToken crm).RefreshToken).Password
/// Connect-Zoho -Name copy -Client $client -RefreshToken $plain</code>
/// <para>The first line is the way to get a refresh token as plain text, for example as the value of ZOHO_REFRESH_TOKEN in the secrets of a pipeline.
/// Anyone who has it and the client secret can use the connection.</para></example>
/// <example><title>Save a refresh token that one of Zoho's SDKs stored</title>
/// <code>Import-Csv ./sdk_tokens.csv | Connect-Zoho -Name sdk</code>
/// <para>The file store of Zoho's SDKs is a CSV file with the columns client_id, client_secret, refresh_token, redirect_url and api_domain. The column
/// api_domain decides the data center.</para></example>
/// <example><title>Sign in with the file of a self client</title>
/// <code>Connect-Zoho -Name sync -SelfClientPath $download -DataCenter eu -RemoveFile</code>
/// <para>$download is the path of self_client.json. The file does not name a data center, so give -DataCenter. If the code has expired, the
/// cmdlet fails and sends nothing.</para></example>
/// <example><title>Sign in on a host without a browser</title>
/// <code>Connect-Zoho -Name pi -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.READ</code>
/// <para>Shows a code and an address. The cmdlet waits until you enter the code on another device, for example a phone.</para></example>
/// <example><title>Sign in from a pipeline</title>
/// <code>$token = Connect-Zoho -FromEnvironment</code>
/// <para>Reads the client and the refresh token from the environment variables. One refresh request checks them. The connection is not
/// saved.</para></example>
/// <errors>GrantDenied GrantExpired GrantTimeout StateMismatch ListenerPortInUse InvalidCode InvalidClient InvalidClientSecret
/// InvalidRedirectUri InvalidScope InvalidResponseType WrongDataCenter MissingRefreshToken RefreshTokenRejected TokenLimitReached
/// UntrustedHost NetworkError TimedOut UnexpectedResponse VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>New-ZohoClient Receive-ZohoGrant Invoke-ZohoTokenExchange Get-ZohoToken Invoke-ZohoApi Add-ZohoScope</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth.html"/>
[Cmdlet(VerbsCommunications.Connect, "Zoho", SupportsShouldProcess = true, DefaultParameterSetName = BrowserSet)]
[OutputType(typeof(ZohoToken))]
public sealed class ConnectZohoCommand : SignInCmdlet
{
    /// <summary>Shows the address of the consent page and does not open a browser.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>Turns off PKCE. Use this only for a client that does not support PKCE.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter NoPkce { get; set; }

    /// <summary>Asks an administrator to consent for the whole organization instead of for one user. Such a token stays valid when that user leaves.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter Organization { get; set; }

    /// <summary>
    /// The time to wait for the consent, in seconds, from 1 to 86400. With -DeviceCode, the wait ends at the latest when the code expires,
    /// which is also the default.
    /// </summary>
    /// <value>300</value>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>Signs in with a code that you enter on another device.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeviceSet)]
    public SwitchParameter DeviceCode { get; set; }

    /// <summary>The path of the file self_client.json from the API console.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SelfClientSet)]
    [ValidateNotNullOrEmpty]
    public string? SelfClientPath { get; set; }

    /// <summary>Deletes the file of -SelfClientPath without a prompt after its code is used. The file contains the client secret as plain text.</summary>
    [Parameter(ParameterSetName = SelfClientSet)]
    public SwitchParameter RemoveFile { get; set; }

    /// <summary>The one-time code of a self client, as a SecureString or a string. The API console shows it once.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CodeSet)]
    [SecretTransformation]
    public SecureString? GrantCode { get; set; }

    /// <summary>Requests a token for the client itself. No user signs in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientCredentialSet)]
    public SwitchParameter ClientCredential { get; set; }

    /// <summary>
    /// The organization as Zoho's soid value, for example ZohoCRM.600001234. The number alone is enough if all scopes belong to one
    /// service.
    /// </summary>
    [Parameter(ParameterSetName = ClientCredentialSet)]
    public string? OrganizationId { get; set; }

    /// <summary>Reads the client and the refresh token from environment variables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EnvironmentSet)]
    [Parameter(ParameterSetName = RefreshTokenSet)]
    public SwitchParameter FromEnvironment { get; set; }

    /// <summary>
    /// A refresh token that exists already, as a SecureString or a string. One refresh request checks it. With -FromEnvironment, the cmdlet uses it
    /// instead of the environment variable ZOHO_REFRESH_TOKEN.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = RefreshTokenSet)]
    [SecretTransformation]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Asks nothing: at the limit of refresh tokens, Zoho deletes the oldest one, and another client's connection of the name is replaced.</summary>
    [Parameter]
    public override SwitchParameter Force { get; set; }

    private TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSec);

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var previous = await PreviousAsync(cancellationToken).ConfigureAwait(false);
        var method = MethodOf(previous);
        var signIn = await SignInAsync(method, previous).ConfigureAwait(false);
        var place = DestinationOf(signIn);
        if (!await Pipeline.ShouldProcessAsync(signIn.Target, signIn.Action + place.Suffix).ConfigureAwait(false))
        {
            return;
        }

        await Pipeline.WarnAsync(UnknownScopes.Describe(Scope)).ConfigureAwait(false);
        await signIn.WarnAsync().ConfigureAwait(false);
        if (signIn.NewRefreshTokenClient is { } client)
        {
            await RefreshTokenCapacity.EnsureAsync(Pipeline, ClientKey.Of(client), Force).ConfigureAwait(false);
        }

        await place.ObtainAndSaveAsync(ObtainAsync, signIn.RequestedScopes, cancellationToken).ConfigureAwait(false);
        await signIn.CleanUpAsync().ConfigureAwait(false);

        async Task<ZohoToken> ObtainAsync(CancellationToken running) => new(await signIn.RunAsync(running).ConfigureAwait(false))
        {
            KnownSignInMethod = method,
            AccessTokenStore = previous?.AccessTokenStore ?? ZohoAccessTokenStore.Cache,
        };
    }

    /// <summary>The way of the parameters. Without one, a connection that was made in another way than with a browser is made in that way again.</summary>
    private ZohoSignInMethod MethodOf(ZohoToken? previous) => ParameterSetName switch
    {
        DeviceSet => ZohoSignInMethod.DeviceCode,
        SelfClientSet or CodeSet => ZohoSignInMethod.SelfClient,
        ClientCredentialSet => ZohoSignInMethod.ClientCredential,
        _ when FromEnvironment => ZohoSignInMethod.Environment,
        RefreshTokenSet => ZohoSignInMethod.RefreshToken,
        _ when previous is null || Client is not null || RedirectUri is not null || NoBrowser || NoPkce || Organization => ZohoSignInMethod.Browser,
        _ when IsRow => ZohoSignInMethod.RefreshToken,
        _ => PreviousSignIn.MethodOf(previous),
    };

    private async Task<ISignIn> SignInAsync(ZohoSignInMethod method, ZohoToken? previous) => method switch
    {
        ZohoSignInMethod.DeviceCode => new DeviceSignIn(
            Pipeline, ClientOf(previous), ScopeList.Require(ScopeOf(previous)), MyInvocation.BoundParameters.ContainsKey(nameof(TimeoutSec)) ? Timeout : null),
        ZohoSignInMethod.SelfClient when SelfClientPath is not null => new SelfClientSignIn(
            Pipeline,
            await FullPathAsync().ConfigureAwait(false),
            DataCenter ?? previous?.DataCenter ?? ClientInput.DefaultDataCenter,
            EnvironmentOf(previous),
            RemoveFile),
        ZohoSignInMethod.SelfClient => new CodeSignIn(
            Pipeline, ClientOf(previous), GrantCode ?? throw PreviousSignIn.NeedsCode(previous!), ScopeOf(previous)),
        ZohoSignInMethod.ClientCredential => new ClientCredentialSignIn(
            Pipeline, ClientOf(previous), ScopeList.Require(ScopeOf(previous)), OrganizationId ?? previous?.OrganizationId),
        ZohoSignInMethod.RefreshToken => new RefreshTokenSignIn(
            Pipeline,
            ClientOf(previous),
            RefreshToken ?? (IsRow ? previous!.RefreshToken : throw PreviousSignIn.NeedsRefreshToken(previous!)),
            ScopeOf(previous)),
        ZohoSignInMethod.Environment => new RefreshTokenSignIn(
            Pipeline, EnvironmentClientOf(previous), ClientInput.RefreshToken(RefreshToken), ScopeOf(previous), isFromEnvironment: true),
        _ => new BrowserSignIn(
            Pipeline,
            BrowserClientOf(previous),
            new GrantUrl.Options { Scope = ScopeOf(previous), UsePkce = !NoPkce, Organization = Organization },
            new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = Timeout }),
    };

    /// <summary>A saved connection has its client. Only the refresh token is new.</summary>
    private ZohoClient EnvironmentClientOf(ZohoToken? previous) =>
        previous is null && Client is null ? ClientInput.FromEnvironment(GivenId, GivenSecret, DataCenter, Environment) : ClientOf(previous);

    private protected override bool UsesVariables => FromEnvironment;

    private Task<string> FullPathAsync() => Pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.GetUnresolvedProviderPathFromPSPath(SelfClientPath));
}
