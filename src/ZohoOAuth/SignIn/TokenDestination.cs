using ZohoOAuth.Binding;
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
    /// <summary>How long a stop or the end of the process waits for a vault. SecretStore can make a writer wait for 90 seconds.</summary>
    private static readonly TimeSpan SaveTimeout = TimeSpan.FromSeconds(100);

    /// <summary>How long a stop waits for the removal of a placeholder, which does no harm.</summary>
    private static readonly TimeSpan UndoTimeout = TimeSpan.FromSeconds(10);

    private readonly IPipeline _pipeline;
    private readonly ConnectionName? _name;
    private readonly string? _vault;
    private readonly ReplacementGuard _guard;

    /// <param name="pipeline">Writes the token.</param>
    /// <param name="name">The name to save it under. Null if it is not saved.</param>
    /// <param name="vault">The value of -Vault.</param>
    /// <param name="guard">Protects the connection that has this name now.</param>
    internal TokenDestination(IPipeline pipeline, string? name, string? vault, ReplacementGuard guard)
    {
        _pipeline = pipeline;
        _name = name is null ? null : ConnectionName.Of(name);
        _vault = vault;
        _guard = guard;
    }

    /// <summary>The end of the action text for -WhatIf and -Confirm.</summary>
    internal string Suffix => _name is null ? string.Empty : $" and save the connection as '{_name}'";

    /// <summary>Gets the token, saves it, writes it to the pipeline, and warns about scopes that Zoho did not grant.</summary>
    internal async Task ObtainAndSaveAsync(
        Func<CancellationToken, Task<ZohoToken>> obtain, IReadOnlyList<string> requested, CancellationToken cancellationToken)
    {
        var token = _name is { } name
            ? await ClientServices.Process.UnfinishedWork.RunAsync(running => ObtainAndSaveAsync(name, obtain, running), SaveTimeout, cancellationToken)
                .ConfigureAwait(false)
            : await ObtainAndWriteAsync(obtain, cancellationToken).ConfigureAwait(false);
        if (!ClientServices.Process.TrustedHosts.IsApiDomain(token.ApiDomain, token.AccountsUrl))
        {
            await _pipeline.WriteErrorAsync(ZohoErrors.UnknownApiDomain(token), token).ConfigureAwait(false);
        }

        await DroppedScopes.WarnAsync(_pipeline, requested, token).ConfigureAwait(false);
    }

    private async Task<ZohoToken> ObtainAndWriteAsync(Func<CancellationToken, Task<ZohoToken>> obtain, CancellationToken cancellationToken)
    {
        var token = await ObtainAsync(obtain, cancellationToken).ConfigureAwait(false);
        await _pipeline.WriteAsync(token).ConfigureAwait(false);
        return token;
    }

    private async Task<ZohoToken> ObtainAndSaveAsync(
        ConnectionName name, Func<CancellationToken, Task<ZohoToken>> obtain, CancellationToken cancellationToken)
    {
        var vault = await VaultResolver.ResolveAsync(_pipeline, _vault, cancellationToken).ConfigureAwait(false);
        await _guard.EnsureAsync(vault, name, cancellationToken).ConfigureAwait(false);
        _pipeline.StopCompletion = Removing(name);
        try
        {
            var pending = await ConnectionStore.ProveWritableAsync(vault, name, _pipeline.Trace, cancellationToken).ConfigureAwait(false);
            var token = await ObtainOrUndoAsync(name, obtain, pending, cancellationToken).ConfigureAwait(false);
            return await SaveAsync(vault, name, token).ConfigureAwait(false);
        }
        finally
        {
            _pipeline.StopCompletion = null;
        }
    }

    /// <summary>A token of another environment than the requested one is neither saved nor written. Only the error contains it.</summary>
    private static async Task<ZohoToken> ObtainAsync(Func<CancellationToken, Task<ZohoToken>> obtain, CancellationToken cancellationToken) =>
        ClientServices.Process.HostEnvironments.RequireRequested(await obtain(cancellationToken).ConfigureAwait(false));

    private async Task<ZohoToken> ObtainOrUndoAsync(
        ConnectionName name, Func<CancellationToken, Task<ZohoToken>> obtain, PendingConnection pending, CancellationToken cancellationToken)
    {
        try
        {
            _pipeline.StopCompletion = Saving(name);
            return await ObtainAsync(obtain, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _pipeline.StopCompletion = Removing(name);
            await pending.UndoAsync(_pipeline.Trace).ConfigureAwait(false);
            throw;
        }
    }

    private static StopCompletion Saving(ConnectionName name) => new(
        $"Zoho may have issued the token already, so the connection '{name}' is still being saved. Run Get-ZohoToken {name} to check.", SaveTimeout);

    private static StopCompletion Removing(ConnectionName name) =>
        new($"The empty secret '{name.SecretName}' is still being removed from the vault.", UndoTimeout);

    /// <summary>The one-time code is used, so neither Ctrl-C nor the end of the pipeline stops this.</summary>
    private async Task<ZohoToken> SaveAsync(ITokenVault vault, ConnectionName name, ZohoToken token)
    {
        try
        {
            var saved = await ClientServices.Process.Connections.SaveAsync(vault, name, token, _pipeline.Trace, CancellationToken.None)
                .ConfigureAwait(false);
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
