using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>
/// A placeholder for a connection that is about to be saved. It uses the name of the connection itself. A test secret under another name would prove
/// less, and would remain in vaults that do not really delete secrets.
/// </summary>
internal sealed class PendingConnection(ITokenVault vault, ConnectionName name, bool existed)
{
    internal const string Placeholder = """{"v":1,"pending":true}""";

    internal static bool IsPlaceholder(string text) => text == Placeholder;

    /// <summary>
    /// Removes the placeholder. An existing connection is kept. A failure here is only traced: a placeholder does no harm, and the error that caused
    /// the undo must stay visible.
    /// </summary>
    internal async Task UndoAsync(Trace trace)
    {
        if (existed)
        {
            return;
        }

        try
        {
            // After Ctrl-C this runs in the background, and the user may have signed in again in the meantime.
            if (await vault.ReadAsync(name.SecretName, CancellationToken.None).ConfigureAwait(false) is { } text && IsPlaceholder(text))
            {
                await vault.RemoveAsync(name.SecretName, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (ZohoOAuthException error)
        {
            trace.Write($"The empty secret {name.SecretName} could not be removed from the vault '{vault.Name}': {error.Message}");
        }
    }
}
