using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Cache;

namespace ZohoOAuth.Client.Tokens.Fleet;

/// <summary>
/// One renewal among all machines that share a vault, as nearly as a vault without compare-and-swap allows: look, claim, let
/// the claim settle, look again, and only then ask Zoho. Whoever finds another's claim waits for what comes of it.
/// </summary>
internal sealed class FleetRefresher(AccessTokenCache cache, ServerClock time, TimeProvider clock)
{
    /// <summary>Longer than a vault takes to show everybody what was written.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>A claim that came to nothing, because its machine died, holds the others up for no longer than this.</summary>
    private static readonly TimeSpan ClaimLifetime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    /// <summary>A token that is enough: what the vault has, or what <paramref name="ask"/> gets.</summary>
    internal async Task<ZohoToken> RunAsync(
        ZohoToken token, Func<ZohoToken, bool> isSufficient, Func<ZohoToken, Task<ZohoToken>> ask, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var vault = await context.VaultAsync(token.Vault, cancellationToken).ConfigureAwait(false);
        var me = Guid.NewGuid().ToString("N");
        while (true)
        {
            var shared = await ReadAsync(vault, token, cancellationToken).ConfigureAwait(false);
            var newest = shared.ApplyTo(token);
            if (isSufficient(newest))
            {
                return Keep(newest, context);
            }

            if (shared.ClaimedBy == me)
            {
                return await RequestAsync(vault, newest, isSufficient, ask, context, cancellationToken).ConfigureAwait(false);
            }

            if (shared.ClaimedBy is null || shared.ClaimedUntil <= time.Now.ToUnixTimeMilliseconds())
            {
                await vault.WriteAsync(NameOf(token), shared.Claimed(me, time.Now + ClaimLifetime, token).Write(), cancellationToken).ConfigureAwait(false);
                await Poly.DelayAsync(Settling, clock, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await Poly.DelayAsync(Pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A refusal may mean that another machine was faster after all: what the vault has then is looked at once more.</summary>
    private async Task<ZohoToken> RequestAsync(
        ITokenVault vault, ZohoToken token, Func<ZohoToken, bool> isSufficient, Func<ZohoToken, Task<ZohoToken>> ask, TokenRequestContext context, CancellationToken cancellationToken)
    {
        ZohoToken fresh;
        try
        {
            fresh = await ask(token).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            var shared = await ReadAsync(vault, token, cancellationToken).ConfigureAwait(false);
            if (isSufficient(shared.ApplyTo(token)))
            {
                return Keep(shared.ApplyTo(token), context);
            }

            throw;
        }

        await WriteAsync(vault, fresh, context, cancellationToken).ConfigureAwait(false);
        return Keep(fresh, context);
    }

    /// <summary>That the vault does not take it costs the others a request each, not this call.</summary>
    private static async Task WriteAsync(ITokenVault vault, ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            await vault.WriteAsync(NameOf(token), FleetToken.Of(token).Write(), cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Warn($"{TokenSubject.Of(token)}: the new access token could not be saved in the vault for other machines: {error.Message}");
        }
    }

    private static async Task<FleetToken> ReadAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellationToken) =>
        FleetToken.Read(await vault.ReadAsync(NameOf(token), cancellationToken).ConfigureAwait(false), token);

    private ZohoToken Keep(ZohoToken token, TokenRequestContext context)
    {
        cache.Keep(token, context.Trace);
        return token;
    }

    private static string NameOf(ZohoToken token) => FleetToken.SecretOf(token.Name!);
}
