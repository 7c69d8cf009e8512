using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    private static JsonObject? Parse(ApiRequest request)
    {
        try
        {
            return request.Body is null ? null : JsonNode.Parse(request.Body) as JsonObject;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
