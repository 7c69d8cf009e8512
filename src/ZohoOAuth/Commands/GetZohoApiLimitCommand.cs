using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the API credits that are left, as far as Zoho reports them.</summary>
/// <remarks>
/// <para>Zoho reports the credits in the headers of a response. The cmdlet sends one small request for each product and reads them. A request
/// costs 1 credit in the CRM and Books, and up to 3 credits in Desk and Recruit.</para>
/// <para>The CRM reports its credits only when half of them are used. Desk reports what is left of the day. Books and Recruit also report
/// the limit and the time of the reset. No other product is known to report anything. Then the numbers are $null, the view shows unknown, and
/// the cmdlet sends no request.</para>
/// <para>To stop a long job before the credits are used up, use -MinimumCredit of Invoke-ZohoApi.</para>
/// </remarks>
/// <example><title>Show the credits of a connection</title>
/// <code>Get-ZohoApiLimit -Name crm</code>
/// <para>Returns one row for each product that reports its credits and that the scopes of the connection allow.</para></example>
/// <example><title>Show the credits of all customers</title>
/// <code>Get-ZohoApiLimit -Name * -Service CRM | Where-Object { $null -ne $_.Remaining -and $_.Remaining -lt 5000 }</code>
/// <para>Lists the connections that have fewer than 5,000 credits left. A connection that fails gives an error, and the cmdlet continues
/// with the next one.</para></example>
/// <example><title>Show the calls that are left in Books</title>
/// <code>Get-ZohoApiLimit -Name crm -Service Books -OrganizationId 7 | Select-Object Limit, Remaining, ResetsAt</code>
/// <para>In Books, each organization has its own limit.</para></example>
/// <errors>ApiError RateLimited ScopeMismatch InvalidOAuthToken UntrustedHost MissingRefreshToken RefreshTokenRejected WrongDataCenter
/// InvalidClient InvalidClientSecret TokenLimitReached NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked
/// InvalidInput</errors>
/// <related>Invoke-ZohoApi Get-ZohoTokenLimit Get-ZohoToken</related>
/// <seealso href="https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoApiLimit", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoApiLimit))]
public sealed class GetZohoApiLimitCommand : ConnectionsCmdlet
{
    /// <summary>
    /// The names of saved connections. Wildcards are allowed. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public override string[]? Name { get; set; }

    /// <summary>The products. The default is each product that reports its credits and that the scopes of the connection allow.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string[]? Service { get; set; }

    /// <summary>The id of the organization, together with -Service. Specify it for Books and Desk if the user has several organizations.</summary>
    [Parameter]
    public string? OrganizationId { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (!NamesSeveral)
        {
            await WriteRowsAsync(await GetTokenAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return;
        }

        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in await GivenConnections.FindAsync(Pipeline, vault, Name!, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var token = await Services.Connections.LoadAsync(vault, name, cancellationToken).ConfigureAwait(false);
                await WriteRowsAsync(token, cancellationToken).ConfigureAwait(false);
            }
            catch (ZohoOAuthException error)
            {
                await Pipeline.WriteErrorAsync(error, name.ToString()).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteRowsAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        foreach (var call in Services.Credits.CallsFor(token, Service, OrganizationId))
        {
            try
            {
                await WriteRowAsync(call, token, cancellationToken).ConfigureAwait(false);
            }
            catch (ZohoOAuthException error)
            {
                await Pipeline.WriteErrorAsync(error, token.Name).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteRowAsync(CreditCall call, ZohoToken token, CancellationToken cancellationToken)
    {
        if (call.Request is null || await MayReadAsync(call).ConfigureAwait(false))
        {
            var limit = await Services.Credits.ReadAsync(call, token, Context, cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(limit).ConfigureAwait(false);
        }
    }

    private Task<bool> MayReadAsync(CreditCall call) =>
        Pipeline.ShouldReadAsync(call.Request!.Path, $"GET, which costs up to {call.Header!.Price} API credits");
}
