using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the use of Zoho's token limits for a connection, and the time of the next possible request.</summary>
/// <remarks>
/// <para>Zoho does not report its counts, so the module keeps its own. It counts for all processes of the current user: grants, access
/// token requests and new refresh tokens in the last ten minutes, active access tokens, and the refresh tokens of the client. When a client
/// has too many refresh tokens, Zoho deletes the oldest one and reports no error.</para>
/// <para>A grant counts when its redirect arrives, or at its exchange if it is the code of a self client.</para>
/// <para>Requests of other users and other machines with the same client are not included. The maximums are those of Zoho's FAQ. Use
/// Set-ZohoTokenLimit to change them.</para>
/// </remarks>
/// <example><title>Show all limits of a connection</title>
/// <code>Get-ZohoTokenLimit -Name crm</code>
/// <para>Returns one row for each limit. Detail names the oldest refresh token, which Zoho deletes first.</para></example>
/// <example><title>Find out when the next access token can be requested</title>
/// <code>(Get-ZohoToken crm | Get-ZohoTokenLimit | Where-Object Limit -EQ AccessTokenRequest).NextFree</code>
/// <para>Returns nothing if you can request one now.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Set-ZohoTokenLimit Update-ZohoAccessToken Test-ZohoConnection</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/token-limits.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoTokenLimit")]
[OutputType(typeof(ZohoTokenLimit))]
public sealed class GetZohoTokenLimitCommand : TokenCmdlet
{
    /// <summary>The name of a saved connection. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public override string? Name { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in Services.Ledger.GetLimits(token))
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }
}
