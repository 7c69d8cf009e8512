using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Tests whether a connection works and shows how to fix problems.</summary>
/// <remarks>
/// <para>Checks the vault, the client, the data center, the clock of this machine, the use of Zoho's limits, the refresh token, the scopes
/// and the response of the API. The cmdlet refreshes the access token only if necessary, so you can run it every few minutes.</para>
/// <para>By default, the cmdlet returns $true or $false for use in scripts. With -Detailed, it returns one row for each check, with the
/// result and the fix. A row that passes with a warning has IsWarning: the connection works now, and Detail says what can become a
/// problem.</para>
/// <para>With a wildcard in -Name, the cmdlet tests all connections that match. It returns one row for each connection, with Name, Passed,
/// and the first problem and its fix. With -Detailed, it returns the rows of all checks.</para>
/// </remarks>
/// <example><title>Test a connection in a scheduled task</title>
/// <code>$works = Test-ZohoConnection -Name crm
/// [int](-not $works)</code>
/// <para>The second line gives an exit code: 0 if the connection works, otherwise 1.</para></example>
/// <example><title>Show what is wrong</title>
/// <code>Test-ZohoConnection -Name crm -Detailed | Where-Object Passed -EQ $false</code>
/// <para>Lists the failed checks and how to fix them.</para></example>
/// <example><title>Test all connections</title>
/// <code>Test-ZohoConnection -Name * | Where-Object Passed -EQ $false | Select-Object Name, Detail, Fix</code>
/// <para>Lists the connections that do not work, and how to fix them.</para></example>
/// <errors>VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Get-ZohoTokenLimit Update-ZohoAccessToken Resolve-ZohoError</related>
[Cmdlet(VerbsDiagnostic.Test, "ZohoConnection")]
[OutputType(typeof(bool), typeof(ZohoConnectionCheck), typeof(ZohoConnectionResult))]
public sealed class TestZohoConnectionCommand : ConnectionCmdlet
{
    /// <summary>
    /// The name of a saved connection. With wildcards, for example *, the cmdlet tests all connections that match. The default is
    /// $env:ZOHO_CONNECTION.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public override string? Name { get; set; }

    /// <summary>Returns one row for each check.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (Token is null && Name is not null && WildcardPattern.ContainsWildcardCharacters(Name))
        {
            await TestAllAsync(Name, cancellationToken).ConfigureAwait(false);
            return;
        }

        var rows = await CheckAsync(GetTokenAsync(cancellationToken), Name, cancellationToken).ConfigureAwait(false);
        if (Detailed)
        {
            await WriteRowsAsync(rows).ConfigureAwait(false);
            return;
        }

        foreach (var notable in rows.Where(row => !row.Passed || row.IsWarning))
        {
            Pipeline.Trace.Write($"{notable}");
        }

        await Pipeline.WriteAsync(rows.All(row => row.Passed)).ConfigureAwait(false);
    }

    /// <summary>Tests one connection after the other. A connection that fails does not stop the others.</summary>
    private async Task TestAllAsync(string name, CancellationToken cancellationToken)
    {
        var pattern = Wildcards.Parse(name, nameof(Name));
        var vault = await VaultResolver.ResolveAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        foreach (var found in (await ConnectionStore.NamesAsync(vault, cancellationToken).ConfigureAwait(false)).Where(one => pattern.IsMatch(one.ToString())))
        {
            var rows = await CheckAsync(Services.Connections.LoadAsync(vault, found, cancellationToken), found.ToString(), cancellationToken)
                .ConfigureAwait(false);
            await (Detailed ? WriteRowsAsync(rows) : Pipeline.WriteAsync(new ZohoConnectionResult(found.ToString(), vault.Name, rows))).ConfigureAwait(false);
        }
    }

    private async Task WriteRowsAsync(IReadOnlyList<ZohoConnectionCheck> rows)
    {
        foreach (var row in rows)
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    /// <param name="loading">Gets the connection. Its failure is the row of the vault.</param>
    /// <param name="name">The name of the connection. Null if the parameters do not give one.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    private async Task<IReadOnlyList<ZohoConnectionCheck>> CheckAsync(Task<ZohoToken> loading, string? name, CancellationToken cancellationToken)
    {
        const string Check = "Vault";
        IReadOnlyList<ZohoConnectionCheck> rows;
        try
        {
            var token = await loading.ConfigureAwait(false);
            name = token.Name;
            var found = new ZohoConnectionCheck(
                Check,
                true,
                token.Name is null ? "the token is not saved, so there is no vault to check." : $"the vault '{token.Vault}' contains '{token.Name}'.");
            rows = [found, .. await Services.Diagnostics.RunAsync(token, Context, cancellationToken).ConfigureAwait(false)];
        }
        catch (ZohoOAuthException error) when (error.ErrorId is not ErrorIds.InvalidInput)
        {
            rows = [new ZohoConnectionCheck(Check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction)];
        }

        foreach (var row in rows)
        {
            row.Name = name;
        }

        return rows;
    }
}
