using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

public sealed class ZohoHttpTests : IDisposable
{
    private readonly FakeZoho _zoho = new();
    private readonly FakeTimeProvider _clock = new(TestBench.Start);
    private readonly List<string> _lines = [];
    private readonly ZohoHttp _http;

    public ZohoHttpTests() => _http = new ZohoHttp(() => new HttpMessageInvoker(_zoho, disposeHandler: false), _clock);

    public void Dispose() => _zoho.Dispose();

    [Fact]
    public async Task The_whole_answer_comes_with_its_headers()
    {
        _zoho.Answer("{}", 201, ("X-REQUEST-ID", "r1"), ("Date", "Mon, 23 Nov 2026 10:00:05 GMT"), ("X-Many", "a"), ("X-Many", "b"));

        var response = await SendAsync();

        Assert.Equal(201, response.Status);
        Assert.True(response.IsSuccess);
        Assert.Equal("{}"u8.ToArray(), response.Body.ToArray());
        Assert.Equal("application/json", response.MediaType);
        Assert.Equal("r1", response.RequestId);
        Assert.Equal(TestBench.Start.AddSeconds(5), response.Date);
        Assert.Equal(["a", "b"], response.Headers["x-many"]);
        Assert.False(response.IsHtml);
    }

    [Fact]
    public async Task The_trace_has_a_line_before_and_one_after_the_request()
    {
        _zoho.AnswerWith(_ =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(70));
            var response = FakeZoho.Response(200, "{}");
            response.Headers.Add("X-REQUEST-ID", "r1");
            return Task.FromResult(response);
        });

        await SendAsync();

        Assert.Equal(
            [
                "GET https://www.zohoapis.eu/crm/v8/Leads?secret=***: sending no body.",
                "GET https://www.zohoapis.eu/crm/v8/Leads?secret=***: HTTP 200 after 70 ms, received 2 bytes, request id r1.",
            ],
            _lines);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_a_time_out()
    {
        using var stop = new CancellationTokenSource();
        _zoho.AnswerWith(async token =>
        {
            await stop.CancelAsync();
            return await SlowServer.NeverAsync<HttpResponseMessage>(token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(cancellationToken: stop.Token));
    }

    public static TheoryData<Exception> Breakages =>
    [
        new HttpRequestException("Connection refused (accounts.zoho.eu:443)"),
        new HttpRequestException("outer", new IOException("The connection was reset")),
        new IOException("The response ended prematurely"),
    ];

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_connection_that_breaks_is_a_network_error(Exception breakage)
    {
        _zoho.Fail(breakage);

        var error = await Refusal.OfAsync(ErrorIds.NetworkError, () => SendAsync());

        Assert.Contains((breakage.InnerException ?? breakage).Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_error_tells_no_secret()
    {
        _zoho.Fail(new HttpRequestException($"proxy refused Authorization: Zoho-oauthtoken {Sample.AccessToken}"));

        var error = await Refusal.OfAsync(ErrorIds.NetworkError, () => SendAsync());

        Assert.DoesNotContain("acce55", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_network_error()
    {
        _zoho.AnswerWith(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(ScriptedStream.Failing(new IOException("reset"))) }));

        await Refusal.OfAsync(ErrorIds.NetworkError, () => SendAsync());
    }

    [Fact]
    public async Task A_body_whose_compression_is_broken_is_a_network_error()
    {
        _zoho.AnswerWith(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(ScriptedStream.Failing(new InvalidDataException("The archive entry was compressed using an unsupported compression method."))) }));

        await Refusal.OfAsync(ErrorIds.NetworkError, () => SendAsync());
    }

    [Fact]
    public async Task What_is_larger_than_wanted_is_refused()
    {
        _zoho.Answer(new string('x', 5000));

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => SendAsync(maxBytes: 4096));
    }

    [Theory]
    [InlineData("<!DOCTYPE html>", "application/json", true)]
    [InlineData("Sign in", "text/html", true)]
    [InlineData("{}", "text/html", false)]
    [InlineData("{}", "application/json", false)]
    [InlineData("", "application/json", false)]
    public async Task Html_is_told_by_its_type_or_its_first_byte(string body, string mediaType, bool isHtml)
    {
        _zoho.AnswerWith(_ => Task.FromResult(FakeZoho.Response(200, body, mediaType)));

        Assert.Equal(isHtml, (await SendAsync()).IsHtml);
    }

    /// <summary>The handler of a connection gives up before the time of the request is over.</summary>
    [Fact]
    public async Task A_connection_that_is_not_accepted_names_the_time_for_connections()
    {
        _zoho.Fail(new TaskCanceledException("connect", new TimeoutException()));

        var error = await Refusal.OfAsync(ErrorIds.TimedOut, () => SendAsync());

        Assert.Contains("within 10 seconds", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A connection that the time limit closes reports that it broke, and not why.</summary>
    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_connection_that_breaks_at_the_time_limit_is_a_time_out(Exception breakage)
    {
        _zoho.AnswerWith(_ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(61));
            throw breakage;
        });

        var error = await Refusal.OfAsync(ErrorIds.TimedOut, () => SendAsync());

        Assert.Contains("within 60 seconds", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A list of a million records would keep each request until the collector finds it.</summary>
    [Fact]
    public async Task The_content_of_a_request_is_released()
    {
        _zoho.Answer("{}");
        var body = new MemoryStream();

        await _http.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "https://www.zohoapis.eu/crm/v8/Leads") { Content = new StreamContent(body) },
            TimeSpan.FromSeconds(60),
            65_536,
            Trace.None,
            CancellationToken.None);

        Assert.False(body.CanRead);
    }

    [Theory]
    [InlineData("Mon, 23 Nov 2026 10:00:05 GMT")]
    [InlineData("Monday, 23-Nov-26 10:00:05 GMT")]
    [InlineData("Mon Nov 23 10:00:05 2026")]
    public async Task The_date_is_read_in_each_format_of_http(string date)
    {
        _zoho.Answer("{}", 200, ("Date", date));

        Assert.Equal(TestBench.Start.AddSeconds(5), (await SendAsync()).Date);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    public async Task A_date_that_is_none_is_left_out(string date)
    {
        _zoho.Answer("{}", 200, ("Date", date));

        Assert.Null((await SendAsync()).Date);
    }

    /// <summary>The server announces the length of the body, or does not, and sends it in pieces of any size.</summary>
    [Fact]
    public Task A_body_of_any_length_is_read_whole() =>
        Gen.Select(Gen.Byte.Array[0, 70_000], Gen.Int[1, 40_000], Gen.Bool).SampleAsync(async (bytes, size, isAnnounced) =>
        {
            _zoho.AnswerWith(_ =>
            {
                var content = new StreamContent(new PieceStream(bytes, size));
                content.Headers.ContentLength = isAnnounced ? bytes.Length : null;
                return Task.FromResult(new HttpResponseMessage { Content = content });
            });

            Assert.Equal(bytes, (await SendAsync(maxBytes: 100_000)).Body.ToArray());
        }, iter: 100, threads: 1);

    private async Task<HttpResponse> SendAsync(TimeSpan? timeout = null, int maxBytes = 65_536, CancellationToken cancellationToken = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://www.zohoapis.eu/crm/v8/Leads?secret=1");
        return await _http.SendAsync(message, timeout ?? TimeSpan.FromSeconds(60), maxBytes, new Trace(_lines.Add, _lines.Add), cancellationToken);
    }
}
