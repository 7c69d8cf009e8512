using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Signs in to Zoho, one command from nothing to a saved connection.</summary>
/// <remarks>
/// <para>With a browser, which is the default: opens it for the consent and listens on the client's redirect URI. -NoBrowser shows the address only, for SSH; at a console the address that the browser ends on can be pasted. -Organization asks an administrator for the whole organization.</para>
/// <para>-DeviceCode: shows a code to enter on any other device, for a client of the type Non-browser Application. -SelfClientPath: takes the self_client.json that the API console offers for download. -GrantCode: takes the code itself. -ClientCredential: the client is its own user; such a connection has no refresh token and is renewed by asking again.</para>
/// <para>-FromEnvironment: for pipelines and runbooks. Reads ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN and ZOHO_DATA_CENTER; -ClientId, -ClientSecret, -RefreshToken and -DataCenter come before the variables, and us is the last resort. GitHub Actions and Azure Pipelines are told to mask the secrets in their logs.</para>
/// <para>With -Name the connection is saved, and the vault is proved writable before anything is spent. Nothing asks for a value that is missing: it is the error InvalidInput, which names the parameter.</para>
/// </remarks>
/// <example><title>At a desk, with a browser</title>
/// <code>Connect-Zoho -Name crm -Client $client -Scope ZohoCRM.modules.READ</code>
/// <para>Opens the browser, waits for the consent and saves the connection. $client is what New-ZohoClient returned; -ClientId, -ClientSecret, -RedirectUri and -DataCenter can stand in its place.</para></example>
/// <example><title>With the file of a self client</title>
/// <code>Connect-Zoho -Name sync -SelfClientPath $download -DataCenter sim-us -RemoveFile</code>
/// <para>$download is the path of the self_client.json. The file names no data center, so -DataCenter does. An expired code is refused before anything is sent.</para></example>
/// <example><title>Where there is no browser</title>
/// <code>Connect-Zoho -Name pi -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.READ</code>
/// <para>Shows a code and an address, and waits until somebody has entered it on a telephone.</para></example>
/// <example><title>In a pipeline</title>
/// <code>$token = Connect-Zoho -FromEnvironment</code>
/// <para>Takes client and refresh token from the environment variables, proves them with one refresh, and saves nothing.</para></example>
/// <errors>GrantDenied GrantExpired GrantTimeout StateMismatch ListenerPortInUse InvalidCode InvalidClient InvalidClientSecret InvalidRedirectUri InvalidScope InvalidResponseType WrongDataCenter MissingRefreshToken RefreshTokenRejected TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>New-ZohoClient Receive-ZohoGrant Invoke-ZohoTokenExchange Get-ZohoToken Invoke-ZohoApi Add-ZohoScope</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth.html"/>
[Cmdlet(VerbsCommunications.Connect, "Zoho", SupportsShouldProcess = true, DefaultParameterSetName = BrowserSet)]
[OutputType(typeof(ZohoToken))]
public sealed class ConnectZohoCommand : ZohoCmdlet
{
    private const string BrowserSet = "Browser";
    private const string DeviceSet = "Device";
    private const string SelfClientSet = "SelfClient";
    private const string CodeSet = "Code";
    private const string ClientCredentialSet = "ClientCredential";
    private const string EnvironmentSet = "FromEnvironment";

    /// <summary>The name to save the connection under: 1 to 64 letters, digits or dashes. Without it the connection is returned and not saved.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Name { get; set; }

    /// <summary>
    /// The vault to save it in: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>The client, from New-ZohoClient. It wins over -ClientId and its sisters.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = BrowserSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = DeviceSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = ClientCredentialSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>The client id, for example 1000.ABC.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    public string? ClientId { get; set; }

    /// <summary>The client secret. A string is taken too, with a warning: it may stay in the command history.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>The redirect URI, letter by letter as it is registered, for example http://localhost:8765/callback.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public string? RedirectUri { get; set; }

    /// <summary>The code of the data center in whose console the client is registered.</summary>
    /// <value>us</value>
    [Parameter]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string? DataCenter { get; set; }

    /// <summary>The environment that the tokens are for.</summary>
    /// <value>Production</value>
    [Parameter]
    public ZohoEnvironment Environment { get; set; }

