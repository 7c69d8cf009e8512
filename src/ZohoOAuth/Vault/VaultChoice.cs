using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Keeping;

namespace ZohoOAuth.Vault;

/// <summary>
/// Selects the vault for a cmdlet: -Vault, then $env:ZOHO_VAULT, then the default vault of SecretManagement, then the embedded vault.
/// </summary>
internal static class VaultChoice
{
    internal const string Variable = "ZOHO_VAULT";
    internal const string ListCommand = "Get-SecretVault";

    internal static async Task<ITokenVault> OfAsync(ZohoCmdlet cmdlet, string? named, CancellationToken cancellation)
    {
        var name = string.IsNullOrEmpty(named) ? Environment.GetEnvironmentVariable(Variable) : named;
        if (string.Equals(name, LocalVault.VaultName, StringComparison.OrdinalIgnoreCase))
        {
            return Local(cmdlet);
        }

        return string.IsNullOrEmpty(name)
            ? await DefaultAsync(cmdlet, cancellation).ConfigureAwait(false)
            : await RegisteredAsync(cmdlet, name!, cancellation).ConfigureAwait(false);
    }

    private static LocalVault Local(ZohoCmdlet cmdlet) => new(ZohoCmdlet.Services.Home, ZohoCmdlet.Services.Clock, cmdlet.Trace);

    private static async Task<ITokenVault> DefaultAsync(ZohoCmdlet cmdlet, CancellationToken cancellation)
    {
        if (!await VaultCommand.IsThereAsync(cmdlet, ListCommand).ConfigureAwait(false))
        {
            return Local(cmdlet);
        }

        var vaults = await VaultsAsync(cmdlet, cancellation).ConfigureAwait(false);
        var chosen = vaults.FirstOrDefault(vault => vault.Properties["IsDefault"]?.Value is true);
        return chosen is null ? Local(cmdlet) : Of(cmdlet, chosen);
    }

    private static async Task<ITokenVault> RegisteredAsync(ZohoCmdlet cmdlet, string name, CancellationToken cancellation)
    {
        if (!await VaultCommand.IsThereAsync(cmdlet, ListCommand).ConfigureAwait(false))
        {
            throw ZohoErrors.VaultUnavailable(name, "the module Microsoft.PowerShell.SecretManagement is not installed here.");
        }

        var vaults = await VaultsAsync(cmdlet, cancellation).ConfigureAwait(false);
        var found = vaults.FirstOrDefault(vault => string.Equals(NameOf(vault), name, StringComparison.OrdinalIgnoreCase));
        return found is null
            ? throw ZohoErrors.VaultUnavailable(name, $"no vault of that name is registered. Registered: {string.Join(", ", vaults.Select(NameOf).DefaultIfEmpty("none"))}.")
            : Of(cmdlet, found);
    }

    private static async Task<IReadOnlyList<PSObject>> VaultsAsync(ZohoCmdlet cmdlet, CancellationToken cancellation)
    {
        var result = await VaultCommand.RunAsync(cmdlet, ListCommand, new Hashtable(), cancellation).ConfigureAwait(false);
        return result.Error is { } error ? throw VaultErrors.Reading("(any)", error) : result.Output;
    }

    private static SecretManagementVault Of(ZohoCmdlet cmdlet, PSObject vault) =>
        new(cmdlet, NameOf(vault), isSecretStore: vault.Properties["ModuleName"]?.Value?.ToString() == SecretStoreTurn.ModuleName);

    private static string NameOf(PSObject vault) => vault.Properties["Name"]?.Value?.ToString() ?? string.Empty;
}
