using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Where a token that is about to be got will be kept: a name in a vault, or the pipeline alone. A token is hard to get and
/// easy to lose, so the vault is proved first, and the token reaches the user whatever happens after.
/// </summary>
internal sealed class TokenDestination
{
    private readonly IPipeline _pipeline;
    private readonly string? _name;
    private readonly string? _vault;

    /// <param name="pipeline">Who writes the token.</param>
    /// <param name="name">The name to save it under; null to save it nowhere.</param>
    /// <param name="vault">The vault as -Vault names it.</param>
    internal TokenDestination(IPipeline pipeline, string? name, string? vault)
    {
        _pipeline = pipeline;
        _name = name is null ? null : ConnectionName.Require(name);
        _vault = vault;
    }

    /// <summary>How a question before it goes on.</summary>
    internal string Suffix => _name is null ? string.Empty : $" and save the token as '{_name}'";

    /// <summary>Gets the token, saves it, writes it, and warns of scopes that were asked for and not granted.</summary>
    internal async Task ObtainAndSaveAsync(Func<Task<ZohoToken>> obtain, IReadOnlyList<string> requested, CancellationToken cancellationToken)
    {
        ZohoToken token;
        if (_name is null)
        {
            token = await obtain().ConfigureAwait(false);
            await _pipeline.WriteAsync(token).ConfigureAwait(false);
        }
        else
        {
            var vault = await VaultResolver.OfAsync(_pipeline, _vault, cancellationToken).ConfigureAwait(false);
            var place = await ConnectionStore.ProveWritableAsync(vault, _name, cancellationToken).ConfigureAwait(false);
            token = await ObtainAsync(obtain, place).ConfigureAwait(false);
            await SaveAsync(vault, token, cancellationToken).ConfigureAwait(false);
        }

        DroppedScopes.Warn(_pipeline.Trace, requested, token);
    }

    private async Task<ZohoToken> ObtainAsync(Func<Task<ZohoToken>> obtain, PendingConnection place)
    {
        try
        {
            return await obtain().ConfigureAwait(false);
        }
        catch (Exception error) when (error is ZohoOAuthException or OperationCanceledException)
        {
            await place.UndoAsync(_pipeline.Trace).ConfigureAwait(false);
            throw;
        }
    }

    private async Task SaveAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.WriteAsync(await ClientServices.Process.Connections.SaveAsync(vault, _name!, token, _pipeline.Trace, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            // The code is spent, so the token must reach the user even if the vault does not take it: before the error, which
            // may end the script.
            await _pipeline.WriteAsync(token).ConfigureAwait(false);
            await _pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }
}
