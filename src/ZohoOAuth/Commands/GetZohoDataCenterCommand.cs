using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets Zoho's data centers with their accounts server, API domain and API console.</summary>
/// <remarks>
/// <para>By default, the cmdlet sends no request. It returns the eleven data centers of Zoho that the module knows, and the data centers
/// that you added with Register-ZohoDataCenter.</para>
/// <para>With -Live, the cmdlet asks the data center for the current list. If a list of Zoho has a new data center on a known domain of Zoho,
/// for example zoho.eu, the module trusts it for the rest of the session. For all others, the cmdlet warns. The list of a data center that you
/// registered adds nothing. Add such a data center with Register-ZohoDataCenter.</para>
/// </remarks>
/// <example><title>List all data centers</title>
/// <code>Get-ZohoDataCenter</code>
/// <para>Lists the code, the name and the addresses of each data center.</para></example>
/// <example><title>Find the API console of a data center</title>
/// <code>(Get-ZohoDataCenter au).ConsoleUrl</code>
/// <para>Returns https://api-console.zoho.com.au.</para></example>
/// <errors>InvalidInput NetworkError TimedOut UnexpectedResponse</errors>
/// <related>Register-ZohoDataCenter New-ZohoClient</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/multi-dc.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoDataCenter")]
[OutputType(typeof(ZohoDataCenter))]
public sealed class GetZohoDataCenterCommand : RequestCmdlet
{
    /// <summary>The code of the data center, for example eu. Wildcards are allowed.</summary>
    /// <value>*</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string Code { get; set; } = "*";

    /// <summary>Asks Zoho for the current list of data centers.</summary>
    [Parameter]
    public SwitchParameter Live { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var pattern = Wildcards.Parse(Code, nameof(Code));
        var rows = Services.DataCenters.All.Where(row => pattern.IsMatch(row.Code)).ToList();
        if (rows.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Code))
        {
            throw ZohoErrors.InvalidInput(
                "Code",
                $"There is no data center '{Code}'.",
                "Get-ZohoDataCenter without -Code lists all data centers. Register-ZohoDataCenter adds your own.");
        }

        if (Live && rows.Count > 0)
        {
            rows = await GetLiveAsync(rows[0], pattern, cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in rows)
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private async Task<List<ZohoDataCenter>> GetLiveAsync(ZohoDataCenter requested, WildcardPattern pattern, CancellationToken cancellationToken)
    {
        var live = await Services.ServerInfo.GetAsync(requested, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var rows = new List<ZohoDataCenter>();
        var reason = Services.DataCenters.IsRegistered(requested) ? "only lists of Zoho add data centers" : "this is not a known domain of Zoho";
        foreach (var location in live)
        {
            if (Services.DataCenters.Discover(requested, location.Key, location.Value) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                await Pipeline.WarnAsync(
                    $"{requested.AccountsUrl} lists the data center '{location.Key}' at {location.Value}. "
                        + $"The module does not trust it, because {reason}. If you trust it, use Register-ZohoDataCenter.").ConfigureAwait(false);
            }
        }

        return [.. rows.Where(row => pattern.IsMatch(row.Code))];
    }
}
