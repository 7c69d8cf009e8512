namespace ZohoOAuth.Client.OAuth;

/// <summary>What the token endpoint said: a token, or Zoho's code for why not.</summary>
internal sealed record TokenResponse
{
    internal string? AccessToken { get; init; }

    internal string? RefreshToken { get; init; }

    internal string? Scope { get; init; }

    internal string? ApiDomain { get; init; }

    internal string TokenType { get; init; } = "Bearer";

    internal TimeSpan Lifetime { get; init; }

    /// <summary>Zoho's code, for example invalid_code; null when there is a token.</summary>
    internal string? Error { get; init; }

    internal string? ErrorDescription { get; init; }

    /// <summary>With the error other_dc: the code of the data center where the user lives.</summary>
    internal string? UserLocation { get; init; }
}
