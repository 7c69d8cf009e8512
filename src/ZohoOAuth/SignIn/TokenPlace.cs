using ZohoOAuth.Binding;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Where a token that is about to be got will be kept: a name in a vault, or the pipeline alone. A token is hard to get and
/// easy to lose, so the vault is proved first, and the token reaches the user whatever happens after.
/// </summary>
internal sealed class TokenPlace
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly string? _name;
    private readonly string? _vault;

    /// <param name="cmdlet">Who writes the token.</param>
    /// <param name="name">The name to save it under; null to save it nowhere.</param>
    /// <param name="vault">The vault as -Vault names it.</param>
    internal TokenPlace(ZohoCmdlet cmdlet, string? name, string? vault)
    {
        _cmdlet = cmdlet;
        _name = name is null ? null : ConnectionName.Require(name);
        _vault = vault;
    }

    /// <summary>How a question before it goes on.</summary>
    internal string Suffix => _name is null ? string.Empty : $" and save the token as '{_name}'";

    /// <summary>Gets the token, saves it, writes it, and warns of scopes that were asked for and not granted.</summary>
    internal async Task FillAsync(Func<Task<ZohoToken>> obtain, IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        ZohoToken token;
        if (_name is null)
        {
            token = await obtain().ConfigureAwait(false);
            await _cmdlet.WriteAsync(token).ConfigureAwait(false);
        }
        else
        {
            var vault = await VaultChoice.OfAsync(_cmdlet, _vault, cancellation).ConfigureAwait(false);
            var place = await Connections.ProveWritableAsync(vault, _name, cancellation).ConfigureAwait(false);
            token = await ObtainAsync(obtain, place).ConfigureAwait(false);
            await SaveAsync(vault, token, cancellation).ConfigureAwait(false);
        }

        DroppedScopes.Warn(_cmdlet.Trace, asked, token);
    }

    private async Task<ZohoToken> ObtainAsync(Func<Task<ZohoToken>> obtain, Pending place)
    {
        try
        {
            return await obtain().ConfigureAwait(false);
        }
        catch (Exception error) when (error is ZohoOAuthException or OperationCanceledException)
        {
            await place.UndoAsync(_cmdlet.Trace).ConfigureAwait(false);
            throw;
        }
    }

    private async Task SaveAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellation)
    {
        try
        {
            await _cmdlet.WriteAsync(await ZohoCmdlet.Services.Connections.SaveAsync(vault, _name!, token, _cmdlet.Trace, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            // The code is spent, so the token must reach the user even if the vault does not take it: before the error, which
            // may end the script.
            await _cmdlet.WriteAsync(token).ConfigureAwait(false);
            await _cmdlet.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }
}
