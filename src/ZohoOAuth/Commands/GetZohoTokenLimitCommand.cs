using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Shows how much of Zoho's limits a connection has used, and when the next token is free.</summary>
/// <remarks>
/// <para>Zoho tells nobody what it has counted. This module counts for itself, for all processes of this user together: grants, requests for access tokens and new refresh tokens in the last ten minutes, access tokens that are alive, and the refresh tokens of the client, of which one too many silently kills the oldest.</para>
/// <para>What other users and other machines do with the same client is not counted here. The numbers are those of Zoho's FAQ; Set-ZohoTokenLimit changes them.</para>
/// </remarks>
/// <example><title>All limits of a connection</title>
/// <code>Get-ZohoTokenLimit -Name crm</code>
/// <para>One row a limit. Detail names the oldest refresh token, which would die next.</para></example>
/// <example><title>When may the next token be asked for?</title>
/// <code>(Get-ZohoToken crm | Get-ZohoTokenLimit | Where-Object Limit -EQ AccessTokenRequest).NextFree</code>
/// <para>Nothing comes back when one may be asked for now.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Set-ZohoTokenLimit Update-ZohoAccessToken Test-ZohoConnection</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/token-limits.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoTokenLimit")]
[OutputType(typeof(ZohoTokenLimit))]
public sealed class GetZohoTokenLimitCommand : TokenCmdlet
{
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in Services.Ledger.Of(token))
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }
}
