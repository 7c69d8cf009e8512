using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Reads JSON that a request sends in one parameter, of the query or of a form.</summary>
internal static class JsonParameter
{
    /// <summary>The text of a parameter; null if the request does not have it.</summary>
    public static async Task<string?> TextAsync(HttpContext context, string name)
    {
        var request = context.Request;
        return request.Query.TryGetValue(name, out var own) ? own.ToString()
            : request.HasFormContentType && (await request.ReadFormAsync(context.RequestAborted)).TryGetValue(name, out var sent) ? sent.ToString()
            : null;
    }

    /// <summary>The object in a parameter; null for anything else.</summary>
    public static async Task<JsonObject?> ObjectAsync(HttpContext context, string name)
    {
        try
        {
            return await TextAsync(context, name) is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The object in a parameter, or in the body of a request that has no form.</summary>
    public static Task<JsonObject?> ObjectOrBodyAsync(HttpContext context, string name) =>
        context.Request.HasFormContentType || context.Request.Query.ContainsKey(name)
            ? ObjectAsync(context, name)
            : JsonBody.ReadObjectAsync(context);
}
