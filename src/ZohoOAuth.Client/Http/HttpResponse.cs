using System.Globalization;
using System.Net.Http.Headers;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// A complete response, read to its end. Dispose returns the buffer to the pool, which matters for long lists of pages. A response that is not
/// disposed keeps its buffer, for example a token response.
/// </summary>
internal sealed class HttpResponse : IDisposable
{
    /// <summary>The format of today and the two obsolete ones. Source: RFC 9110, section 5.6.7</summary>
    private static readonly string[] DateFormats = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    internal string Method { get; init; } = "GET";

    internal required Uri RequestUri { get; init; }

    internal required int Status { get; init; }

    internal required ArraySegment<byte> Body { get; init; }

    /// <summary>The buffer of the body; null when there is nothing to dispose.</summary>
    internal BodyBuffer? Buffer { get; init; }

    internal string? MediaType { get; init; }

    internal required IReadOnlyDictionary<string, string[]> Headers { get; init; }

    /// <summary>The server's time from the Date header; null when there was none. It is read on demand, because most responses are not asked for it.</summary>
    internal DateTimeOffset? Date => Header("Date") is { } text
        && DateTimeOffset.TryParseExact(
            text,
            DateFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var date)
        ? date
        : null;

    internal bool IsSuccess => Status is >= 200 and < 300;

    internal bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>
    /// Whether the body is HTML. Where JSON is expected, HTML comes from a gateway or a maintenance page. A JSON object can have the type of a page.
    /// </summary>
    internal bool IsHtml => !IsXml && (StartsWith('<') || (HasType("html") && !StartsWith('{')));

    /// <summary>Whether the body is XML, which is data of an API.</summary>
    internal bool IsXml => StartsWith('<') && HasType("xml") && !HasType("html");

    /// <summary>Whether the content says that the request failed, so that it is read only once; null when it was not read yet.</summary>
    internal bool? SaysFailure { get; set; }

    /// <summary>Whether the media type contains this text.</summary>
    internal bool HasType(string kind) => Has(MediaType, kind);

    /// <summary>Whether the first byte of the body is this character.</summary>
    internal bool StartsWith(char character) => Body.Count > 0 && Body.Array![Body.Offset] == character;

    internal string? RequestId => Header("X-REQUEST-ID") ?? Header("X-ZRequest-ID") ?? Header("CLIENT-REQUEST-ID");

    public void Dispose() => Buffer?.Dispose();

    internal string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : null;

    /// <summary>All headers, without parsing.</summary>
    internal static Dictionary<string, string[]> Flatten(HttpHeaders headers, HttpHeaders? content)
    {
        var all = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        Poly.CopyTo(all, headers);
        if (content is not null)
        {
            Poly.CopyTo(all, content);
        }

        return all;
    }

    /// <summary>The body; JSON without the byte order mark that some servers put before it.</summary>
    internal static ArraySegment<byte> BodyOf(ArraySegment<byte> body, string? mediaType) =>
        Has(mediaType, "json") ? WellFormedJson.WithoutMark(body) : body;

    private static bool Has(string? mediaType, string kind) => mediaType?.IndexOf(kind, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The media type without parameters, for example application/json of "application/json; charset=utf-8".</summary>
    internal static string? MediaTypeOf(Dictionary<string, string[]> headers) =>
        headers.TryGetValue("Content-Type", out var values) && values.Length > 0 ? values[0].Split(';')[0].Trim() : null;
}
