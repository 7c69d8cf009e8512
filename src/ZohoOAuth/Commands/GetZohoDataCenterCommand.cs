using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Lists Zoho's data centers with their accounts server, API domain and API console.</summary>
/// <remarks>
/// <para>Without -Live the list is the module's own: Zoho's eleven data centers and those of Register-ZohoDataCenter.</para>
/// <para>With -Live the first data center of the list is asked which others there are. One that is new, on Zoho's own domain, is trusted for the rest of the session.</para>
/// </remarks>
/// <example><title>All data centers</title>
/// <code>Get-ZohoDataCenter</code>
/// <para>Lists code, name and addresses.</para></example>
/// <example><title>Where is the API console of Australia?</title>
/// <code>(Get-ZohoDataCenter au).ConsoleUrl</code>
/// <para>Returns https://api-console.zoho.com.au.</para></example>
/// <errors>InvalidInput NetworkError TimedOut UnexpectedResponse</errors>
/// <related>Register-ZohoDataCenter New-ZohoClient</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/multi-dc.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoDataCenter")]
[OutputType(typeof(ZohoDataCenter))]
public sealed class GetZohoDataCenterCommand : ZohoCmdlet
{
    /// <summary>The code, for example eu. Wildcards are allowed.</summary>
    /// <value>*</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string Code { get; set; } = "*";

    /// <summary>Ask Zoho which data centers there are today.</summary>
    [Parameter]
    public SwitchParameter Live { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var pattern = new WildcardPattern(Code, WildcardOptions.IgnoreCase);
        var rows = Services.DataCenters.All.Where(row => pattern.IsMatch(row.Code)).ToList();
        if (rows.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Code))
        {
            throw ZohoErrors.InvalidInput("Code", $"There is no data center '{Code}'.", "Get-ZohoDataCenter without -Code lists them; Register-ZohoDataCenter adds your own.");
        }

        if (Live && rows.Count > 0)
        {
            rows = await AskAsync(rows[0], pattern, cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in rows)
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private async Task<List<ZohoDataCenter>> AskAsync(ZohoDataCenter requested, WildcardPattern pattern, CancellationToken cancellationToken)
    {
        var live = await Services.ServerInfo.AskAsync(requested, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var rows = new List<ZohoDataCenter>();
        foreach (var location in live)
        {
            if (Services.DataCenters.Discover(location.Key, location.Value) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                Pipeline.Trace.Warn($"{requested.AccountsUrl} lists '{location.Key}' at {location.Value}, which is not one of Zoho's domains: it is not trusted.");
            }
        }

        return [.. rows.Where(row => pattern.IsMatch(row.Code))];
    }
}
