using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Completion;

/// <summary>
/// Completes the names of vaults. It loads no module and unlocks no vault, so it offers only vaults that are already in memory.
/// </summary>
internal sealed class VaultCompleter : IArgumentCompleter
{
    /// <summary>Local, and the SecretManagement vaults if that module is loaded.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Registered().Prepend(LocalVault.VaultName)
            .Where(name => CompletionText.StartsWith(name, wordToComplete))
            .Select(name => new CompletionResult(CompletionText.Quote(name), name, CompletionResultType.ParameterValue, name));

    private static IEnumerable<string> Registered()
    {
        if (Runspace.DefaultRunspace is null)
        {
            return [];
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var isLoaded = shell.AddCommand("Get-Module").AddParameter("Name", "Microsoft.PowerShell.SecretManagement").Invoke().Count > 0;
        shell.Commands.Clear();
        return isLoaded ? [.. shell.AddCommand("Get-SecretVault").Invoke().Select(vault => vault.Properties["Name"]?.Value?.ToString()).OfType<string>()] : [];
    }
}
