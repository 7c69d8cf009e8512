using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>A text property in the JSON body of a request. Query APIs send their query this way.</summary>
internal static class BodyProperty
{
    /// <summary>The text; null when the body does not have the property.</summary>
    internal static string? Find(ApiRequest request, string name) =>
        Parse(request) is { } body && body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The body with the property replaced.</summary>
    internal static byte[] With(ApiRequest request, string name, string text)
    {
        var body = Parse(request)!;
        body[name] = text;
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    /// <summary>The JSON object in the body; null when the body is something else, which is sent unchanged.</summary>
    private static JsonObject? Parse(ApiRequest request)
    {
        try
        {
            // JsonNode validates lazily: Count detects duplicate names and ToJsonString detects invalid text.
            return request.Body is not null && JsonNode.Parse(request.Body) is JsonObject body && body.Count >= 0 && body.ToJsonString().Length > 0
                ? body
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw ZohoErrors.InvalidInput(
                "Body", "-Body contains the same property twice, or text that is not valid Unicode.", "Correct the JSON in -Body.", error);
        }
    }
}
