using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Vault;

/// <summary>
/// Selects the vault for a cmdlet: -Vault, then $env:ZOHO_VAULT, then the default vault of SecretManagement, then the embedded vault.
/// </summary>
internal static class VaultResolver
{
    internal const string Variable = "ZOHO_VAULT";
    internal const string ListCommand = "Get-SecretVault";

    /// <summary>The context for token requests of a cmdlet: its streams, and its access to the vaults.</summary>
    internal static TokenRequestContext CreateContext(IPipeline pipeline) =>
        new(pipeline.Trace, (vault, cancellationToken) => ResolveAsync(pipeline, vault, cancellationToken));

    internal static Task<ITokenVault> ResolveAsync(IPipeline pipeline, string? named, CancellationToken cancellationToken)
    {
        var name = string.IsNullOrEmpty(named) ? Environment.GetEnvironmentVariable(Variable) : named;
        return string.IsNullOrEmpty(name) ? DefaultAsync(pipeline, cancellationToken)
            : string.Equals(name, LocalVault.VaultName, StringComparison.OrdinalIgnoreCase) ? Task.FromResult<ITokenVault>(Local(pipeline))
            : RegisteredAsync(pipeline, name!, cancellationToken);
    }

    private static LocalVault Local(IPipeline pipeline) => new(ClientServices.Process.Home, ClientServices.Process.Clock, pipeline.Trace);

    private static async Task<ITokenVault> DefaultAsync(IPipeline pipeline, CancellationToken cancellationToken)
    {
        if (await VaultCommands.FindAsync(pipeline).ConfigureAwait(false) is not { } commands)
        {
            return Local(pipeline);
        }

        var vaults = await VaultsAsync(commands, cancellationToken).ConfigureAwait(false);
        var chosen = vaults.FirstOrDefault(vault => vault.Properties["IsDefault"]?.Value is true);
        return chosen is null ? Local(pipeline) : Of(commands, chosen);
    }

    private static async Task<ITokenVault> RegisteredAsync(IPipeline pipeline, string name, CancellationToken cancellationToken)
    {
        if (await VaultCommands.FindAsync(pipeline).ConfigureAwait(false) is not { } commands)
        {
            throw ZohoErrors.SecretManagementMissing(name);
        }

        var vaults = await VaultsAsync(commands, cancellationToken).ConfigureAwait(false);
        var found = vaults.FirstOrDefault(vault => string.Equals(NameOf(vault), name, StringComparison.OrdinalIgnoreCase));
        return found is null
            ? throw ZohoErrors.VaultUnavailable(
                name, $"It is not registered; the registered vaults are: {string.Join(", ", vaults.Select(NameOf).DefaultIfEmpty("none"))}.")
            : Of(commands, found);
    }

    private static async Task<IReadOnlyList<PSObject>> VaultsAsync(VaultCommands commands, CancellationToken cancellationToken)
    {
        commands.RequireHome();
        var result = await commands.RunAsync(ListCommand, new Hashtable(), cancellationToken).ConfigureAwait(false);
        return result.Error is { } error ? throw VaultErrors.ListFailed(error) : result.Output;
    }

    private static NotedVault Of(VaultCommands commands, PSObject vault) => new(
        new SecretManagementVault(
            commands, NameOf(vault), TextOf(vault, "ModuleName") == SecretStoreLock.ModuleName ? TextOf(vault, "ModulePath") ?? string.Empty : null),
        ClientServices.Process.VaultNames);

    private static string NameOf(PSObject vault) => TextOf(vault, "Name") ?? string.Empty;

    private static string? TextOf(PSObject vault, string property) => vault.Properties[property]?.Value?.ToString();
}
