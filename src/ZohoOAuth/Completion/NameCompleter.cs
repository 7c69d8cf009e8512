using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Completion;

/// <summary>
/// Completes the names of connections in the vault that the command will use. Local lists them without decrypting one. For other vaults, the module
/// has noted the names, because a key press must not unlock a vault.
/// </summary>
internal sealed class NameCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return CompletionText.OrTyped(
                wordToComplete,
                Secrets(SessionVaults.Chosen(fakeBoundParameters["Vault"]))
                    .Select(ConnectionName.OfSecretOrNull)
                    .OfType<ConnectionName>()
                    .Select(name => name.ToString())
                    .Where(name => CompletionText.StartsWith(name, wordToComplete))
                    .Select(name => new CompletionResult(name)));
        }
        catch (ZohoOAuthException)
        {
            // The command reports a folder that cannot be used when it runs, not while the user types.
            return [];
        }
    }

    private static IReadOnlyList<string> Secrets(string vault) => string.Equals(vault, LocalVault.VaultName, StringComparison.OrdinalIgnoreCase)
        ? LocalVault.Names(ClientServices.Process.Home, ConnectionName.SecretPrefix)
        : ClientServices.Process.VaultNames.Read(vault);
}
