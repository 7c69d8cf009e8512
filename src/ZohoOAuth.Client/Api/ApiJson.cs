using System.Text.Json;

namespace ZohoOAuth.Client.Api;

/// <summary>Reads the JSON of an API's answer.</summary>
internal static class ApiJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    internal static bool IsJson(HttpAnswer answer) =>
        !answer.IsHtml && (answer.MediaType is null || answer.MediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The document; UnexpectedResponse when the body is cut, garbage or HTML.</summary>
    internal static JsonDocument Parse(HttpAnswer answer)
    {
        try
        {
            return JsonDocument.Parse(WellFormedJson.Of(answer.Body), Options);
        }
        catch (JsonException)
        {
            var what = answer.IsHtml ? "an HTML page" : $"{answer.Body.Count} bytes that are no JSON, or cut off";
            throw ZohoErrors.UnexpectedResponse(answer, $"HTTP {answer.Status} and {what}");
        }
    }
}
