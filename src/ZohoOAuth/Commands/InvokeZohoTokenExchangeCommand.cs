using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Exchanges a grant for an access token and a refresh token.</summary>
/// <remarks>
/// <para>Takes a grant of ConvertFrom-ZohoRedirectUrl, or the code of the console's self client with -Client and -Code. The exchange goes to the accounts server of the user's data center.</para>
/// <para>With -Name the token is saved in the vault. That the vault can be written is proved before the one-time code is spent, so that no code is lost to a locked vault.</para>
/// <para>A grant that is past its two minutes is refused without spending a request. Zoho allows ten token requests in ten minutes.</para>
/// </remarks>
/// <example><title>Exchange and save</title>
/// <code>$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>From now on Get-ZohoToken crm returns the connection in any process of this user.</para></example>
/// <example><title>The code of a self client</title>
/// <code>$client | Invoke-ZohoTokenExchange -Code $code -Name sync</code>
/// <para>$code is what the API console generated for the self client. It may be a string; it is spent at once.</para></example>
/// <errors>InvalidCode InvalidClient InvalidClientSecret InvalidRedirectUri InvalidScope InvalidResponseType WrongDataCenter GrantExpired MissingRefreshToken TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>ConvertFrom-ZohoRedirectUrl Save-ZohoToken Update-ZohoAccessToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html"/>
[Cmdlet(VerbsLifecycle.Invoke, "ZohoTokenExchange", SupportsShouldProcess = true, DefaultParameterSetName = GrantSet)]
[OutputType(typeof(ZohoToken))]
public sealed class InvokeZohoTokenExchangeCommand : ZohoCmdlet
{
    private const string GrantSet = "Grant";
    private const string CodeSet = "Code";

    /// <summary>The grant.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = GrantSet)]
    [Rehydrate]
    public ZohoGrant? Grant { get; set; }

    /// <summary>The client: needed with -Code, and with a grant that was read without its request.</summary>
    [Parameter(ParameterSetName = GrantSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>The code of a self client, as SecureString or string.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CodeSet)]
    [SecretTransformation]
    public SecureString? Code { get; set; }

    /// <summary>Save the token under this name: 1 to 64 letters, digits or dashes.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>
    /// The vault to save it in: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>Go on although the new refresh token is one too many, and Zoho deletes the oldest of the client.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var client = Client ?? Grant?.Client ?? throw ZohoErrors.InvalidInput("Client", "The grant does not know its client.", "Give -Client, or read the redirect with ConvertFrom-ZohoRedirectUrl -Request.");
        if (Code is not null && SecretText.IsEmpty(Code))
        {
            throw ZohoErrors.InvalidInput("Code", $"The code for the client {client.ClientId} is empty.", "Copy it from the API console, where it is shown once.");
        }

        if (Grant is not null && Grant.ExpiresAt <= Services.Clock.GetUtcNow())
        {
            throw ZohoErrors.GrantExpired(Grant, Services.Clock.GetUtcNow());
        }

        var server = Services.TokenRequests.ServerOf(client, Grant);
        var place = new TokenDestination(Pipeline, Name, Vault);
        if (await Pipeline.ShouldProcessAsync($"client {client.ClientId} at {server.AccountsUrl}", $"Exchange the one-time code{place.Suffix}").ConfigureAwait(false))
        {
            await RefreshTokenCapacity.EnsureAsync(Pipeline, client, server.AccountsUrl, Force).ConfigureAwait(false);
            await place.ObtainAndSaveAsync(() => ExchangeAsync(client, server, cancellationToken), Grant?.Scope ?? [], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ZohoToken> ExchangeAsync(ZohoClient client, ZohoDataCenter server, CancellationToken cancellationToken)
    {
        var exchange = Services.NewExchange(Pipeline.Trace, mayBeOnline: Name is null && Grant is not null and not { AccessType: ZohoAccessType.Offline });
        return Grant is null
            ? exchange.OfCodeAsync(client, Code!, [], server, cancellationToken)
            : exchange.OfGrantAsync(client, Grant, server, cancellationToken);
    }
}
