using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Completion;

/// <summary>Completes the names of vaults. It loads no module and unlocks no vault.</summary>
internal sealed class VaultCompleter : IArgumentCompleter
{
    /// <summary>Local, and the vaults that are registered with SecretManagement.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SessionVaults.Names.Prepend(LocalVault.VaultName)
            .Where(name => CompletionText.StartsWith(name, wordToComplete))
            .Select(name => new CompletionResult(CompletionText.Quote(name), name, CompletionResultType.ParameterValue, name));
}
