using System.Text.Json;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Requests the list of data centers from an accounts server.
/// Source: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
/// </summary>
internal sealed class ServerInfoEndpoint(ZohoHttp http, ServerClock clock)
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>The code and accounts URL of each data center in the list.</summary>
    internal async Task<IReadOnlyList<KeyValuePair<string, string>>> GetAsync(ZohoDataCenter dataCenter, Trace trace, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, dataCenter.AccountsUrl + WireNames.ServerInfoPath);
        var sentAt = clock.Timestamp;
        var response = await http.SendAsync(message, ZohoHttp.DefaultTimeout, MaxBytes, trace, cancellationToken).ConfigureAwait(false);
        clock.Learn(response.Date, sentAt);
        return (response.IsSuccess ? Parse(response.Body) : null)
            ?? throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} without a list of data centers");
    }

    /// <summary>
    /// Parses the list; null when there is none. The response is not fully documented: <c>locations</c> is an object of codes and URLs.
    /// </summary>
    internal static IReadOnlyList<KeyValuePair<string, string>>? Parse(ArraySegment<byte> body) => ExternalJson.ReadOrNull(body, Locations);

    private static KeyValuePair<string, string>[]? Locations(JsonElement root) =>
        root.Find("locations") is { ValueKind: JsonValueKind.Object } locations
            ? [.. locations.EnumerateObject()
                .Where(row => row.Value.ValueKind == JsonValueKind.String)
                .Select(row => new KeyValuePair<string, string>(row.Name, row.Value.GetString()!))]
            : null;
}
