using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Reads the answer that begins a device's sign-in. Zoho's pages do not say in which unit its times are: milliseconds were
/// seen, RFC 8628 says seconds, and the size tells them apart.
/// Source: https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html
/// </summary>
internal static class DeviceCodeParser
{
    /// <summary>More than five minutes between two polls, or more than an hour to answer, is meant in milliseconds.</summary>
    private const long MaxIntervalSeconds = 300;
    private const long MaxLifetimeSeconds = 3_600;

    private const int MaxTextLength = 2_048;

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The codes; null when the body is something else, an error of Zoho's included.</summary>
    internal static DeviceCode? Parse(ArraySegment<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DeviceCode? Read(JsonElement root)
    {
        if (Text(root, WireNames.Error) is not null || Text(root, WireNames.UserCode) is not { } userCode || Text(root, WireNames.DeviceCode) is not { } deviceCode
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

    /// <summary>What is shown to a person is one line of printable characters, whoever sent it.</summary>
    private static string? Text(JsonElement root, string name) =>
        root.Text(name) is { Length: <= MaxTextLength } text && text.All(character => character is > ' ' and <= '~') ? text : null;

    private static string? Address(JsonElement root, string name) =>
        Text(root, name) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && HostUrl.IsSecure(address) ? text : null;

    private static TimeSpan? Time(JsonElement root, string name, long maxSeconds) =>
        root.Number(name) is > 0 and var number && number <= maxSeconds * 1_000
            ? number > maxSeconds ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number)
            : null;
}
