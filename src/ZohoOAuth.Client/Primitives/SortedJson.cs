using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>JSON whose names are in one order, whatever order they came in: a hashtable has another one in each process.</summary>
internal static class SortedJson
{
    /// <summary>The text; that of the bytes for what is no JSON.</summary>
    internal static string Of(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return Convert.ToBase64String(json);
        }
    }

    private static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", element.EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => $"{JsonSerializer.Serialize(part.Name)}:{Of(part.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Of))}]",
        _ => element.GetRawText(),
    };
}
