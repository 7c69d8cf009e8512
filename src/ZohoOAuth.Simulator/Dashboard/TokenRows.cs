using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>The tokens that are valid, newest first and masked.</summary>
internal sealed class TokenRows(SimulatorClock clock, PerDataCenter<TokenStore> tokens, DataCenterDirectory dataCenters)
{
    private const int Max = 100;

    public IReadOnlyList<object> Read() => [.. dataCenters.All.SelectMany(Read).Take(Max)];

    private IEnumerable<object> Read(SimulatedDataCenter dataCenter)
    {
        var store = tokens.Of(dataCenter);
        var now = clock.GetUtcNow();
        var access = store.AccessTokens.Select(token => new
        {
            kind = "access",
            token = SecretMask.Short(token.Value),
            clientId = token.Client.ClientId,
            dataCenter = dataCenter.Code,
            scope = token.Scope,
            expiresIn = (int?)(token.ExpiresAt - now).TotalSeconds,
        });
        var refresh = store.RefreshTokens.Select(token => new
        {
            kind = "refresh",
            token = SecretMask.Short(token.Value),
            clientId = token.Client.ClientId,
            dataCenter = dataCenter.Code,
            scope = token.Scope,
            expiresIn = (int?)null,
        });
        return access.Reverse().Concat(refresh.Reverse());
    }
}
