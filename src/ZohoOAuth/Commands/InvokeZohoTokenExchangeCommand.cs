using System.Management.Automation;
using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Client.Protocol;
using ZohoOAuth.Vault;

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

    private protected override async Task ProcessAsync(CancellationToken cancellation)
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

        var server = Services.Requests.ServerOf(client, Grant);
        var name = Name is null ? null : ConnectionName.Require(Name);
        if (!await ShouldProcessAsync($"client {client.ClientId} at {server.AccountsUrl}", $"Exchange the one-time code{(name is null ? string.Empty : $" and save the token as '{name}'")}").ConfigureAwait(false))
        {
            return;
        }

        if (name is null)
        {
            var token = await ExchangeAsync(client, server, cancellation).ConfigureAwait(false);
            await WriteAsync(token).ConfigureAwait(false);
            WarnOfDropped(token);
        }
        else
        {
            await ExchangeAndSaveAsync(client, server, name, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ExchangeAndSaveAsync(ZohoClient client, ZohoDataCenter server, string name, CancellationToken cancellation)
    {
        var vault = await VaultChoice.OfAsync(this, Vault, cancellation).ConfigureAwait(false);
        var place = await Connections.ProveWritableAsync(vault, name, cancellation).ConfigureAwait(false);
        ZohoToken token;
        try
        {
            token = await ExchangeAsync(client, server, cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            await place.UndoAsync(Trace).ConfigureAwait(false);
            throw;
        }

        try
        {
            await WriteAsync(await Services.Connections.SaveAsync(vault, name, token, Trace, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            // The code is spent, so the token must reach the user even if the vault does not take it: before the error, which
            // may end the script.
            await WriteAsync(token).ConfigureAwait(false);
            await WriteErrorAsync(error).ConfigureAwait(false);
        }

        WarnOfDropped(token);
    }

    private async Task<ZohoToken> ExchangeAsync(ZohoClient client, ZohoDataCenter server, CancellationToken cancellation)
    {
        var request = Grant is null ? TokenRequests.ForSelfClient(client, Code!, server) : TokenRequests.ForGrant(client, Grant, server);
        var token = await Services.Tokens.ExchangeAsync(request, TokenRequests.Template(client, Grant, server), Trace, cancellation).ConfigureAwait(false);
        var isExpected = Name is not null || Grant is null or { AccessType: ZohoAccessType.Offline };
        return isExpected && token.RefreshToken is null
            ? throw ZohoErrors.MissingRefreshToken($"{server.AccountsUrl} gave the client {client.ClientId} an access token without a refresh token; nothing was saved.", client.ClientId)
            : token;
    }

    /// <summary>Last of all: with -WarningAction Stop it ends the command, and the code is spent.</summary>
    private void WarnOfDropped(ZohoToken token)
    {
        var dropped = Grant is null ? [] : Scopes.Dropped(Grant.Scope, token.Scope);
        if (dropped.Length > 0)
        {
            Trace.Warn($"Zoho did not grant: {string.Join(", ", dropped)}. A scope that it does not know is dropped without a word.");
        }
    }
}
