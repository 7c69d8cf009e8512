using System.Net.Http.Headers;

namespace ZohoOAuth.Client.Http;

/// <summary>A whole answer, read to its end.</summary>
internal sealed class HttpAnswer
{
    internal required Uri Address { get; init; }

    internal required int Status { get; init; }

    internal required byte[] Body { get; init; }

    internal string? MediaType { get; init; }

    internal required IReadOnlyDictionary<string, string[]> Headers { get; init; }

    /// <summary>The server's clock; null when it did not say.</summary>
    internal DateTimeOffset? Date { get; init; }

    internal bool IsSuccess => Status is >= 200 and < 300;

    internal bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>HTML where JSON was asked for is a gateway or a maintenance page speaking.</summary>
    internal bool IsHtml =>
        MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0 || (Body.Length > 0 && Body[0] == (byte)'<');

    internal string? RequestId => Header("X-REQUEST-ID") ?? Header("X-ZRequest-ID") ?? Header("CLIENT-REQUEST-ID");

    internal string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : null;

    internal static Dictionary<string, string[]> Flatten(HttpHeaders headers, HttpHeaders? content)
    {
        var all = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in content is null ? headers : headers.Concat(content))
        {
            all[header.Key] = [.. header.Value];
        }

        return all;
    }
}
