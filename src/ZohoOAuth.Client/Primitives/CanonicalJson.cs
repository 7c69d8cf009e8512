using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Writes JSON with sorted property names. The result does not depend on the order of a hashtable, which differs between processes.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The sorted JSON; Base64 when the bytes are not JSON or contain text that is not valid Unicode.</summary>
    internal static string Of(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
            return Of(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Convert.ToBase64String(json);
        }
    }

    private static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", element.EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal).Select(Of))}}}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Of))}]",
        _ => element.GetRawText(),
    };

    private static string Of(JsonProperty part) => $"{JsonSerializer.Serialize(part.Name)}:{Of(part.Value)}";
}
