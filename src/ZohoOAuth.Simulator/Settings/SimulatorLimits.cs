using System.Net;

namespace ZohoOAuth.Simulator.Settings;

/// <summary>
/// Zoho's limits as in the FAQ (FAQ, "1. Validity" and "2. Token Limit"). Zoho's pages disagree about some of them
/// (15 or 30 live access tokens, codes of 60 seconds or 3 minutes), so each can be changed at any time.
/// </summary>
public sealed class SimulatorLimits
{
    /// <summary>How long an authorization code is valid.</summary>
    public TimeSpan GrantLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a self client's code is valid by default
    /// (https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html).
    /// </summary>
    public TimeSpan SelfClientGrantLifetime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// How long a scope enhancement token is valid
    /// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/initiation-request.html).
    /// </summary>
    public TimeSpan EnhanceTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the codes of a device are valid.</summary>
    public TimeSpan DeviceLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The minimum time between two polls of a device. The documents disagree: 5 or 30 seconds
    /// (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html).
    /// </summary>
    public TimeSpan DeviceInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an access token is valid.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The time in which grants, access token requests and refresh token requests are counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The number of grants of one client and user in a window.</summary>
    public int Grants { get; set; } = 10;

    /// <summary>The number of access tokens for one refresh token in a window.</summary>
    public int AccessTokenRequests { get; set; } = 10;

    /// <summary>The number of new refresh tokens of one client and user in a window.</summary>
    public int RefreshTokenRequests { get; set; } = 10;

    /// <summary>The number of live access tokens of one refresh token. One more deletes the oldest without an error.</summary>
    public int LiveAccessTokens { get; set; } = 10;

    /// <summary>The number of refresh tokens of one client and user. One more deletes the oldest and its access tokens without an error.</summary>
    public int RefreshTokens { get; set; } = 20;

    /// <summary>
    /// The maximum size of an attachment of a CRM record in bytes: 20 MB
    /// (https://www.zoho.com/crm/developer/docs/api/uploadfile.html).
    /// </summary>
    public long AttachmentSize { get; set; } = 20 * 1024 * 1024;

    /// <summary>How long a bulk job of CRM takes. It is added, queued, in progress and completed, a part of the time each.</summary>
    public TimeSpan BulkJobDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The HTTP status of "Access Denied": 400 was measured, Kaizen #43 says 200.</summary>
    public int AccessDeniedStatus { get; set; } = (int)HttpStatusCode.BadRequest;

    /// <summary>Whether a refused request counts too, so that a client that continues to retry stays blocked, as users report.</summary>
    public bool RetriesProlongBlock { get; set; }
}
