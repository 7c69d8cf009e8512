using System.Text.Json;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>Looks for a list of records without parsing the content. It stops at the first one, so a page of records costs nothing.</summary>
internal static class ListScan
{
    /// <summary>Objects that can contain the list: People and Bookings have it below "response", Analytics below "data".</summary>
    private static readonly string[] Envelopes = ["response", "returnvalue", "data"];

    /// <summary>Whether the content is an object without a list of records, and not a record with an id that was read.</summary>
    internal static bool HasNoList(ReadOnlySpan<byte> content, bool isRead)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && (reader.TokenType == JsonTokenType.PropertyName || reader.CurrentDepth > 0))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && IsListOrId(ref reader, isRead))
                {
                    return false;
                }
            }

            return reader.TokenType == JsonTokenType.EndObject;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the name of a property is not valid Unicode.
            return false;
        }
    }

    /// <summary>
    /// Whether the property is a list or an id. Otherwise the reader goes to the end of its value, or into an object that can contain the list.
    /// </summary>
    private static bool IsListOrId(ref Utf8JsonReader reader, bool isRead)
    {
        var isTop = reader.CurrentDepth == 1;
        var name = reader.GetString();
        var isId = isTop && name == "id";
        reader.Read();
        if (isId
            ? isRead && reader.TokenType is JsonTokenType.String or JsonTokenType.Number
            : reader.TokenType == JsonTokenType.StartArray && !ErrorEnvelope.ArraysOfErrors.Contains(name) && HasRecords(reader, isTop))
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject || !Envelopes.Contains(name))
        {
            reader.Skip();
        }

        return false;
    }

    /// <summary>Whether an array has records. Below the top, only objects are records. The reader is a copy.</summary>
    private static bool HasRecords(Utf8JsonReader reader, bool isTop) =>
        reader.Read() && (isTop ? reader.TokenType != JsonTokenType.EndArray : reader.TokenType == JsonTokenType.StartObject);
}
