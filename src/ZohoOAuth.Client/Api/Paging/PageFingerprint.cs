using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Identifies a page by the bytes of its records. They are hashed where they are: a text of each record would double the garbage of a list.</summary>
internal static class PageFingerprint
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ApiJson.Options.MaxDepth };

    internal static string Of(Page page)
    {
        var body = page.Response.Body;
        var (start, length) = RecordEnvelope.PathTo(page.Root) is { } path ? Find(body, path) : (0, body.Count);
        return Convert.ToBase64String(Poly.Sha256(body.Array!, body.Offset + start, length));
    }

    /// <summary>The place of the array at the end of the path; the whole body where the document was repaired and the body cannot be read.</summary>
    private static (int Start, int Length) Find(ReadOnlySpan<byte> body, IReadOnlyList<string> path)
    {
        try
        {
            var reader = new Utf8JsonReader(body, Options);
            reader.Read();
            for (var level = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
            {
                var isNext = reader.ValueTextEquals(path[level]);
                reader.Read();
                if (isNext && level < path.Count - 1 && reader.TokenType == JsonTokenType.StartObject)
                {
                    level++;
                    continue;
                }

                var start = (int)reader.TokenStartIndex;
                var isRecords = isNext && reader.TokenType == JsonTokenType.StartArray;
                reader.Skip();
                if (isRecords)
                {
                    return (start, (int)reader.BytesConsumed - start);
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the name of a property is not valid Unicode.
        }

        return (0, body.Length);
    }
}
