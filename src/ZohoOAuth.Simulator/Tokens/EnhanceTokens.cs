using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>
/// The scope enhancement tokens of a data center. Each belongs to a refresh token, and can be used once within ten minutes
/// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/initiation-request.html).
/// </summary>
internal sealed class EnhanceTokens(SimulatorClock clock, SimulatorSettings settings, TokenStore tokens)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string RefreshToken, DateTimeOffset ExpiresAt)> _issued = [];

    /// <summary>Issues a scope enhancement token; null when the client has no such refresh token.</summary>
    public string? Issue(SimulatedClient client, string? refreshToken)
    {
        if (tokens.FindRefreshToken(client, refreshToken) is not { } refresh)
        {
            return null;
        }

        lock (_lock)
        {
            var value = CredentialGenerator.NewToken(client.Family);
            _issued.Add(value, (refresh.Value, clock.GetUtcNow() + settings.Limits.EnhanceTokenLifetime));
            return value;
        }
    }

    /// <summary>Finds the refresh token that it belongs to, while both are valid.</summary>
    public RefreshToken? Find(SimulatedClient client, string? value)
    {
        lock (_lock)
        {
            return value is not null && _issued.TryGetValue(value, out var entry) && entry.ExpiresAt > clock.GetUtcNow()
                ? tokens.FindRefreshToken(client, entry.RefreshToken)
                : null;
        }
    }

    /// <summary>Finds the refresh token, and invalidates the scope enhancement token.</summary>
    public RefreshToken? Redeem(SimulatedClient client, string? value)
    {
        lock (_lock)
        {
            var refresh = Find(client, value);
            if (refresh is not null)
            {
                _issued.Remove(value!);
            }

            return refresh;
        }
    }
}
