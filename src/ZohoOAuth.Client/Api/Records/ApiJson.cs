using System.Globalization;
using System.Text.Json;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>Reads the JSON of an API response.</summary>
internal static class ApiJson
{
    private const int MaxDepth = 512;

    /// <summary>Media types that servers give to JSON by mistake.</summary>
    private static readonly string[] TextTypes = ["text/plain", "text/html", "javascript"];

    internal static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Whether the content is JSON, by its type or, where a server sends an object as text, by the content itself. A file is what it is.</summary>
    internal static bool IsJson(HttpResponse response) => !response.IsHtml
        && (response.MediaType is null || response.HasType("json") || (Array.Exists(TextTypes, response.HasType) && IsObject(response)));

    /// <summary>The error for records in XML.</summary>
    internal static ZohoOAuthException Xml(HttpResponse response) => HttpErrors.UnexpectedResponse(
        response,
        $"HTTP {response.Status} and XML, which the module does not read",
        "Ask the API for JSON with -Query of Invoke-ZohoApi, for example with resfmt = 'JSON' in Campaigns.");

    private static bool IsObject(HttpResponse response) => response.StartsWith('{')
        && response.Header("Content-Disposition") is null
        && ExternalJson.ReadOrNull(WellFormedJson.Of(response.Body), root => root.ValueKind.ToString()) is not null;

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
            throw response.IsXml ? Xml(response) : HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and {what}");
        }
    }
}
