using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Signs in to Zoho and returns a connection, which you can save with -Name.</summary>
/// <remarks>
/// <para>Gets an access token and, in most cases, a refresh token. With -Name, the cmdlet saves the connection in a vault. It checks that
/// it can write to the vault before it uses a one-time code.</para>
/// <para>If a required value is missing, the cmdlet does not prompt for it. It fails with the error InvalidInput, which names the
/// parameter.</para>
/// <para>There are six ways to sign in:</para>
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
public sealed class ConnectZohoCommand : VaultCmdlet
{
    private const string BrowserSet = "Browser";
    private const string DeviceSet = "Device";
    private const string SelfClientSet = "SelfClient";
    private const string CodeSet = "Code";
    private const string ClientCredentialSet = "ClientCredential";
    private const string EnvironmentSet = "FromEnvironment";

    /// <summary>
    /// The name to save the connection under: 1 to 64 letters, digits or dashes. Without a name, the cmdlet returns the connection and does
    /// not save it.
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Name { get; set; }

    /// <summary>
    /// The client, from New-ZohoClient. If you give it, the cmdlet ignores -ClientId, -ClientSecret, -RedirectUri, -DataCenter and
    /// -Environment.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = BrowserSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = DeviceSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = ClientCredentialSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>The client ID from the API console, for example 1000.ABC.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    public string? ClientId { get; set; }

    /// <summary>
    /// The client secret from the API console, as a SecureString. A string also works, but the cmdlet warns that it may stay in the command
    /// history.
    /// </summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>The redirect URI of the client, for example http://localhost:8765/callback. It must be identical to the URI in the API console.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public string? RedirectUri { get; set; }

    /// <summary>The code of the data center in whose API console you registered the client, for example eu. Get-ZohoDataCenter lists the codes.</summary>
    /// <value>us</value>
    [Parameter]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string? DataCenter { get; set; }

    /// <summary>
    /// The environment of the organization that the tokens are for. A token works in one environment only. If Zoho issues a token for another
    /// environment, the cmdlet saves nothing and fails, and the TargetObject of the error is the token.
    /// </summary>
    /// <value>Production</value>
    [Parameter]
    public ZohoEnvironment Environment { get; set; }

    /// <summary>
    /// The scopes to request, for example ZohoCRM.modules.READ. Separate several scopes with commas or spaces. Use upper and lower case as
    /// in Zoho's documentation.
    /// </summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Alias("Scopes")]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

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
    public SwitchParameter FromEnvironment { get; set; }

    /// <summary>The refresh token to use instead of the environment variable ZOHO_REFRESH_TOKEN.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [SecretTransformation]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Signs in even if the client has reached the limit of refresh tokens. Zoho then deletes the oldest refresh token of the client.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSec);

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var place = new TokenDestination(Pipeline, Name, Vault);
        var signIn = await SignInAsync().ConfigureAwait(false);
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

        await place.ObtainAndSaveAsync(signIn.RunAsync, signIn.RequestedScopes, cancellationToken).ConfigureAwait(false);
        await signIn.CleanUpAsync().ConfigureAwait(false);
    }

    private async Task<ISignIn> SignInAsync() => ParameterSetName switch
    {
        DeviceSet => new DeviceSignIn(
            Pipeline, DescribedClient(), ScopeList.Require(Scope), MyInvocation.BoundParameters.ContainsKey(nameof(TimeoutSec)) ? Timeout : null),
        SelfClientSet => new SelfClientSignIn(
            Pipeline, await FullPathAsync().ConfigureAwait(false), DataCenter ?? ClientInput.DefaultDataCenter, Environment, RemoveFile),
        CodeSet => new CodeSignIn(Pipeline, DescribedClient(), GrantCode!, ScopeList.Split(Scope)),
        ClientCredentialSet => new ClientCredentialSignIn(Pipeline, DescribedClient(), ScopeList.Require(Scope), OrganizationId),
        EnvironmentSet => new EnvironmentSignIn(Pipeline, DescribedEnvironment(), ClientInput.RefreshToken(RefreshToken), ScopeList.Split(Scope)),
        _ => new BrowserSignIn(
            Pipeline,
            Client ?? ClientInput.ForBrowser(ClientId, ClientSecret, RedirectUri, DataCenter, Environment),
            new GrantUrl.Options { Scope = Scope, UsePkce = !NoPkce, Organization = Organization },
            new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = Timeout }),
    };

    private Task<string> FullPathAsync() => Pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.GetUnresolvedProviderPathFromPSPath(SelfClientPath));

    private ZohoClient DescribedEnvironment() => ClientInput.FromEnvironment(ClientId, ClientSecret, DataCenter, Environment);

    private ZohoClient DescribedClient() => Client ?? ClientInput.FromParameters(ClientId, ClientSecret, redirectUri: null, DataCenter, Environment);
}
