namespace ZohoOAuth.Client.OAuth;

/// <summary>The parsed response of the token endpoint: a token, or Zoho's error code.</summary>
internal sealed record TokenResponse
{
    internal string? AccessToken { get; init; }

    internal string? RefreshToken { get; init; }

    internal string? Scope { get; init; }

    internal string? ApiDomain { get; init; }

    internal string TokenType { get; init; } = "Bearer";

    internal TimeSpan Lifetime { get; init; }

    /// <summary>Zoho's error code, for example invalid_code; null when there is a token.</summary>
    internal string? Error { get; init; }

    internal string? ErrorDescription { get; init; }

    /// <summary>The code of the user's data center; only with the error other_dc.</summary>
    internal string? UserLocation { get; init; }
}
