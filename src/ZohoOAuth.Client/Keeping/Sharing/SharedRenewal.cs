namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// One renewal among all machines that share a vault, as nearly as a vault without compare-and-swap allows: look, claim, let
/// the claim settle, look again, and only then ask Zoho. Whoever finds another's claim waits for what comes of it.
/// </summary>
internal sealed class SharedRenewal
{
    /// <summary>Longer than a vault takes to show everybody what was written.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>A claim that came to nothing, because its machine died, holds the others up for no longer than this.</summary>
    private static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly AccessTokenCache _cache;
    private readonly ServerClock _time;
    private readonly TimeProvider _clock;

    internal SharedRenewal(AccessTokenCache cache, ServerClock time, TimeProvider clock)
    {
        _cache = cache;
        _time = time;
        _clock = clock;
    }

    /// <summary>A token that is enough: what the vault has, or what <paramref name="ask"/> gets.</summary>
    internal async Task<ZohoToken> RunAsync(
        ZohoToken token, Func<ZohoToken, bool> isEnough, Func<ZohoToken, Task<ZohoToken>> ask, Caller caller, CancellationToken cancellation)
    {
        var vault = await caller.VaultAsync(token.Vault, cancellation).ConfigureAwait(false);
        var me = Guid.NewGuid().ToString("N");
        while (true)
        {
            var shared = await ReadAsync(vault, token, cancellation).ConfigureAwait(false);
            var newest = shared.ApplyTo(token);
            if (isEnough(newest))
            {
                return Kept(newest, caller);
            }

            if (shared.ClaimedBy == me)
            {
                return await AskAsync(vault, newest, isEnough, ask, caller, cancellation).ConfigureAwait(false);
            }

            if (shared.ClaimedBy is null || shared.ClaimedUntil <= _time.Now.ToUnixTimeMilliseconds())
            {
                await vault.WriteAsync(NameOf(token), shared.Claimed(me, _time.Now + ClaimLife, token).Write(), cancellation).ConfigureAwait(false);
                await Poly.DelayAsync(Settling, _clock, cancellation).ConfigureAwait(false);
            }
            else
            {
                await Poly.DelayAsync(Pause, _clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A refusal may mean that another machine was faster after all: what the vault has then is looked at once more.</summary>
    private async Task<ZohoToken> AskAsync(
        ITokenVault vault, ZohoToken token, Func<ZohoToken, bool> isEnough, Func<ZohoToken, Task<ZohoToken>> ask, Caller caller, CancellationToken cancellation)
    {
        ZohoToken fresh;
        try
        {
            fresh = await ask(token).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            var shared = await ReadAsync(vault, token, cancellation).ConfigureAwait(false);
            if (isEnough(shared.ApplyTo(token)))
            {
                return Kept(shared.ApplyTo(token), caller);
            }

            throw;
        }

        await WriteAsync(vault, fresh, caller, cancellation).ConfigureAwait(false);
        return Kept(fresh, caller);
    }

    /// <summary>That the vault does not take it costs the others a request each, not this call.</summary>
    private static async Task WriteAsync(ITokenVault vault, ZohoToken token, Caller caller, CancellationToken cancellation)
    {
        try
        {
            await vault.WriteAsync(NameOf(token), SharedToken.Of(token).Write(), cancellation).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            caller.Trace.Warn($"{Renewal.Subject(token)}: the new access token could not be saved in the vault for other machines: {error.Message}");
        }
    }

    private static async Task<SharedToken> ReadAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellation) =>
        SharedToken.Read(await vault.ReadAsync(NameOf(token), cancellation).ConfigureAwait(false), token);

    private ZohoToken Kept(ZohoToken token, Caller caller)
    {
        _cache.Keep(token, caller.Trace);
        return token;
    }

    private static string NameOf(ZohoToken token) => SharedToken.SecretOf(token.Name!);
}
