using System.ComponentModel;
using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Base class of the cmdlet that signs in. It has the parameters that describe the connection: its client and scopes, from the parameters or from the
/// connection that is signed in to again. A parameter takes precedence.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SignInCmdlet : SavingCmdlet
{
    private protected const string BrowserSet = "Browser";
    private protected const string DeviceSet = "Device";
    private protected const string SelfClientSet = "SelfClient";
    private protected const string CodeSet = "Code";
    private protected const string ClientCredentialSet = "ClientCredential";
    private protected const string RefreshTokenSet = "RefreshToken";
    private protected const string EnvironmentSet = "FromEnvironment";

    /// <summary>
    /// The name to save the connection under: 1 to 64 letters, digits or dashes. If a connection of this name is saved and you give no client, the
    /// cmdlet signs in to it again. Without a name, the cmdlet returns the connection and does not save it.
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Name { get; set; }

    /// <summary>
    /// The connection to sign in to again, from Get-ZohoToken. The cmdlet uses its name, vault, client and scopes. An object with the properties of a
    /// connection, for example a row of Import-Csv from the token store of one of Zoho's SDKs, works too: the cmdlet checks its refresh token.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate(AcceptsRows = true)]
    public ZohoToken? Token { get; set; }

    /// <summary>
    /// The client, from New-ZohoClient. If you give it, the cmdlet ignores -ClientId, -ClientSecret, -Credential, -RedirectUri, -DataCenter and
    /// -Environment.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = BrowserSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = DeviceSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = ClientCredentialSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = RefreshTokenSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>The client ID from the API console, for example 1000.ABC.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = RefreshTokenSet)]
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
    [Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>
    /// A credential with the client ID as user name and the client secret as password. If you give it, the cmdlet ignores -ClientId and -ClientSecret.
    /// </summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The redirect URI of the client, for example http://localhost:8765/callback. It must be identical to the URI in the API console.</summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = RefreshTokenSet)]
    public string? RedirectUri { get; set; }

    /// <summary>
    /// The code of the data center in whose API console you registered the client, for example eu. Get-ZohoDataCenter lists the codes. The default is
    /// the data center of the connection that you sign in to again, then us.
    /// </summary>
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
    /// in Zoho's documentation. The default is the scopes of the connection that you sign in to again.
    /// </summary>
    [Parameter(ParameterSetName = BrowserSet)]
    [Parameter(ParameterSetName = DeviceSet)]
    [Parameter(ParameterSetName = CodeSet)]
    [Parameter(ParameterSetName = ClientCredentialSet)]
    [Parameter(ParameterSetName = RefreshTokenSet)]
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Alias("Scopes")]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    private protected string? GivenId => Credential?.UserName ?? ClientId;

    private protected SecureString? GivenSecret => Credential?.Password ?? ClientSecret;

    /// <summary>Where the new token is saved.</summary>
    private protected TokenDestination DestinationOf(ISignIn signIn) => new(Pipeline, Name ?? Token?.Name, Vault ?? Token?.Vault, GuardFor(signIn.ClientId));

    /// <summary>Whether environment variables describe the client.</summary>
    private protected abstract bool UsesVariables { get; }

    /// <summary>Whether the piped object is a row with a refresh token, and not a connection of this module.</summary>
    private protected bool IsRow => Token is not null && TokenRows.IsRow(Token);

    /// <summary>The connection that is signed in to again. Null if the parameters say all, or if nothing is saved under the name.</summary>
    private protected async Task<ZohoToken?> PreviousAsync(CancellationToken cancellationToken)
    {
        if (Token is not null)
        {
            return OfClient(IsRow ? Services.TokenRows.Complete(Token, DataCenter) : Token);
        }

        if (Name is null || UsesVariables || (IsComplete && Scope.Length > 0))
        {
            return null;
        }

        var name = ConnectionName.Of(Name);
        var vault = await VaultResolver.ResolveAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        var saved = await Services.Connections.LoadOrNullAsync(vault, name, cancellationToken).ConfigureAwait(false);
        return saved is null && Client is null && GivenId is null && ParameterSetName != SelfClientSet
            ? throw ClientInput.NotSaved(Name, vault.Name)
            : OfClient(saved);
    }

    /// <summary>The client of the parameters. What they do not say is from the previous connection.</summary>
    private protected ZohoClient ClientOf(ZohoToken? previous) => Client ?? ClientInput.FromParameters(
        GivenId ?? previous?.ClientId,
        GivenSecret ?? previous?.ClientSecret,
        RedirectUri ?? previous?.RedirectUri,
        DataCenter ?? previous?.DataCenter,
        EnvironmentOf(previous));

    /// <summary>The same for a sign-in with a browser.</summary>
    private protected ZohoClient BrowserClientOf(ZohoToken? previous) => Client ?? ClientInput.ForBrowser(
        GivenId ?? previous?.ClientId,
        GivenSecret ?? previous?.ClientSecret,
        RedirectUri ?? previous?.RedirectUri,
        DataCenter ?? previous?.DataCenter,
        EnvironmentOf(previous));

    private protected ZohoEnvironment EnvironmentOf(ZohoToken? previous) =>
        previous is null || MyInvocation.BoundParameters.ContainsKey(nameof(Environment)) ? Environment : previous.Environment;

    private protected IReadOnlyList<string> ScopeOf(ZohoToken? previous) =>
        ScopeList.Split(Scope) is { Length: > 0 } given ? given : previous?.Scope ?? [];

    /// <summary>Whether the parameters describe the whole client, so that nothing is looked up.</summary>
    private bool IsComplete =>
        Client is not null || (GivenId is not null && GivenSecret is not null && (ParameterSetName != BrowserSet || RedirectUri is not null));

    /// <summary>The connection, unless it belongs to another client than the parameters.</summary>
    private ZohoToken? OfClient(ZohoToken? connection) =>
        (Client?.ClientId ?? GivenId?.Trim()) is { } id && connection?.ClientId != id ? null : connection;
}
