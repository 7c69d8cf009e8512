using System.Text.Json;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// The limit for the number of values in a response. Each value becomes an object with many times the size of its JSON, so the limit of the length alone
/// does not limit the memory.
/// </summary>
internal static class JsonSize
{
    /// <summary>The maximum number of values. A page of 200 records with 200 fields each has 40,000.</summary>
    internal const int MaxValues = 2_000_000;

    /// <summary>A value and the comma after it take at least this many bytes, so a short body needs no count.</summary>
    private const int MinBytesPerValue = 2;

    /// <summary>Whether the body has at most the maximum number of values. Throws JsonException when it is not JSON.</summary>
    internal static bool IsWithinLimit(ArraySegment<byte> body, JsonReaderOptions options)
    {
        if (body.Count / MinBytesPerValue <= MaxValues)
        {
            return true;
        }

        var reader = new Utf8JsonReader(body, options);
        var values = 0;
        while (values <= MaxValues && reader.Read())
        {
            values += reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject ? 0 : 1;
        }

        return values <= MaxValues;
    }
}
