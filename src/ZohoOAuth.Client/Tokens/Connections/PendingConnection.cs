using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>
/// The place of a connection that is about to be saved. It has the connection's own name, because that is the name that
/// must work, and a probe under another would leave rubbish in vaults that only pretend to delete.
/// </summary>
internal sealed class PendingConnection(ITokenVault vault, string secret, bool wasThere)
{
    internal const string Text = """{"v":1,"pending":true}""";

    internal static bool Is(string text) => text == Text;

    /// <summary>
    /// Takes the empty place away; a connection that was there before stays. Nobody reads an empty place, so that it cannot be
    /// taken away must not hide the error that it is taken away for.
    /// </summary>
    internal async Task UndoAsync(Trace trace)
    {
        if (wasThere)
        {
            return;
        }

        try
        {
            await vault.RemoveAsync(secret, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            trace.Write($"The empty secret {secret} could not be removed from the vault '{vault.Name}': {error.Message}");
        }
    }
}
