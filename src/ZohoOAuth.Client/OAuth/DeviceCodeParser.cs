using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Parses the response to a device authorization request. Zoho's documentation does not give the unit of the times. Observed
/// values are milliseconds, RFC 8628 specifies seconds, and the size of the value tells them apart.
/// Source: https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html
/// </summary>
internal static class DeviceCodeParser
{
    /// <summary>A larger interval is in milliseconds, and so is a larger lifetime.</summary>
    private const long MaxIntervalSeconds = 300;
    private const long MaxLifetimeSeconds = 3_600;

    private const int MaxTextLength = 2_048;

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The codes; null for any other body, including an error response.</summary>
    internal static DeviceCode? Parse(ArraySegment<byte> body) => ExternalJson.ReadOrNull(body, Read);

    private static DeviceCode? Read(JsonElement root)
    {
        if (Text(root, WireNames.Error) is not null
            || Text(root, WireNames.UserCode) is not { } userCode
            || Text(root, WireNames.DeviceCode) is not { } deviceCode
            || Address(root, WireNames.VerificationUrl) is not { } address)
        {
            return null;
        }

        return new DeviceCode
        {
            UserCode = userCode,
            Code = SecretText.Hide(deviceCode),
            VerificationUrl = address,
            VerificationUrlComplete = Address(root, WireNames.VerificationUrlComplete) ?? address,
            Interval = Time(root, WireNames.Interval, MaxIntervalSeconds) ?? DefaultInterval,
            Lifetime = Time(root, WireNames.ExpiresIn, MaxLifetimeSeconds) ?? DefaultLifetime,
        };
    }

    /// <summary>Text that is shown to the user must be one line of printable ASCII characters.</summary>
    private static string? Text(JsonElement root, string name) =>
        root.Text(name) is { Length: <= MaxTextLength } text && text.All(character => character is > ' ' and <= '~') ? text : null;

    private static string? Address(JsonElement root, string name) =>
        Text(root, name) is { } text && HostUrl.TryParse(text, out var address) && HostUrl.IsSecure(address) ? text : null;

    private static TimeSpan? Time(JsonElement root, string name, long maxSeconds) =>
        root.Number(name) is > 0 and var number && number <= maxSeconds * 1_000
            ? number > maxSeconds ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number)
            : null;
}
