using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Cache;

namespace ZohoOAuth.Client.Tokens.Fleet;

/// <summary>
/// Coordinates the refresh among all machines that share a vault. Vaults have no compare-and-swap, so the procedure is: read the secret, write a
/// claim, wait until the claim is visible, read again, and only then request a token. A machine that finds another machine's claim waits for its
/// result.
/// </summary>
internal sealed class FleetRefresher(AccessTokenCache cache, ServerClock time, TimeProvider clock)
{
    /// <summary>How long to wait after a claim is written. Longer than a vault needs to show a write to all readers.</summary>
    private static readonly TimeSpan VisibilityDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long a claim is valid. A machine that crashes after its claim blocks the others no longer than this.</summary>
    private static readonly TimeSpan ClaimLifetime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(700);

    /// <summary>A sufficient token: from the vault, or from <paramref name="requestToken"/>.</summary>
    internal async Task<ZohoToken> RunAsync(
        ZohoToken token,
        Func<ZohoToken, bool> isSufficient,
        Func<ZohoToken, Task<ZohoToken>> requestToken,
        TokenRequestContext context,
        CancellationToken cancellationToken)
    {
        var vault = await context.VaultAsync(token.Vault, cancellationToken).ConfigureAwait(false);
        var claimant = Guid.NewGuid().ToString("N");
        var claims = new ClaimWatch(time, ClaimLifetime);
        while (true)
        {
            var shared = await ReadAsync(vault, token, cancellationToken).ConfigureAwait(false);
            var newest = shared.ApplyTo(token);
            if (isSufficient(newest))
            {
                return await StoreAsync(newest, context, cancellationToken).ConfigureAwait(false);
            }

            if (shared.ClaimedBy == claimant)
            {
                return await RequestAsync(vault, newest, isSufficient, requestToken, context, cancellationToken).ConfigureAwait(false);
            }

            if (!claims.IsValid(shared))
            {
                await vault.WriteAsync(NameOf(token), shared.WithClaim(claimant, time.Now + ClaimLifetime, token).Write(), cancellationToken)
                    .ConfigureAwait(false);
                await Poly.DelayAsync(VisibilityDelay, clock, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await Poly.DelayAsync(PollInterval, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Requests a token. When the request fails, another machine may have succeeded in the meantime, so the vault is read once more.
    /// </summary>
    private async Task<ZohoToken> RequestAsync(
        ITokenVault vault,
        ZohoToken token,
        Func<ZohoToken, bool> isSufficient,
        Func<ZohoToken, Task<ZohoToken>> requestToken,
        TokenRequestContext context,
        CancellationToken cancellationToken)
    {
        ZohoToken fresh;
        try
        {
            fresh = await requestToken(token).ConfigureAwait(false);
        }
        catch (ZohoOAuthException)
        {
            var shared = await ReadAsync(vault, token, cancellationToken).ConfigureAwait(false);
            if (isSufficient(shared.ApplyTo(token)))
            {
                return await StoreAsync(shared.ApplyTo(token), context, cancellationToken).ConfigureAwait(false);
            }

            throw;
        }

        await WriteAsync(vault, fresh, context, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(fresh, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the token to the vault. If the write fails, the other machines request tokens of their own; this call does not fail.</summary>
    private static async Task WriteAsync(ITokenVault vault, ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            await vault.WriteAsync(NameOf(token), FleetToken.Of(token).Write(), cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            context.Trace.Warn($"{TokenDisplayName.Of(token)}: the new access token could not be saved in the vault for other machines: {error.Message}");
        }
    }

    private static async Task<FleetToken> ReadAsync(ITokenVault vault, ZohoToken token, CancellationToken cancellationToken) =>
        FleetToken.Read(await vault.ReadAsync(NameOf(token), cancellationToken).ConfigureAwait(false), token);

    private async Task<ZohoToken> StoreAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        await cache.StoreAsync(token, context.Trace, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private static string NameOf(ZohoToken token) => FleetToken.SecretOf(ConnectionName.Of(token.Name!));
}
