using System.Text.Json;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>Reads the JSON of an API response.</summary>
internal static class ApiJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    internal static bool IsJson(HttpResponse response) =>
        !response.IsHtml && (response.MediaType is null || response.MediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Parses the response. Throws UnexpectedResponse when the body is truncated, malformed or HTML.</summary>
    internal static JsonDocument Parse(HttpResponse response)
    {
        try
        {
            return JsonDocument.Parse(WellFormedJson.Of(response.Body), Options);
        }
        catch (JsonException)
        {
            var what = response.IsHtml ? "an HTML page" : $"{response.Body.Count} bytes that are not valid or not complete JSON";
            throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and {what}");
        }
    }
}
