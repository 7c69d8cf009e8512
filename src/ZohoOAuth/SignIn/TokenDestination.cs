using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// The place for a new token: a name in a vault, or only the pipeline. The vault is checked before the token is requested, and the user
/// always gets the token, even if a later step fails.
/// </summary>
internal sealed class TokenDestination
{
    private readonly IPipeline _pipeline;
    private readonly ConnectionName? _name;
    private readonly string? _vault;

    /// <param name="pipeline">Writes the token.</param>
    /// <param name="name">The name to save it under. Null if it is not saved.</param>
    /// <param name="vault">The value of -Vault.</param>
    internal TokenDestination(IPipeline pipeline, string? name, string? vault)
    {
        _pipeline = pipeline;
        _name = name is null ? null : ConnectionName.Of(name);
        _vault = vault;
    }

    /// <summary>The end of the action text for -WhatIf and -Confirm.</summary>
    internal string Suffix => _name is null ? string.Empty : $" and save the connection as '{_name}'";

    /// <summary>Gets the token, saves it, writes it to the pipeline, and warns about scopes that Zoho did not grant.</summary>
    internal async Task ObtainAndSaveAsync(Func<Task<ZohoToken>> obtain, IReadOnlyList<string> requested, CancellationToken cancellationToken)
    {
        ZohoToken token;
        if (_name is not { } name)
        {
            token = await ObtainAsync(obtain).ConfigureAwait(false);
            await _pipeline.WriteAsync(token).ConfigureAwait(false);
        }
        else
        {
            var vault = await VaultResolver.ResolveAsync(_pipeline, _vault, cancellationToken).ConfigureAwait(false);
            var place = await ConnectionStore.ProveWritableAsync(vault, name, cancellationToken).ConfigureAwait(false);
            token = await ObtainAsync(obtain, place).ConfigureAwait(false);
            token = await SaveAsync(vault, name, token, cancellationToken).ConfigureAwait(false);
        }

        if (!ClientServices.Process.TrustedHosts.IsApiDomain(token.ApiDomain))
        {
            await _pipeline.WriteErrorAsync(ZohoErrors.UnknownApiDomain(token), token).ConfigureAwait(false);
        }

        await DroppedScopes.WarnAsync(_pipeline, requested, token).ConfigureAwait(false);
    }

    /// <summary>A token of another environment than the requested one is neither saved nor written. Only the error contains it.</summary>
    private static async Task<ZohoToken> ObtainAsync(Func<Task<ZohoToken>> obtain) =>
        ClientServices.Process.HostEnvironments.RequireRequested(await obtain().ConfigureAwait(false));

    private async Task<ZohoToken> ObtainAsync(Func<Task<ZohoToken>> obtain, PendingConnection place)
    {
        try
        {
            return await ObtainAsync(obtain).ConfigureAwait(false);
        }
        catch (Exception error) when (error is ZohoOAuthException or OperationCanceledException)
        {
            await place.UndoAsync(_pipeline.Trace).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<ZohoToken> SaveAsync(ITokenVault vault, ConnectionName name, ZohoToken token, CancellationToken cancellationToken)
    {
        try
        {
            var saved = await ClientServices.Process.Connections.SaveAsync(vault, name, token, _pipeline.Trace, cancellationToken).ConfigureAwait(false);
            await _pipeline.WriteAsync(saved).ConfigureAwait(false);
            return saved;
        }
        catch (ZohoOAuthException error)
        {
            // The code is used, so the user must get the token even if the vault cannot save it: before the error, and in the
            // error, because -ErrorAction Stop discards what was written to a variable.
            await _pipeline.WriteAsync(token).ConfigureAwait(false);
            await _pipeline.WriteErrorAsync(ZohoErrors.TokenNotSaved(error, name.ToString(), vault.Name), token).ConfigureAwait(false);
            return token;
        }
    }
}
