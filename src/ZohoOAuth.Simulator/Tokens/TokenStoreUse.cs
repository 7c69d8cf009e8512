using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>What a data center has issued, for the page that shows it.</summary>
internal sealed partial class TokenStore
{
    /// <summary>The refresh tokens, oldest first.</summary>
    public IReadOnlyList<RefreshToken> RefreshTokens
    {
        get
        {
            lock (_lock)
            {
                return _tokens.RefreshTokens;
            }
        }
    }

    /// <summary>The access tokens that are valid, oldest first.</summary>
    public IReadOnlyList<AccessToken> AccessTokens
    {
        get
        {
            lock (_lock)
            {
                var now = clock.GetUtcNow();
                return [.. _tokens.AccessTokens.Where(token => token.ExpiresAt > now)];
            }
        }
    }

    /// <summary>What is used of each limit; nothing for what has used nothing.</summary>
    public IReadOnlyList<LimitUse> Uses()
    {
        lock (_lock)
        {
            return
            [
                .. Counted(nameof(SimulatorLimits.Grants), _grantRequests),
                .. Counted(nameof(SimulatorLimits.AccessTokenRequests), _accessTokenRequests),
                .. Counted(nameof(SimulatorLimits.RefreshTokenRequests), _refreshTokenRequests),
                .. AccessTokens.Where(token => token.Parent is not null).GroupBy(token => token.Parent!.Value)
                    .Select(group => new LimitUse(nameof(SimulatorLimits.LiveAccessTokens), group.Key, group.Count())),
                .. RefreshTokens.GroupBy(token => token.Client.ClientId)
                    .Select(group => new LimitUse(nameof(SimulatorLimits.RefreshTokens), group.Key, group.Count())),
            ];
        }
    }

    private IEnumerable<LimitUse> Counted(string limit, Throttle throttle) =>
        throttle.All(settings.Limits.Window, clock.GetUtcNow()).Select(use => new LimitUse(limit, use.Key, use.Used));
}
