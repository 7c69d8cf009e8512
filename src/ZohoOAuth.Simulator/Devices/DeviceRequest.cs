using System.Security.Cryptography;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>A device that waits for its user to answer.</summary>
/// <param name="Request">The client and the scopes.</param>
/// <param name="ExpiresAt">When both codes expire.</param>
internal sealed record DeviceRequest(AuthorizationRequest Request, DateTimeOffset ExpiresAt)
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int UserCodeLength = 8;

    public string UserCode { get; } = RandomNumberGenerator.GetString(Letters, UserCodeLength);

    public string DeviceCode { get; } = CredentialGenerator.NewToken(Request.Client.Family);

    /// <summary>The user's answer; null until there is one.</summary>
    public bool? Accepted { get; set; }

    public DateTimeOffset? LastPoll { get; set; }
}
