using System.Net;
using System.Text;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>What a <see cref="LoopbackServer"/> sends: a test fills it.</summary>
internal sealed class LoopbackAnswer
{
    internal int StatusCode { get; set; } = 200;

    internal string? ContentType { get; set; }

    internal Dictionary<string, string> Headers { get; } = [];

    internal void Redirect(string url)
    {
        StatusCode = (int)HttpStatusCode.Redirect;
        Headers["Location"] = url;
    }

    /// <summary>The whole response. The connection ends with it.</summary>
    internal byte[] With(byte[] body)
    {
        var head = new StringBuilder($"HTTP/1.1 {StatusCode} {(HttpStatusCode)StatusCode}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n");
        if (ContentType is not null)
        {
            head.Append(null, $"Content-Type: {ContentType}\r\n");
        }

        foreach (var header in Headers)
        {
            head.Append(null, $"{header.Key}: {header.Value}\r\n");
        }

        return [.. Encoding.Latin1.GetBytes($"{head}\r\n"), .. body];
    }
}
