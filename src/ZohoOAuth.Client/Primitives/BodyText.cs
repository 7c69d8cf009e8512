using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Describes the body of a request or a response for the debug stream: its beginning without secrets, or its size and type.</summary>
internal static class BodyText
{
    /// <summary>How much of a body is shown, in bytes. More would hide the rest of a log.</summary>
    internal const int MaxShown = 8 * 1024;

    private const string Form = "x-www-form-urlencoded";

    /// <summary>A body that is not in memory, or not text.</summary>
    internal static string Described(long? length, string? mediaType) =>
        $"({(length is { } bytes ? $"{bytes} bytes" : "a stream")} of {mediaType ?? "an unknown type"}, not shown)";

    /// <param name="head">The body, or at least its first <see cref="MaxShown"/> bytes.</param>
    /// <param name="length">The length of the whole body.</param>
    /// <param name="mediaType">The media type; null when unknown.</param>
    /// <param name="values">Redacts the parts.</param>
    internal static string Of(ArraySegment<byte> head, long length, string? mediaType, NamedValues values)
    {
        var shown = WellFormedJson.WithoutMark(new ArraySegment<byte>(head.Array ?? [], head.Offset, Math.Min(head.Count, MaxShown)));
        if (shown.Count == 0)
        {
            return "(empty)";
        }

        var isWhole = length <= head.Count && head.Count <= MaxShown;
        var start = (char)shown.Array![shown.Offset];
        if (Has(mediaType, "json") || start is '{' or '[')
        {
            return new JsonRedaction(values).Redact(shown.AsSpan(), isWhole);
        }

        return !IsText(mediaType) || shown.AsSpan().IndexOf((byte)0) >= 0 ? Described(length, mediaType) : OfText(shown, isWhole, mediaType, values);
    }

    private static string OfText(ArraySegment<byte> bytes, bool isWhole, string? mediaType, NamedValues values)
    {
        var text = Encoding.UTF8.GetString(bytes.Array!, bytes.Offset, bytes.Count);
        if (!isWhole)
        {
            text = WithoutLastWord(text);
        }

        return (Has(mediaType, Form) ? values.Form(text) : values.Value(string.Empty, text)) + (isWhole ? string.Empty : JsonRedaction.More);
    }

    /// <summary>The last word of a cut text is cut too, and half a token is not recognized as one.</summary>
    private static string WithoutLastWord(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsWhiteSpace(text[end - 1]) && text[end - 1] is not ('&' or ',' or ';' or '"' or '<' or '>'))
        {
            end--;
        }

        return text.Substring(0, end).TrimEnd();
    }

    private static bool IsText(string? mediaType) =>
        mediaType is null || Has(mediaType, "text/") || Has(mediaType, "xml") || Has(mediaType, "javascript") || Has(mediaType, "csv") || Has(mediaType, Form);

    private static bool Has(string? mediaType, string kind) => mediaType?.IndexOf(kind, StringComparison.OrdinalIgnoreCase) >= 0;
}
