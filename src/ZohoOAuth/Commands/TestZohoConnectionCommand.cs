using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Tells whether a connection works, and if not, what is wrong and what to do.</summary>
/// <remarks>
/// <para>Looks at the vault, the client, the data center, the clock of this machine, the room in Zoho's limits, the refresh token, the scopes and the API's answer. A token is renewed only if it needs to be, so that a probe may run every few minutes.</para>
/// <para>Without -Detailed the answer is true or false, for scripts. With -Detailed each check is a row, with what was found and how to mend it.</para>
/// </remarks>
/// <example><title>A probe for a scheduler</title>
/// <code>$works = Test-ZohoConnection -Name crm
/// [int](-not $works)</code>
/// <para>The second line is an exit code: 0 when the connection works, else 1.</para></example>
/// <example><title>What is wrong?</title>
/// <code>Test-ZohoConnection -Name crm -Detailed | Where-Object Passed -EQ $false | Select-Object Check, Detail, Fix</code>
/// <para>Lists what failed, and what to do about it.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoTokenLimit Update-ZohoAccessToken Resolve-ZohoError</related>
[Cmdlet(VerbsDiagnostic.Test, "ZohoConnection")]
[OutputType(typeof(bool), typeof(ZohoConnectionCheck))]
public sealed class TestZohoConnectionCommand : TokenCmdlet
{
    /// <summary>Return one row a check.</summary>
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
            var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
            var found = new ZohoConnectionCheck(Check, true, token.Name is null ? "the token was not saved." : $"'{token.Name}' is in the vault '{token.Vault}'.");
            return [found, .. await Services.Diagnostics.RunAsync(token, Context, cancellationToken).ConfigureAwait(false)];
        }
        catch (ZohoOAuthException error) when (error.ErrorId is not ErrorIds.InvalidInput)
        {
            return [new ZohoConnectionCheck(Check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction)];
        }
    }
}
