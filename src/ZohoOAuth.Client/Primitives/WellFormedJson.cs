using System.Text;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Repairs JSON that a reader cannot decode: invalid UTF-8 and lone surrogates, for example in a field that was truncated inside an emoji. Each
/// becomes U+FFFD, because one invalid character must not make a page of records unreadable.
/// </summary>
internal static class WellFormedJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Matches escape sequences from left to right, so that an escaped backslash does not start another escape. Most responses need no repair.
    /// </summary>
    private static readonly Lazy<Regex> Escapes = new(() => new(
        @"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline));

    internal static ArraySegment<byte> Of(ArraySegment<byte> body)
    {
        if (IsUtf8(body) && !HasSurrogateEscape(body))
        {
            return body;
        }

        var text = Encoding.UTF8.GetString(body.Array!, body.Offset, body.Count);
        return new(Encoding.UTF8.GetBytes(Escapes.Value.Replace(text, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value)));
    }

    /// <summary>The text without a byte order mark, which a JSON reader does not accept.</summary>
    internal static ArraySegment<byte> WithoutMark(ArraySegment<byte> body) => body.AsSpan().StartsWith(Mark)
        ? new(body.Array!, body.Offset + Mark.Length, body.Count - Mark.Length)
        : body;

    private static bool IsUtf8(ArraySegment<byte> body)
    {
        try
        {
            return body.Count == 0 || Strict.GetCharCount(body.Array!, body.Offset, body.Count) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool HasSurrogateEscape(ReadOnlySpan<byte> body)
    {
        for (var at = body.IndexOf((byte)'\\'); at >= 0 && at + 2 < body.Length; at = body.IndexOf((byte)'\\'))
        {
            if (body[at + 1] == (byte)'u' && body[at + 2] is (byte)'d' or (byte)'D')
            {
                return true;
            }

            body = body.Slice(at + 1);
        }

        return false;
    }
}
