using System.Net;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Tests;

public sealed class FaultTests : SimulatorTest
{
    private const string ServerInfo = "/oauth/serverinfo";

    [Fact]
    public async Task A_fault_can_let_requests_pass_first()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Skip = 2, Times = 1, Status = 503 });
        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            using var response = await Http.GetAsync(new Uri(Us.AccountsUrl, ServerInfo), None);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 503, 200], statuses);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 503)]
    public async Task A_fault_can_apply_to_a_share_of_the_requests(double rate, int status)
    {
        Zoho.Faults.Add(new Fault { Rate = rate, Status = 503 });

        using var response = await GetInfoAsync();

        Assert.Equal((status, rate), ((int)response.StatusCode, Zoho.Faults.Taken));
    }

    [Fact]
    public async Task A_canned_answer_comes_instead_as_often_as_said()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Times = 2, Status = 503, Body = "<h1>Maintenance</h1>" });

        for (var time = 1; time <= 2; time++)
        {
            using var spoilt = await GetInfoAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, spoilt.StatusCode);
            Assert.Equal("text/html", spoilt.Content.Headers.ContentType!.MediaType);
            Assert.Equal("<h1>Maintenance</h1>", await spoilt.Content.ReadAsStringAsync(None));
        }

        using var real = await GetInfoAsync();
        Assert.Equal(HttpStatusCode.OK, real.StatusCode);
    }

    [Fact]
    public async Task A_fault_without_a_number_lasts_until_it_is_cleared()
    {
        Zoho.Faults.Add(new Fault { Status = 500 });
        for (var time = 1; time <= 3; time++)
        {
            using var spoilt = await GetInfoAsync();
            Assert.Equal(HttpStatusCode.InternalServerError, spoilt.StatusCode);
        }

        Zoho.Faults.Clear();
        using var real = await GetInfoAsync();
        Assert.Equal(HttpStatusCode.OK, real.StatusCode);
    }

    [Theory]
    [InlineData("""{"error":"{sent}"}""", """{"error":"a\u0022b the-code the-access-token"}""")]
    [InlineData("<p>{sent}</p>", """<p>a\u0022b the-code the-access-token</p>""")]
    public async Task A_careless_server_repeats_what_it_was_sent(string body, string response)
    {
        Zoho.Faults.Add(new Fault { Body = body });
        Http.DefaultRequestHeaders.Authorization = new("Zoho-oauthtoken", "the-access-token");

        using var spoilt = await PostAsync("/oauth/v2/token", ("client_secret", "a\"b"), ("code", "the-code"));

        Assert.Equal(response, await spoilt.Content.ReadAsStringAsync(None));
    }

    [Theory]
    [InlineData("/oauth/*", "*", null, true)]
    [InlineData("*", "sim-us/accounts", "GET", true)]
    [InlineData("*", "sim-eu/*", null, false)]
    [InlineData("*", "*/api", null, false)]
    [InlineData("*", "*", "POST", false)]
    [InlineData("/oauth/v2/*", "*", null, false)]
    public async Task A_fault_happens_where_it_belongs(string path, string server, string? method, bool happens)
    {
        Zoho.Faults.Add(new Fault { Path = path, Server = server, Method = method, Status = 500 });

        using var response = await GetInfoAsync();
        Assert.Equal(happens ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_aborted_request_is_a_broken_connection()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Abort = true });

        await Assert.ThrowsAsync<HttpRequestException>(GetInfoAsync);
    }

    [Fact]
    public async Task An_answer_can_break_off_after_the_server_has_acted()
    {
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords);
        Zoho.Faults.Add(new Fault { Path = "/oauth/v2/token", Times = 1, TruncateAfter = 10, Abort = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => ExchangeAsync(code));
        Assert.Equal("invalid_code", Error(await ExchangeAsync(code)));
    }

    [Fact]
    public async Task A_truncated_answer_is_complete_but_cut()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, TruncateAfter = 10 });

        using var response = await GetInfoAsync();
        Assert.Equal("""{"result":""", await response.Content.ReadAsStringAsync(None));
    }

    [Fact]
    public async Task A_delay_outlasts_an_impatient_client_and_is_no_error_for_a_patient_one()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Times = 1, Delay = TimeSpan.FromMinutes(1) });
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Times = 1, Delay = TimeSpan.FromMilliseconds(1) });
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Http.GetAsync(new Uri(Us.AccountsUrl, ServerInfo), impatience.Token));
        using var response = await GetInfoAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_comes_when_the_faults_are_cleared()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Delay = Timeout.InfiniteTimeSpan });
        var asking = GetInfoAsync();
        while (Zoho.Requests.Count() == 0)
        {
            await Task.Yield();
        }

        Assert.False(asking.IsCompleted);
        Zoho.Faults.Clear();

        using var response = await asking;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_trickle_is_a_byte_now_and_then()
    {
        // A reader who comes late finds two bytes that were sent apart: then the pause was too short to be seen.
        var pause = TimeSpan.FromMilliseconds(1);
        var reads = await ReadTrickleAsync(pause);
        while (reads.Count < 2 && pause < TimeSpan.FromSeconds(10))
        {
            pause *= 2;
            reads = await ReadTrickleAsync(pause);
        }

        Assert.Equal([1, 1], reads);
    }

    [Fact]
    public async Task What_a_trickle_holds_back_comes_when_the_faults_are_cleared()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Trickle = Timeout.InfiniteTimeSpan });
        using var response = await GetHeadersAsync();
        await using var body = await response.Content.ReadAsStreamAsync(None);
        Assert.Equal(1, await body.ReadAsync(new byte[10], None));

        Zoho.Faults.Clear();

        using var rest = new StreamReader(body);
        Assert.StartsWith("\"result\":", await rest.ReadToEndAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_leads_elsewhere()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, RedirectTo = "http://elsewhere.example/" });

        using var response = await GetInfoAsync();
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("http://elsewhere.example/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Headers_go_with_the_real_answer_too()
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });

        using var response = await GetInfoAsync();
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Contains("locations", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetInfoAsync() => Http.GetAsync(new Uri(Us.AccountsUrl, ServerInfo), None);

    private async Task<List<int>> ReadTrickleAsync(TimeSpan pause)
    {
        Zoho.Faults.Add(new Fault { Path = ServerInfo, Times = 1, Body = "{}", Trickle = pause });
        using var response = await GetHeadersAsync();
        Assert.Equal(2, response.Content.Headers.ContentLength);
        await using var body = await response.Content.ReadAsStreamAsync(None);
        var reads = new List<int>();
        var buffer = new byte[10];
        while (await body.ReadAsync(buffer, None) is > 0 and var read)
        {
            reads.Add(read);
        }

        return reads;
    }

    private Task<HttpResponseMessage> GetHeadersAsync() =>
        Http.GetAsync(new Uri(Us.AccountsUrl, ServerInfo), HttpCompletionOption.ResponseHeadersRead, None);
}
