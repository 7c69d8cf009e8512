using System.Security;

namespace ZohoOAuth.Client.OAuth;

/// <summary>What a device shows to its user, and what it polls with.</summary>
internal sealed record DeviceCode
{
    /// <summary>What the user types; it is good for nothing without the user's own sign-in.</summary>
    internal required string UserCode { get; init; }

    internal required SecureString Code { get; init; }

    /// <summary>Where the user types it.</summary>
    internal required string VerificationUrl { get; init; }

    /// <summary>The same address with the code in it, for a QR code; the plain address when Zoho sent none.</summary>
    internal required string VerificationUrlComplete { get; init; }

    internal required TimeSpan Interval { get; init; }

    internal required TimeSpan Lifetime { get; init; }
}