    /// <summary>The scopes to ask for. Commas and blanks separate; the case is kept.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    /// <summary>Show the address of the consent and do not open a browser.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>Leave PKCE out, for a client that cannot do it.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter NoPkce { get; set; }

    /// <summary>Ask an administrator for the whole organization instead of one user: such a token survives the user.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    public SwitchParameter Organization { get; set; }

    /// <summary>How long to wait for the person, in seconds. With -DeviceCode at most as long as Zoho's code lives.</summary>
    /// <value>300</value>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>Show a code to enter on another device.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeviceSet)]
    public SwitchParameter DeviceCode { get; set; }

    /// <summary>The path of the self_client.json that the API console offers for download.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SelfClientSet)]
    [ValidateNotNullOrEmpty]
    public string? SelfClientPath { get; set; }

    /// <summary>Delete the file without asking once its code is spent: it holds the client secret.</summary>
    [Parameter(ParameterSetName = SelfClientSet)]
    public SwitchParameter RemoveFile { get; set; }

    /// <summary>The code of a self client, as SecureString or string.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CodeSet)]
    [SecretTransformation]
    public SecureString? GrantCode { get; set; }

    /// <summary>Get a token of the client's own, without a person.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientCredentialSet)]
    public SwitchParameter ClientCredential { get; set; }

    /// <summary>The organization as Zoho's soid, for example ZohoCRM.600001234. The number is enough when all scopes are of one service.</summary>
    [Parameter(ParameterSetName = ClientCredentialSet)]
    public string? OrganizationId { get; set; }

    /// <summary>Take client and refresh token from the environment variables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EnvironmentSet)]
    public SwitchParameter FromEnvironment { get; set; }

    /// <summary>The refresh token, in place of ZOHO_REFRESH_TOKEN.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [SecretTransformation]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Go on although the new refresh token is one too many, and Zoho deletes the oldest of the client.</summary>
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

        ScopeAdvice.Give(Scope, Pipeline.Trace);
        if (signIn.NewRefreshTokenClient is { } client)
        {
            await RefreshTokenCapacity.EnsureAsync(Pipeline, client, client.AccountsUrl, Force).ConfigureAwait(false);
        }

        await place.ObtainAndSaveAsync(() => signIn.RunAsync(cancellationToken), signIn.RequestedScopes, cancellationToken).ConfigureAwait(false);
        await signIn.CleanUpAsync().ConfigureAwait(false);
    }

    private async Task<ISignIn> SignInAsync() => ParameterSetName switch
    {
        DeviceSet => new DeviceSignIn(Pipeline, DescribedClient(), ScopeList.Require(Scope), MyInvocation.BoundParameters.ContainsKey(nameof(TimeoutSec)) ? Timeout : null),
        SelfClientSet => new SelfClientSignIn(Pipeline, await FullPathAsync().ConfigureAwait(false), DataCenter ?? ClientInput.DefaultDataCenter, Environment, RemoveFile),
        CodeSet => new CodeSignIn(Pipeline, DescribedClient(), GrantCode!, ScopeList.Split(Scope)),
        ClientCredentialSet => new ClientCredentialSignIn(Pipeline, DescribedClient(), ScopeList.Require(Scope), OrganizationId),
        EnvironmentSet => new EnvironmentSignIn(Pipeline, ClientInput.OfVariables(ClientId, ClientSecret, DataCenter, Environment), ClientInput.RefreshToken(RefreshToken), ScopeList.Split(Scope)),
        _ => new BrowserSignIn(
            Pipeline,
            Client ?? ClientInput.OfBrowser(ClientId, ClientSecret, RedirectUri, DataCenter, Environment),
            new GrantUrl.Options { Scope = Scope, UsePkce = !NoPkce, Organization = Organization },
            new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = Timeout }),
    };

    private Task<string> FullPathAsync() => Pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.GetUnresolvedProviderPathFromPSPath(SelfClientPath));

    private ZohoClient DescribedClient() => Client ?? ClientInput.OfParameters(ClientId, ClientSecret, redirectUri: null, DataCenter, Environment);
}
