using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>
/// A placeholder for a connection that is about to be saved. It uses the name of the connection itself. A test secret under another name would prove
/// less, and would remain in vaults that do not really delete secrets.
/// </summary>
internal sealed class PendingConnection
{
    internal const string Text = """{"v":1,"pending":true}""";

    private readonly ITokenVault _vault;
    private readonly string _secret;
    private readonly bool _wasThere;

    internal PendingConnection(ITokenVault vault, string secret, bool wasThere)
    {
        _vault = vault;
        _secret = secret;
        _wasThere = wasThere;
    }

    internal static bool Is(string text) => text == Text;

    /// <summary>
    /// Removes the placeholder. An existing connection is kept. A failure here is only traced: a placeholder does no harm, and the error that caused
    /// the undo must stay visible.
    /// </summary>
    internal async Task UndoAsync(Trace trace)
    {
        if (_wasThere)
        {
            return;
        }

        try
        {
            await _vault.RemoveAsync(_secret, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            trace.Write($"The empty secret {_secret} could not be removed from the vault '{_vault.Name}': {error.Message}");
        }
    }
}
