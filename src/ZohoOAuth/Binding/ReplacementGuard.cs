using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>
/// Protects a saved connection from being replaced by mistake by the connection of another client. The refresh token of the replaced connection would
/// be lost.
/// </summary>
/// <param name="pipeline">Asks the user.</param>
/// <param name="clientId">The client of the new connection.</param>
/// <param name="isForced">The value of -Force.</param>
/// <param name="noClobber">The value of -NoClobber.</param>
/// <param name="answer">What the user answered for all connections of this command.</param>
internal sealed class ReplacementGuard(IPipeline pipeline, string clientId, bool isForced, bool noClobber, AnswerForAll? answer = null)
{
    /// <summary>
    /// Continues if the name is free, if the connection belongs to the same client, or if the user agrees. Call it before a one-time code or a token
    /// is used. A secret that is not a connection is not protected, because no one can use it.
    /// </summary>
    internal async Task EnsureAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken)
    {
        if (isForced && !noClobber)
        {
            return;
        }

        var text = await vault.ReadAsync(name.SecretName, cancellationToken).ConfigureAwait(false);
        if (text is null || PendingConnection.IsPlaceholder(text))
        {
            return;
        }

        if (noClobber)
        {
            throw ZohoErrors.ConnectionExists(name.ToString(), vault.Name);
        }

        if (ConnectionRecord.Read(text)?.ClientId is { } owner && owner != clientId && !await AskAsync(name, vault, owner).ConfigureAwait(false))
        {
            throw ZohoErrors.ConnectionOfOtherClient(name.ToString(), vault.Name, owner);
        }
    }

    private Task<bool> AskAsync(ConnectionName name, ITokenVault vault, string owner) => Interactivity.AskAsync(
        pipeline,
        $"The vault '{vault.Name}' contains the connection '{name}' of another client, {owner}. Replace it with the connection of {clientId}? "
            + "The old refresh token will be lost.",
        "Replace a connection",
        answer ?? new AnswerForAll());
}
