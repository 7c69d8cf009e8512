using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets a connection with a valid access token and refreshes the token if necessary.</summary>
/// <remarks>
/// <para>If the access token is still valid, the cmdlet returns the connection and sends no request. You can run it as often as you like.
/// In the last five minutes of a token, one process refreshes it while the others continue to use it. An expired token is refreshed once
/// for all processes of this user.</para>
/// <para>The cmdlet does not change the object that you pass to it. Use the object that it returns. You do not need to save a saved
/// connection again.</para>
/// <para>Zoho does not change the refresh token at a refresh. If a server replaces it, the object that the cmdlet returns contains the new
/// one, and the cmdlet saves it in the vault of the connection. If the vault fails, a warning says how to save it. Objects that you got
/// before still work.</para>
/// <para>-Force always requests a new access token, even if Zoho rejected the refresh token before. Zoho allows ten requests in ten
/// minutes. The 11th active access token deletes the first one. If a limit is reached, the cmdlet sends no request and gives the error
/// TokenLimitReached. With -Wait, it waits until a request is possible.</para>
/// </remarks>
/// <example><title>Refresh the token at the start of a runbook</title>
/// <code>$token = Get-ZohoToken crm | Update-ZohoAccessToken</code>
/// <para>The access token of $token is valid for at least half a minute, and in most cases for much longer.</para></example>
/// <example><title>Refresh all saved connections</title>
/// <code>Get-ZohoToken | Update-ZohoAccessToken</code>
/// <para>Refreshes the connections that need it. If one connection fails, the cmdlet gives an error for it and continues with the
/// others.</para></example>
/// <example><title>Wait until Zoho allows a request</title>
/// <code>$token = Update-ZohoAccessToken -Name crm -Wait</code>
/// <para>If Zoho's limit is reached, the cmdlet waits and shows its progress.</para></example>
/// <errors>MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost
/// NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Get-ZohoAccessToken Get-ZohoToken Invoke-ZohoApi</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html"/>
[Cmdlet(VerbsData.Update, "ZohoAccessToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class UpdateZohoAccessTokenCommand : ConnectionCmdlet
{
    /// <summary>Requests a new access token even if the current one is valid.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits if Zoho's limit is reached, and shows how long. Without it, the cmdlet gives the error TokenLimitReached.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        if (await MayRefreshAsync(token).ConfigureAwait(false))
        {
            var basis = Force ? Services.Cache.GetNewest(token) : token;
            await Pipeline.WriteAsync(await RefreshAsync(basis, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private Task<bool> MayRefreshAsync(ZohoToken token) => Force
        ? Pipeline.ShouldProcessAsync(token.ToString(), "Request a new access token")
        : Pipeline.ShouldReadAsync(token.ToString(), "Refresh the access token if necessary");

    private async Task<ZohoToken> RefreshAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return Force
                    ? await Services.TokenManager.ForceRefreshAsync(token, Context, cancellationToken).ConfigureAwait(false)
                    : await Services.TokenManager.UpdateAsync(token, Context, cancellationToken).ConfigureAwait(false);
            }
            catch (ZohoOAuthException error) when (Wait && error is { ErrorId: ErrorIds.TokenLimitReached, RetryAt: { } retryAt })
            {
                await WaitingProgress.UntilAsync(Pipeline, retryAt, $"Waiting until Zoho allows a new access token for {token}", cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }
}
