using System.Globalization;
using System.Text.Json;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>Reads the JSON of an API response.</summary>
internal static class ApiJson
{
    private const int MaxDepth = 512;

    internal static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    internal static bool IsJson(HttpResponse response) =>
        !response.IsHtml && (response.MediaType is null || response.MediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Parses the response. Throws UnexpectedResponse when the body is truncated, malformed, HTML or too large.</summary>
    internal static JsonDocument Parse(HttpResponse response)
    {
        try
        {
            var body = WellFormedJson.Of(response.Body);
            return JsonSize.IsWithinLimit(body, new JsonReaderOptions { MaxDepth = MaxDepth })
                ? JsonDocument.Parse(body, Options)
                : throw HttpErrors.UnexpectedResponse(
                    response,
                    $"HTTP {response.Status} and more than {JsonSize.MaxValues.ToString("N0", CultureInfo.InvariantCulture)} JSON values",
                    "Request fewer records at a time, or save the response to a file with -OutFile.");
        }
        catch (JsonException)
        {
            var what = response.IsHtml ? "an HTML page" : $"{response.Body.Count} bytes that are not valid or not complete JSON";
            throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and {what}");
        }
    }
}
