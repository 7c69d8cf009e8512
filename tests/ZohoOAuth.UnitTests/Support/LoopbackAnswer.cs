using System.Net;
using System.Text;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>What a <see cref="LoopbackServer"/> sends: a test fills it.</summary>
internal sealed class LoopbackAnswer
{
    internal int StatusCode { get; set; } = 200;

    internal Dictionary<string, string> Headers { get; } = [];

    internal string ContentType { set => Headers["Content-Type"] = value; }

    internal void Redirect(string url)
    {
        StatusCode = (int)HttpStatusCode.Redirect;
        Headers["Location"] = url;
    }

    /// <summary>The whole response. The connection ends with it.</summary>
    internal byte[] With(byte[] body)
    {
        string[] head =
        [
            $"HTTP/1.1 {StatusCode} {(HttpStatusCode)StatusCode}",
            "Connection: close",
            $"Content-Length: {body.Length}",
            .. Headers.Select(header => $"{header.Key}: {header.Value}"),
        ];
        return [.. Encoding.Latin1.GetBytes(string.Join("\r\n", head) + "\r\n\r\n"), .. body];
    }
}
