using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Reads and writes names and values in the format of queries and forms. Both are in one class, because they must match.</summary>
internal static class FormEncoding
{
    internal static string Write(IEnumerable<KeyValuePair<string, string>> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length == 0 ? string.Empty : "&").Append(Escape(value.Key)).Append('=').Append(Escape(value.Value));
        }

        return text.ToString();
    }

    /// <summary>Writes the values sorted by name. The result does not depend on the order of a hashtable, which differs between processes.</summary>
    internal static string WriteSorted(IEnumerable<KeyValuePair<string, string>> values) => Write(values.OrderBy(value => value.Key, StringComparer.Ordinal));

    /// <summary>The first value of each name. A trailing "&amp;", an empty pair or an invalid escape is not an error.</summary>
    internal static Dictionary<string, string> Read(string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in ReadAll(query))
        {
            if (!values.ContainsKey(name))
            {
                values[name] = value;
            }
        }

        return values;
    }

    /// <summary>All names and values in their order.</summary>
    internal static IEnumerable<(string Name, string Value)> ReadAll(string query)
    {
        foreach (var pair in query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            yield return equals < 0 ? (Unescape(pair), string.Empty) : (Unescape(pair.Substring(0, equals)), Unescape(pair.Substring(equals + 1)));
        }
    }

    /// <summary>Escapes the text in pieces, because .NET Framework can escape neither more than 65,519 characters at once nor a lone surrogate.</summary>
    internal static string Escape(string value)
    {
        const int Piece = 32_000;
        var text = WellFormedText.Of(value);
        if (text.Length <= Piece)
        {
            return Uri.EscapeDataString(text);
        }

        var escaped = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(Piece, text.Length - start);
            length -= length > 1 && char.IsHighSurrogate(text[start + length - 1]) ? 1 : 0;
            escaped.Append(Uri.EscapeDataString(text.Substring(start, length)));
            start += length;
        }

        return escaped.ToString();
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
