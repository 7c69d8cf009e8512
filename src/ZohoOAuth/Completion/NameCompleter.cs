using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Completion;

/// <summary>
/// Completes the names of connections in the vault Local, which lists them without decrypting one. Other vaults would have to be unlocked,
/// which a key press must not do.
/// </summary>
internal sealed class NameCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var vault = fakeBoundParameters["Vault"] as string ?? Environment.GetEnvironmentVariable(VaultResolver.Variable);
        return string.IsNullOrEmpty(vault) || string.Equals(vault, LocalVault.VaultName, StringComparison.OrdinalIgnoreCase)
            ? LocalVault.Names(ClientServices.Process.Home, ConnectionName.SecretPrefix + wordToComplete.Trim('\'', '"'))
                .Select(ConnectionName.OfSecretOrNull)
                .OfType<ConnectionName>()
                .Select(name => new CompletionResult(name.ToString()))
            : [];
    }
}
