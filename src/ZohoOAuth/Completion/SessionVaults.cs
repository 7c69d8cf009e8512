using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Completion;

/// <summary>
/// The vaults of SecretManagement as a key press may know them: from the module if the session has loaded it, otherwise from its file. Neither unlocks
/// a vault nor prompts.
/// </summary>
internal static class SessionVaults
{
    private const string ModuleName = "Microsoft.PowerShell.SecretManagement";

    internal static IReadOnlyList<string> Names => Loaded()?.Select(vault => vault.Name).ToList() ?? SecretVaultRegistry.Read().Names;

    /// <summary>The vault that a command uses: -Vault, then $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.</summary>
    internal static string Chosen(object? given) =>
        (given?.ToString() is { Length: > 0 } named ? named : null)
            ?? (Environment.GetEnvironmentVariable(VaultResolver.Variable) is { Length: > 0 } variable ? variable : null)
            ?? Default()
            ?? LocalVault.VaultName;

    private static string? Default() => Loaded() is { } loaded
        ? loaded.FirstOrDefault(vault => vault.IsDefault).Name
        : IsInstalled() ? SecretVaultRegistry.Read().Default : null;

    /// <summary>The vaults of the loaded module; null if it is not loaded.</summary>
    private static List<(string Name, bool IsDefault)>? Loaded()
    {
        if (Runspace.DefaultRunspace is null)
        {
            return null;
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        if (shell.AddCommand("Get-Module").AddParameter("Name", ModuleName).Invoke().Count == 0)
        {
            return null;
        }

        shell.Commands.Clear();
        return [.. shell.AddCommand(VaultResolver.ListCommand).Invoke()
            .Select(vault => ($"{vault.Properties["Name"]?.Value}", vault.Properties["IsDefault"]?.Value is true))];
    }

    /// <summary>Whether a command would load the module. Get-Module -ListAvailable would read all module folders.</summary>
    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PSModulePath") ?? string.Empty)
        .Split([Path.PathSeparator], StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => Directory.Exists(Path.Combine(folder, ModuleName)));
}
