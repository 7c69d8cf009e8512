using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api;

/// <summary>What is tried again, when, and what never.</summary>
public sealed class RetriesTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(429, "GET", null, null, 1)]
    [InlineData(429, "POST", null, null, 1)]
    [InlineData(429, "POST", "Retry-After", "7", 7)]
    [InlineData(429, "GET", "Retry-After", "300", 300)]
    [InlineData(429, "GET", "Retry-After", "301", null)]
    [InlineData(429, "GET", "Retry-After", "Mon, 23 Nov 2026 10:00:09 GMT", 9)]
    [InlineData(429, "GET", "Retry-After", "Mon, 23 Nov 2026 09:00:00 GMT", 0)]
    [InlineData(429, "GET", "Retry-After", "soon", 1)]
    [InlineData(429, "GET", "Retry-After", "2147483647", null)]
    [InlineData(429, "GET", "X-RATELIMIT-RESET", "1795428012000", 12)]
    [InlineData(429, "GET", "X-RATELIMIT-RESET", "9223372036854775807", 1)]
    [InlineData(503, "GET", "Retry-After", "5", 5)]
    [InlineData(503, "DELETE", null, null, 1)]
    [InlineData(500, "PUT", null, null, 1)]
    [InlineData(502, "POST", null, null, null)]
    [InlineData(503, "PATCH", "Retry-After", "5", null)]
    [InlineData(501, "GET", null, null, null)]
    [InlineData(404, "GET", null, null, null)]
    [InlineData(200, "GET", "Retry-After", "5", null)]
    public void An_answer_tells_whether_and_when(int status, string method, string? header, string? value, int? seconds)
    {
        var response = Answer(status, "{}", header, value);

        Assert.Equal(seconds, Retries().DelayAfter(response, Request(method), 0)?.TotalSeconds);
    }

    /// <summary>The clock of this machine is three hours off. Zoho's date and Zoho's "now" come from the same clock.</summary>
    [Theory]
    [InlineData("Retry-After", "Mon, 23 Nov 2026 13:00:09 GMT")]
    [InlineData("X-RATELIMIT-RESET", "1795438809000")]
    public void A_date_is_read_by_the_clock_that_wrote_it(string header, string value)
    {
        var response = Answer(429, "{}", header, value, TestBench.Start.AddHours(3));

        Assert.Equal(9, Retries().DelayAfter(response, Request("GET"), 0)?.TotalSeconds);
        Assert.Equal(TestBench.Start.AddSeconds(9), ApiErrors.From(Request("GET"), response, Sample.Token(), _bench.Services.ServerClock).RetryAt);
    }

    [Fact]
    public void Without_a_date_of_the_answer_the_clock_is_what_earlier_answers_told()
    {
        _bench.Services.ServerClock.Learn(TestBench.Start.AddHours(3), _bench.Services.ServerClock.Timestamp);

        Assert.Equal(9, Retries().DelayAfter(Answer(429, "{}", "Retry-After", "Mon, 23 Nov 2026 13:00:09 GMT"), Request("GET"), 0)?.TotalSeconds);
    }

    [Theory]
    [InlineData("""{"code":44,"message":"per minute"}""", 20)]
    [InlineData("""{"code":1070,"message":"concurrency"}""", 1)]
    [InlineData("""{"code":45,"message":"per day"}""", null)]
    [InlineData("""{"errorCode":"THRESHOLD_EXCEEDED","message":"daily credits"}""", null)]
    [InlineData("""{"errorCode":"TOO_MANY_REQUESTS"}""", 1)]
    public void A_days_quota_is_not_back_in_minutes(string body, int? seconds) =>
        Assert.Equal(seconds, Retries().DelayAfter(Answer(429, body), Request("GET"), 0)?.TotalSeconds);

    /// <summary>The header of Books tells the end of the day. A limit of a minute is over before.</summary>
    [Theory]
    [InlineData("0", """{"code":45,"message":"per day"}""", null, 34_881)]
    [InlineData("0", """{"code":44,"message":"per minute"}""", null, 34_881)]
    [InlineData("6775", """{"code":44,"message":"per minute"}""", 20, null)]
    [InlineData("6775", """{"code":1070,"message":"concurrency"}""", 1, null)]
    public void The_end_of_the_day_counts_only_where_the_day_is_used_up(string left, string body, int? seconds, int? retryAfter)
    {
        var request = Request("GET") with { Product = _bench.Services.Products.Require("Books") };
        var response = Answer(429, body, "X-Rate-Limit-Reset", "34881");
        ((Dictionary<string, string[]>)response.Headers)["X-Rate-Limit-Remaining"] = [left];

        Assert.Equal(seconds, Retries().DelayAfter(response, request, 0)?.TotalSeconds);
        Assert.Equal(
            retryAfter is { } span ? TestBench.Start.AddSeconds(span) : null, ApiErrors.From(request, response, Sample.Token(), _bench.Services.ServerClock).RetryAt);
    }

    [Theory]
    [InlineData("Projects", 400, """{"error":{"title":"URL_ROLLING_THROTTLES_LIMIT_EXCEEDED","status_code":"400"}}""", 120)]
    [InlineData("Projects", 400, """{"error":{"title":"LESS_THAN_MIN_OCCURANCE","status_code":"400"}}""", null)]
    [InlineData("Cliq", 400, """{"code":"request_limit_exceeded","message":"You have exceeded the URL throttle limits."}""", 1)]
    [InlineData("People", 200, """{"response":{"errors":{"code":7209,"message":"API access blocked"},"status":1}}""", 60)]
    [InlineData("Sheet", 429, """{"error_code":2950,"error_message":"Try again later."}""", 300)]
    [InlineData("Creator", 429, """{"code":4000,"description":"No requests are left today."}""", null)]
    [InlineData("Books", 400, """{"code":4000,"message":"Invalid value"}""", null)]
    [InlineData("WorkDrive", 500, """{"errors":[{"id":"F7007","title":"Invalid OAuth scope"}]}""", null)]
    [InlineData("WorkDrive", 500, """{"errors":[{"id":"F0000","title":"Internal error"}]}""", 1)]
    public void A_limit_has_the_status_and_the_length_that_its_product_gives_it(string service, int status, string body, int? seconds) => Assert.Equal(
        seconds,
        Retries().DelayAfter(Answer(status, body), Request("GET") with { Product = _bench.Services.Products.Require(service) }, 0)?.TotalSeconds);

    [Fact]
    public void Pauses_grow_to_an_end_and_differ_between_processes()
    {
        Assert.Equal(
            [1, 2, 4, 8], Enumerable.Range(0, 4).Select(attempt => Retries().DelayAfter(Answer(429, "{}"), Request("GET", 100), attempt)!.Value.TotalSeconds));
        Assert.Equal(1.5, Retries(jitter: 1).DelayAfter(Answer(429, "{}"), Request("GET"), 0)!.Value.TotalSeconds);
        Assert.Equal(300, Retries().DelayAfter(Answer(429, "{}"), Request("GET", 100), 99)!.Value.TotalSeconds);
        Assert.Null(Retries().DelayAfter(Answer(429, "{}"), Request("GET", 3), 3));
    }

    [Fact]
    public async Task A_call_is_repeated_as_often_as_it_may_be_and_each_pause_is_kept()
    {
        _bench.Zoho
            .Answer("""{"code":"TOO_MANY_REQUESTS"}""", 429, ("Retry-After", "30"))
            .Fail(new HttpRequestException("reset"))
            .AnswerHtml(502)
            .Answer("""{"data":[]}""");
        var start = _bench.Clock.GetUtcNow();

        var (response, _) = await InTimeAsync(_bench.Services.Api.CallAsync(Request("GET"), Sample.Token(), _bench.Trace, CancellationToken.None));

        Assert.Equal(200, response.Status);
        Assert.True(_bench.Clock.GetUtcNow() - start >= TimeSpan.FromSeconds(36));
        Assert.All(
            ["try 2 of 4 in 30 s", "try 3 of 4 in 2 s", "try 4 of 4 in 4 s"],
            pause => Assert.Contains(_bench.Lines, line => line.Contains(pause, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_post_whose_answer_never_came_is_not_repeated()
    {
        _bench.Zoho.Fail(new HttpRequestException("reset"));

        await Refusal.OfAsync(
            ErrorIds.NetworkError, () => _bench.Services.Api.CallAsync(Request("POST"), Sample.Token(), _bench.Trace, CancellationToken.None));

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task After_the_last_try_the_error_is_the_servers()
    {
        _bench.Zoho.Answer("{}", 429).Answer("{}", 429, ("Retry-After", "3"));

        var error = await Refusal.OfAsync(
            ErrorIds.RateLimited, () => InTimeAsync(_bench.Services.Api.CallAsync(Request("GET", 1), Sample.Token(), _bench.Trace, CancellationToken.None)));

        Assert.NotNull(error.RetryAt);
    }

    [Fact]
    public async Task A_pause_tells_once_a_second_how_long_it_still_takes()
    {
        _bench.Zoho.Answer("{}", 429, ("Retry-After", "3")).Answer("{}");
        var told = new List<(string Why, double Left)>();
        var request = Request("GET") with { Waiting = (why, left) => told.Add((why, Math.Round(left.TotalSeconds))) };

        await InTimeAsync(_bench.Services.Api.CallAsync(request, Sample.Token(), _bench.Trace, CancellationToken.None));

        Assert.Equal([3, 2, 1, 0], told.Select(pause => pause.Left));
        Assert.All(told, pause => Assert.Equal("Too many requests (HTTP 429)", pause.Why));
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_wait_out_the_pause()
    {
        _bench.Zoho.Answer("{}", 429, ("Retry-After", "200"));
        using var stop = new CancellationTokenSource();

        var call = _bench.Services.Api.CallAsync(Request("GET"), Sample.Token(), _bench.Trace, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private async Task<T> InTimeAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            // Only a pause between two tries is waited for by the clock: a request under way must not lose its patience.
            if (_bench.Lines.Count(line => line.Contains(": try ", StringComparison.Ordinal)) >= _bench.Zoho.Seen.Count)
            {
                _bench.Clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }

        return await task;
    }

    private RetryPolicy Retries(double jitter = 0) => new(_bench.Services.ServerClock, jitter);

    private static ApiRequest Request(string method, int retries = 3) => new() { Path = "/crm/v8/Leads", Method = method, MaxRetries = retries };

    private static HttpResponse Answer(int status, string body, string? header = null, string? value = null, DateTimeOffset? date = null) => new()
    {
        RequestUri = new Uri("https://www.zohoapis.eu/x"),
        Status = status,
        Body = new(Encoding.UTF8.GetBytes(body)),
        Headers = new (string? Name, string? Value)[] { (header, value), (date is null ? null : "Date", date?.ToString("r")) }
            .Where(one => one.Name is not null)
            .ToDictionary(one => one.Name!, one => new[] { one.Value! }, StringComparer.OrdinalIgnoreCase),
    };
}
