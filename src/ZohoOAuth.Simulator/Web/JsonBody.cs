using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Web;

/// <summary>Reads the JSON body of a request.</summary>
internal static class JsonBody
{
    // A field that is sent twice would have two values.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The body as a JSON object; null for any other body.</summary>
    public static async Task<JsonObject?> ReadObjectAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: Options, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
