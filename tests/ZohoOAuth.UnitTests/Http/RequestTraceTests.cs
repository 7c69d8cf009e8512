using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

/// <summary>What -Verbose and -Debug tell about a request.</summary>
public sealed class RequestTraceTests : IDisposable
{
    private const string Address = "https://accounts.zoho.eu/oauth/v2/token";

    private readonly FakeZoho _zoho = new();
    private readonly List<string> _verbose = [];
    private readonly List<string> _debug = [];
    private readonly ZohoHttp _http;

    public RequestTraceTests() => _http = new ZohoHttp(() => new HttpMessageInvoker(_zoho, disposeHandler: false), new FakeTimeProvider(TestBench.Start));

    public void Dispose() => _zoho.Dispose();

    [Fact]
    public async Task Verbose_tells_the_sizes_and_debug_the_headers_and_bodies()
    {
        _zoho.Answer("""{"access_token":"abc","scope":"x"}""", 200, ("X-REQUEST-ID", "r1"), ("Set-Cookie", "session=abcdefgh"));

        await SendAsync(new FormUrlEncodedContent([new("client_id", "1000.ABC"), new("client_secret", "s3cr3t")]));

        Assert.Equal(
            [
                $"POST {Address}: sending 39 bytes (application/x-www-form-urlencoded).",
                $"POST {Address}: HTTP 200 after 0 ms, received 34 bytes, request id r1.",
            ],
            _verbose);
        Assert.Equal(4, _debug.Count);
        Assert.StartsWith($"POST {Address}: request headers: ", _debug[0], StringComparison.Ordinal);
        Assert.Equal($"POST {Address}: request body: client_id=1000.ABC&client_secret=***", _debug[1]);
        Assert.Contains("Set-Cookie: ***", _debug[2], StringComparison.Ordinal);
        Assert.Equal($$"""POST {{Address}}: response body: {"access_token":"***","scope":"x"}""", _debug[3]);
    }

    [Fact]
    public async Task The_body_is_sent_whole_although_it_was_shown()
    {
        _zoho.Answer("{}");

        await SendAsync(new ByteArrayContent(new byte[100_000]));

        Assert.Equal(100_000, _zoho.Only.Body.Length);
    }

    [Fact]
    public async Task A_stream_is_described_and_not_read()
    {
        _zoho.Answer("{}");

        await SendAsync(new StreamContent(new MemoryStream(new byte[70_000])));

        Assert.Equal($"POST {Address}: sending 70000 bytes.", _verbose[0]);
        Assert.EndsWith("request body: (70000 bytes of an unknown type, not shown)", _debug[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_tells_why()
    {
        _zoho.Fail(new HttpRequestException("Connection refused (accounts.zoho.eu:443)"));

        await Refusal.OfAsync(ErrorIds.NetworkError, () => SendAsync(null));

        Assert.StartsWith($"POST {Address}: failed after 0 ms. ", _verbose[1], StringComparison.Ordinal);
        Assert.Contains("Connection refused", _verbose[1], StringComparison.Ordinal);
    }

    private async Task SendAsync(HttpContent? content)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        await _http.SendAsync(message, TimeSpan.FromSeconds(60), 65_536, new Trace(_verbose.Add, null, _debug.Add), CancellationToken.None);
    }
}
