using System.Text.Json;

namespace ZohoOAuth.Client.Protocol;

/// <summary>
/// Reads the body of the token endpoint. The body decides, not the status: Zoho sends errors with HTTP 200.
/// Source: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html
/// </summary>
internal static class TokenAnswerParser
{
    /// <summary>An access token lives an hour. Source: the FAQ, "1. Validity".</summary>
    internal static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);

    /// <summary>More than a day of seconds is milliseconds: Zoho's old answers said 3600000.</summary>
    private const long MostSeconds = 86_400;

    /// <summary>The answer; null when the body is not JSON with a usable token or an error code.</summary>
    internal static TokenAnswer? Parse(ArraySegment<byte> body)
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

    private static TokenAnswer? Read(JsonElement root)
    {
        if (Text(root, WireNames.Error) is { } error)
        {
            return new TokenAnswer
            {
                Error = error,
                ErrorDescription = Text(root, WireNames.ErrorDescription),

                // The page says user_location, one client was answered dc.
                UserLocation = Text(root, WireNames.UserLocation) ?? Text(root, "dc"),
            };
        }

        var refreshToken = Text(root, WireNames.RefreshToken);
        return Text(root, WireNames.AccessToken) is not { } accessToken || !TokenText.IsToken(accessToken) || (refreshToken is not null && !TokenText.IsToken(refreshToken))
            ? null
            : new TokenAnswer
            {
                AccessToken = accessToken,
                RefreshToken = refreshToken,
                Scope = Text(root, WireNames.Scope),
                ApiDomain = Text(root, WireNames.ApiDomain),
                TokenType = Text(root, WireNames.TokenType) ?? "Bearer",
                Lifetime = Lifetime(Number(root, WireNames.ExpiresInSeconds), Number(root, WireNames.ExpiresIn)),
            };
    }

    /// <summary>expires_in_sec wins; expires_in is milliseconds when it is too large for seconds; neither means an hour.</summary>
    private static TimeSpan Lifetime(long? inSeconds, long? expiresIn) => (inSeconds, expiresIn) switch
    {
        ( > 0 and <= MostSeconds, _) => TimeSpan.FromSeconds((double)inSeconds),
        (_, > 0 and <= MostSeconds) => TimeSpan.FromSeconds((double)expiresIn),
        (_, > MostSeconds and <= MostSeconds * 1000) => TimeSpan.FromMilliseconds((double)expiresIn),
        _ => DefaultLifetime,
    };

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static long? Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? JsonNumber.Read(value) : null;
}
