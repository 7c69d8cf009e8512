using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Reads the body of the token endpoint. The body decides, not the status: Zoho sends errors with HTTP 200.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
internal static class TokenResponseParser
{
    /// <summary>An access token lives an hour. Source: the FAQ, "1. Validity".</summary>
    internal static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);

    /// <summary>More than a day of seconds is milliseconds: Zoho's old answers said 3600000.</summary>
    private const long MaxSeconds = 86_400;

    /// <summary>The answer; null when the body is not JSON with a usable token or an error code.</summary>
    internal static TokenResponse? Parse(ArraySegment<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no valid UTF-16, for example half of a surrogate pair.
            return null;
        }
    }

    private static TokenResponse? Read(JsonElement root)
    {
        if (root.Text(WireNames.Error) is { } error)
        {
            return new TokenResponse
            {
                Error = error,
                ErrorDescription = root.Text(WireNames.ErrorDescription),

                // The page says user_location, one client was answered dc.
                UserLocation = root.Text(WireNames.UserLocation) ?? root.Text("dc"),
            };
        }

        var refreshToken = root.Text(WireNames.RefreshToken);
        return root.Text(WireNames.AccessToken) is not { } accessToken || !TokenText.IsToken(accessToken) || (refreshToken is not null && !TokenText.IsToken(refreshToken))
            ? null
            : new TokenResponse
            {
                AccessToken = accessToken,
                RefreshToken = refreshToken,
                Scope = root.Text(WireNames.Scope),
                ApiDomain = root.Text(WireNames.ApiDomain),
                TokenType = root.Text(WireNames.TokenType) ?? "Bearer",
                Lifetime = Lifetime(root.Number(WireNames.ExpiresInSeconds), root.Number(WireNames.ExpiresIn)),
            };
    }

    /// <summary>expires_in_sec wins; expires_in is milliseconds when it is too large for seconds; neither means an hour.</summary>
    private static TimeSpan Lifetime(long? inSeconds, long? expiresIn) => (inSeconds, expiresIn) switch
    {
        ( > 0 and <= MaxSeconds, _) => TimeSpan.FromSeconds((double)inSeconds),
        (_, > 0 and <= MaxSeconds) => TimeSpan.FromSeconds((double)expiresIn),
        (_, > MaxSeconds and <= MaxSeconds * 1000) => TimeSpan.FromMilliseconds((double)expiresIn),
        _ => DefaultLifetime,
    };
}
