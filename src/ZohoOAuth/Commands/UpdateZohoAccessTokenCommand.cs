using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Returns the connection with an access token that is alive, refreshed if need be.</summary>
/// <remarks>
/// <para>A token that is still good comes back as it is, without a request: call this as often as you like. A token in its last five minutes is renewed by one process while the others use it; one past its time is renewed once, for all processes of the user.</para>
/// <para>Tokens are immutable: keep what comes back. A saved connection needs no saving again.</para>
/// <para>-Force asks for a new access token in any case, also where Zoho has rejected the refresh token before. Zoho allows ten in ten minutes, and the eleventh live one deletes the first: what would be refused is not sent, but is the error TokenLimitReached, or with -Wait waited for.</para>
/// </remarks>
/// <example><title>At the top of a runbook</title>
/// <code>$token = Get-ZohoToken crm | Update-ZohoAccessToken</code>
/// <para>The access token of $token is good for at least half a minute, as a rule for much longer.</para></example>
/// <example><title>All saved connections</title>
/// <code>Get-ZohoToken | Update-ZohoAccessToken</code>
/// <para>Refreshes those that need it. One that fails is an error of its own; the others go on.</para></example>
/// <example><title>With patience</title>
/// <code>$token = Update-ZohoAccessToken -Name crm -Wait</code>
/// <para>Waits, with progress, if ten tokens were asked for in the last ten minutes.</para></example>
/// <errors>MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Get-ZohoAccessToken Get-ZohoToken Invoke-ZohoApi</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html"/>
[Cmdlet(VerbsData.Update, "ZohoAccessToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class UpdateZohoAccessTokenCommand : TokenCmdlet
{
    /// <summary>Ask for a new access token even if the old one is good.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Where Zoho's limit is used up, wait until the next token is free, and show how long that is.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync(token.ToString(), Force ? "Ask for a new access token" : "Refresh the access token if need be").ConfigureAwait(false))
        {
            var basis = Force ? Services.Cache.Newest(token) : token;
            await Pipeline.WriteAsync(await RenewAsync(basis, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private async Task<ZohoToken> RenewAsync(ZohoToken token, CancellationToken cancellationToken)
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
                await WaitingProgress.UntilAsync(Pipeline, retryAt, $"Waiting for Zoho's limit: {token}", cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
