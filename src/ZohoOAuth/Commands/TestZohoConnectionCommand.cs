using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Tests whether a connection works and shows how to fix problems.</summary>
/// <remarks>
/// <para>Checks the vault, the client, the data center, the clock of this machine, the use of Zoho's limits, the refresh token, the scopes
/// and the response of the API. The cmdlet refreshes the access token only if necessary, so you can run it every few minutes.</para>
/// <para>By default, the cmdlet returns $true or $false for use in scripts. With -Detailed, it returns one row for each check, with the
/// result and the fix.</para>
/// </remarks>
/// <example><title>Test a connection in a scheduled task</title>
/// <code>$works = Test-ZohoConnection -Name crm
/// [int](-not $works)</code>
/// <para>The second line gives an exit code: 0 if the connection works, otherwise 1.</para></example>
/// <example><title>Show what is wrong</title>
/// <code>Test-ZohoConnection -Name crm -Detailed | Where-Object Passed -EQ $false | Select-Object Check, Detail, Fix</code>
/// <para>Lists the failed checks and how to fix them.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoTokenLimit Update-ZohoAccessToken Resolve-ZohoError</related>
[Cmdlet(VerbsDiagnostic.Test, "ZohoConnection")]
[OutputType(typeof(bool), typeof(ZohoConnectionCheck))]
public sealed class TestZohoConnectionCommand : ConnectionCmdlet
{
    /// <summary>Returns one row for each check.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(cancellationToken).ConfigureAwait(false);
        if (!Detailed)
        {
            foreach (var failed in rows.Where(row => !row.Passed))
            {
                Pipeline.Trace.Write($"{failed}");
            }

            await Pipeline.WriteAsync(rows.All(row => row.Passed)).ConfigureAwait(false);
            return;
        }

        foreach (var row in rows)
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<ZohoConnectionCheck>> RowsAsync(CancellationToken cancellationToken)
    {
        const string Check = "Vault";
        try
        {
            var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
            var found = new ZohoConnectionCheck(
                Check,
                true,
                token.Name is null ? "the token is not saved, so there is no vault to check." : $"the vault '{token.Vault}' contains '{token.Name}'.");
            return [found, .. await Services.Diagnostics.RunAsync(token, Context, cancellationToken).ConfigureAwait(false)];
        }
        catch (ZohoOAuthException error) when (error.ErrorId is not ErrorIds.InvalidInput)
        {
            return [new ZohoConnectionCheck(Check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction)];
        }
    }
}
