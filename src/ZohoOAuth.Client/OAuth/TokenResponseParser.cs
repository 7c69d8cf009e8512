using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Parses the response body of the token endpoint. The HTTP status is ignored, because Zoho sends errors with HTTP 200.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
internal static class TokenResponseParser
{
    /// <summary>The lifetime of an access token. Source: the FAQ, "1. Validity".</summary>
    internal static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);

    /// <summary>The number of seconds in a day. A larger value is in milliseconds: older responses contain 3600000.</summary>
    private const long MaxSeconds = 86_400;

    /// <summary>Parses the response; null when the body is not JSON with a usable token or an error code.</summary>
    internal static TokenResponse? Parse(ArraySegment<byte> body) => ExternalJson.ReadOrNull(body, Read);

    private static TokenResponse? Read(JsonElement root)
    {
        if (root.Text(WireNames.Error) is { } error)
        {
            return new TokenResponse
            {
                Error = error,
                ErrorDescription = root.Text(WireNames.ErrorDescription),

                // The documentation says user_location, but a real response contained dc.
                UserLocation = root.Text(WireNames.UserLocation) ?? root.Text("dc"),
            };
        }

        var refreshToken = root.Text(WireNames.RefreshToken);
        return root.Text(WireNames.AccessToken) is not { } accessToken
            || !TokenFormat.IsValid(accessToken)
            || (refreshToken is not null && !TokenFormat.IsValid(refreshToken))
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

    /// <summary>
    /// expires_in_sec takes precedence. expires_in is in milliseconds when it is too large for seconds. Without both the default applies.
    /// </summary>
    private static TimeSpan Lifetime(long? inSeconds, long? expiresIn) => (inSeconds, expiresIn) switch
    {
        ( > 0 and <= MaxSeconds, _) => TimeSpan.FromSeconds((double)inSeconds),
        (_, > 0 and <= MaxSeconds) => TimeSpan.FromSeconds((double)expiresIn),
        (_, > MaxSeconds and <= MaxSeconds * 1000) => TimeSpan.FromMilliseconds((double)expiresIn),
        _ => DefaultLifetime,
    };
}
