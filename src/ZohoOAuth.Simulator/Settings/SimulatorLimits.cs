using System.Net;

namespace ZohoOAuth.Simulator.Settings;

/// <summary>
/// Zoho's numbers as the FAQ states them (FAQ, "1. Validity" and "2. Token Limit"). Zoho's own pages disagree about some
/// (15 or 30 live access tokens, codes of 60 seconds or 3 minutes), so each can be set, at any time.
/// </summary>
public sealed class SimulatorLimits
{
    /// <summary>How long an authorization code may wait for its exchange.</summary>
    public TimeSpan GrantLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a self client's code may wait unless the console is told otherwise
    /// (https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html).
    /// </summary>
    public TimeSpan SelfClientGrantLifetime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// How long a scope enhancement token is good
    /// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/initiation-request.html).
    /// </summary>
    public TimeSpan EnhanceTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a device may wait for its user.</summary>
    public TimeSpan DeviceLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The time that a device has to leave between two polls, and is told of. The documents disagree: 5 or 30 seconds
    /// (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html).
    /// </summary>
    public TimeSpan DeviceInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an access token is good.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The span in which grants, refreshes and refresh tokens are counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Grants of one client and user in a window.</summary>
    public int Grants { get; set; } = 10;

    /// <summary>Access tokens that one refresh token may ask for in a window.</summary>
    public int AccessTokenRequests { get; set; } = 10;

    /// <summary>Refresh tokens that one client and user may be given in a window.</summary>
    public int RefreshTokenRequests { get; set; } = 10;

    /// <summary>Live access tokens of one refresh token: one more silently kills the oldest.</summary>
    public int LiveAccessTokens { get; set; } = 10;

    /// <summary>Refresh tokens of one client and user: one more silently kills the oldest, and its access tokens.</summary>
    public int RefreshTokens { get; set; } = 20;

    /// <summary>The status of "Access Denied": 400 was measured, Kaizen #43 says 200.</summary>
    public int AccessDeniedStatus { get; set; } = (int)HttpStatusCode.BadRequest;

    /// <summary>Whether a refused request counts too, so that a client that keeps trying stays locked out, as operators report.</summary>
    public bool RetriesProlongBlock { get; set; }
}
