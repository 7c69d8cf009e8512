using System.Net.Http.Headers;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// A whole answer, read to its end. Whoever has read it and disposes it lets the next one have its memory, which matters for
/// the pages of a long list; an answer that nobody disposes, such as one with a token in it, keeps its own to the end.
/// </summary>
internal sealed class HttpResponse : IDisposable
{
    internal string Method { get; init; } = "GET";

    internal required Uri RequestUri { get; init; }

    internal required int Status { get; init; }

    internal required ArraySegment<byte> Body { get; init; }

    /// <summary>What holds the body; null for an answer that needs no disposing.</summary>
    internal BodyBuffer? Buffer { get; init; }

    internal string? MediaType { get; init; }

    internal required IReadOnlyDictionary<string, string[]> Headers { get; init; }

    /// <summary>The server's clock; null when it did not say.</summary>
    internal DateTimeOffset? Date { get; init; }

    internal bool IsSuccess => Status is >= 200 and < 300;

    internal bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>HTML where JSON was asked for is a gateway or a maintenance page speaking.</summary>
    internal bool IsHtml =>
        MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0 || (Body.Count > 0 && Body.Array![Body.Offset] == (byte)'<');

    internal string? RequestId => Header("X-REQUEST-ID") ?? Header("X-ZRequest-ID") ?? Header("CLIENT-REQUEST-ID");

    public void Dispose() => Buffer?.Dispose();

    internal string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : null;

    /// <summary>All headers as they came over the wire: parsing them is left to whoever wants to know.</summary>
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

    /// <summary>application/json of "application/json; charset=utf-8".</summary>
    internal static string? MediaTypeOf(Dictionary<string, string[]> headers) =>
        headers.TryGetValue("Content-Type", out var values) && values.Length > 0 ? values[0].Split(';')[0].Trim() : null;
}
