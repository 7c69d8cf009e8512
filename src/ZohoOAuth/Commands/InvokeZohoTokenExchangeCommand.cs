using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Exchanges a grant for an access token and a refresh token.</summary>
/// <remarks>
/// <para>Takes a grant from Receive-ZohoGrant or ConvertFrom-ZohoRedirectUrl. For a self client, give -Client and the code from the API
/// console with -Code. The cmdlet sends the exchange to the accounts server of the user's data center.</para>
/// <para>With -Name, the cmdlet saves the connection in a vault. It checks that it can write to the vault before it uses the one-time code,
/// so a locked vault does not cost a code.</para>
/// <para>A grant expires after two minutes and works once. The cmdlet does not send a grant that has expired or that was exchanged before. After
/// a network error you can exchange the same grant again. Zoho allows ten grants in ten minutes. The module counts a grant when its redirect
/// arrives, and the code of a self client at its exchange.</para>
/// </remarks>
/// <example><title>Exchange a grant and save the connection</title>
/// <code>$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>After this, Get-ZohoToken crm returns the connection in any process of this user.</para></example>
/// <example><title>Exchange the code of a self client</title>
/// <code>$client | Invoke-ZohoTokenExchange -Code $code -Name sync</code>
/// <para>$code is the code that the API console generated for the self client.</para></example>
/// <errors>InvalidCode InvalidClient InvalidClientSecret InvalidRedirectUri InvalidScope InvalidResponseType WrongDataCenter GrantExpired
/// MissingRefreshToken TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse VaultUnavailable VaultLocked
/// VaultWriteFailed InvalidInput</errors>
/// <related>ConvertFrom-ZohoRedirectUrl Save-ZohoToken Update-ZohoAccessToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html"/>
[Cmdlet(VerbsLifecycle.Invoke, "ZohoTokenExchange", SupportsShouldProcess = true, DefaultParameterSetName = GrantSet)]
[OutputType(typeof(ZohoToken))]
public sealed class InvokeZohoTokenExchangeCommand : VaultRequestCmdlet
{
    private const string GrantSet = "Grant";
    private const string CodeSet = "Code";

    /// <summary>The grant, from Receive-ZohoGrant or ConvertFrom-ZohoRedirectUrl.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = GrantSet)]
    [Rehydrate]
    public ZohoGrant? Grant { get; set; }

    /// <summary>
    /// The client, from New-ZohoClient. It is required with -Code, and for a grant that was converted without its request.
    /// </summary>
    [Parameter(ParameterSetName = GrantSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = CodeSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>The one-time code of a self client, as a SecureString or a string. The API console shows it once.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CodeSet)]
    [SecretTransformation]
    public SecureString? Code { get; set; }

    /// <summary>
    /// The name to save the connection under: 1 to 64 letters, digits or dashes. Without a name, the cmdlet returns the connection and does
    /// not save it.
    /// </summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>
    /// Exchanges the grant even if the client has reached the limit of refresh tokens. Zoho then deletes the oldest refresh token of the
    /// client.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var client = Client
            ?? Grant?.Client
            ?? throw ZohoErrors.InvalidInput(
                "Client", "The grant does not name its client.", "Specify -Client, or read the redirect with ConvertFrom-ZohoRedirectUrl -Request.");
        if (Code is not null && SecretText.IsEmpty(Code))
        {
            throw ZohoErrors.InvalidInput(
                "Code", $"The code for the client {client.ClientId} is empty.", "Copy the code from the API console, which shows it once.");
        }

        if (Grant is not null && Grant.ExpiresAt <= Services.Clock.GetUtcNow())
        {
            throw ZohoErrors.GrantExpired(Grant, Services.Clock.GetUtcNow());
        }

        var server = Services.TokenRequests.ServerOf(client, Grant);
        var place = new TokenDestination(Pipeline, Name, Vault);
        if (await Pipeline.ShouldProcessAsync($"client {client.ClientId} at {server.AccountsUrl}", $"Exchange the one-time code{place.Suffix}")
            .ConfigureAwait(false))
        {
            await RefreshTokenCapacity.EnsureAsync(Pipeline, ClientKey.Of(client, server), Force).ConfigureAwait(false);
            await place.ObtainAndSaveAsync(running => ExchangeAsync(client, server, running), Grant?.Scope ?? [], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ZohoToken> ExchangeAsync(ZohoClient client, ZohoDataCenter server, CancellationToken cancellationToken)
    {
        var exchange = Services.NewExchange(Pipeline.Trace, allowOnline: Name is null && Grant is not null and not { AccessType: ZohoAccessType.Offline });
        return Grant is null
            ? exchange.ExchangeCodeAsync(client, Code!, [], server, cancellationToken)
            : exchange.ExchangeGrantAsync(client, Grant, server, cancellationToken);
    }
}
