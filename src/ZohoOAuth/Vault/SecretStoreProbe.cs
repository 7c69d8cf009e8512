using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Vault;

/// <summary>
/// Finds out whether SecretStore is locked, without a prompt. SecretManagement runs its vaults in a runspace with the host of the first caller in the
/// process. If that was the user's own Get-Secret, SecretStore prompts on the console for a later caller too, even if no user can answer. This class
/// calls SecretStore directly in the vault runspace, which has no host. SecretStore keeps its password in a static field, so both see the same. Source:
/// https://github.com/PowerShell/SecretManagement/blob/main/src/code/Utils.cs
/// </summary>
internal static class SecretStoreProbe
{
    /// <summary>The extension has commands with the names of SecretManagement, which must keep theirs.</summary>
    private const string Prefix = "ZohoProbe";

    /// <summary>Any name: SecretStore needs its password before it looks for a secret.</summary>
    private const string SecretName = "ZohoOAuth";

    internal static async Task RequireUnlockedAsync(VaultCommands commands, string vault, string secretStore, CancellationToken cancellationToken)
    {
        if (!commands.RunsWithoutHost)
        {
            return;
        }

        var read = await ReadAsync(commands, vault, cancellationToken).ConfigureAwait(false);
        if (read.Error?.FullyQualifiedErrorId == nameof(CommandNotFoundException))
        {
            var extension = Path.Combine(secretStore, SecretStoreLock.ModuleName + ".Extension");
            await commands.RunAsync("Import-Module", new Hashtable { ["Name"] = extension, ["Prefix"] = Prefix }, cancellationToken).ConfigureAwait(false);
            read = await ReadAsync(commands, vault, cancellationToken).ConfigureAwait(false);
        }

        if (read.Error is { } error && VaultErrors.IsLocked(error))
        {
            throw ZohoErrors.VaultLocked(vault);
        }
    }

    private static Task<VaultCommands.Result> ReadAsync(VaultCommands commands, string vault, CancellationToken cancellationToken) => commands.RunAsync(
        $"Get-{Prefix}Secret",
        new Hashtable { ["Name"] = SecretName, ["VaultName"] = vault, ["AdditionalParameters"] = new Hashtable() },
        cancellationToken);
}
