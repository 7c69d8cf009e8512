using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Parses JSON of external sources.</summary>
internal static class ExternalJson
{
    /// <summary>What the reader finds; null when the bytes are not JSON.</summary>
    internal static T? ReadOrNull<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string is not valid UTF-16, for example because of a lone surrogate.
            return null;
        }
    }
}
