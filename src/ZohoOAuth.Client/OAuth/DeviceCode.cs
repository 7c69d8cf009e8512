using System.Security;

namespace ZohoOAuth.Client.OAuth;

/// <summary>The response to a device authorization request: what the user sees, and the code for polling.</summary>
internal sealed record DeviceCode
{
    /// <summary>The code that the user enters. It is useless without the user's sign-in.</summary>
    internal required string UserCode { get; init; }

    internal required SecureString Code { get; init; }

    /// <summary>The page where the user enters the code.</summary>
    internal required string VerificationUrl { get; init; }

    /// <summary>The same URL with the code in it, for a QR code; the plain URL when Zoho sent none.</summary>
    internal required string VerificationUrlComplete { get; init; }

    internal required TimeSpan Interval { get; init; }

    internal required TimeSpan Lifetime { get; init; }
}
