using ZohoOAuth.Binding;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// The place for a new token: a name in a vault, or only the pipeline. The vault is checked before the token is requested, and the user
/// always gets the token, even if a later step fails.
/// </summary>
internal sealed class TokenPlace
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly string? _name;
    private readonly string? _vault;

    /// <param name="cmdlet">The cmdlet that writes the token.</param>
    /// <param name="name">The name to save it under. Null if it is not saved.</param>
    /// <param name="vault">The value of -Vault.</param>
    internal TokenPlace(ZohoCmdlet cmdlet, string? name, string? vault)
    {
        _cmdlet = cmdlet;
        _name = name is null ? null : ConnectionName.Require(name);
        _vault = vault;
    }

    /// <summary>The end of the action text for -WhatIf and -Confirm.</summary>
    internal string Suffix => _name is null ? string.Empty : $" and save the connection as '{_name}'";

    /// <summary>Gets the token, saves it, writes it to the pipeline, and warns about scopes that Zoho did not grant.</summary>
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
            // The code is used, so the user must get the token even if the vault cannot save it: before the error, which
            // may end the script.
            await _cmdlet.WriteAsync(token).ConfigureAwait(false);
            await _cmdlet.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }
}
