using System.Net;
using System.Net.Sockets;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The listener, visited by strangers and by attackers.</summary>
public sealed class StrangeVisitTests : ListenerTest
{
    [Theory]
    [InlineData("code=1000.stolen.code&state=another")]
    [InlineData("code=1000.stolen.code")]
    [InlineData("error=access_denied&state=another")]
    [InlineData("error=access_denied")]
    [InlineData("error=access_denied&state=")]
    [InlineData("error=invalid_scope")]
    [InlineData("error=%1b%5d0;owned%07%0d%0aoops")]
    [InlineData("utm_source=tab")]
    public async Task Who_does_not_know_the_state_gets_nothing_and_the_waiting_goes_on(string query)
    {
        using var stray = await _browser.GetAsync(Callback(query));
        Assert.Equal(HttpStatusCode.BadRequest, stray.StatusCode);
        Assert.DoesNotContain("stolen", await stray.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);

        Assert.Equal("1000.a.b", SecretText.Reveal((await AcceptAsync()).Code));
        Assert.DoesNotContain("stolen", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(_bench.Warnings), char.IsControl);
    }

    [Fact]
    public async Task A_refusal_without_the_state_is_the_reason_when_nothing_else_comes()
    {
        using var refusal = await _browser.GetAsync(Callback("error=access_denied"));
        Assert.Contains("The sign-in is not complete", await refusal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("press Ctrl-C", Assert.Single(_bench.Warnings), StringComparison.Ordinal);

        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _receiving);
        Assert.Equal(ErrorIds.GrantDenied, _listener.UnconfirmedError?.ErrorId);
    }

    [Fact]
    public async Task A_thousand_strays_warn_once()
    {
        for (var visit = 0; visit < 50; visit++)
        {
            using var stray = await _browser.GetAsync(Callback("code=1000.x.y&state=wrong"));
        }

        await AcceptAsync();
        Assert.Single(_bench.Warnings);
    }

    [Fact]
    public async Task An_answer_that_leads_the_exchange_to_a_foreign_host_fails_closed()
    {
        using var response = await _browser.GetAsync(
            Callback($"code=1000.a.b&state={_request.State}&accounts-server=https%3A%2F%2Faccounts.zoho.evil.example"));
        using var page = await _browser.GetAsync(_redirect.Uri);

        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => _receiving);
        Assert.Contains("cannot be used", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:8765")]
    [InlineData("")]
    public async Task A_foreign_name_that_leads_here_gets_nothing(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Answer());
        var response = await SendAsync($"GET {request.RequestUri!.PathAndQuery} HTTP/1.1\r\nHost: {host}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);
    }

    [Theory]
    [InlineData("/favicon.ico", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/callback/", HttpStatusCode.NotFound)]
    [InlineData("/Callback", HttpStatusCode.NotFound)]
    public async Task Other_paths_are_not_there(string path, HttpStatusCode status)
    {
        using var response = await _browser.GetAsync(new Uri(_redirect.Uri, path + "?code=1000.a.b&state=" + _request.State));

        Assert.Equal(status, response.StatusCode);
        Assert.False(_receiving.IsCompleted);
    }

    /// <summary>A connection that is closed while it holds unread bytes is reset, and the client can lose the response.</summary>
    [Fact]
    public async Task A_client_that_sends_more_than_a_request_reads_its_whole_response()
    {
        for (var visit = 0; visit < 20; visit++)
        {
            var response = await SendAsync($"GET /favicon.ico HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\n\r\n" + new string('x', 100_000));
            Assert.StartsWith("HTTP/1.1 404", response, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Only_a_visit_counts(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Answer());
        using var response = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.False(_receiving.IsCompleted);
    }

    [Theory]
    [InlineData("error=access_denied", "image")]
    [InlineData("error=access_denied", "iframe")]
    [InlineData("code=1000.stolen.code&state=another", "empty")]
    public async Task A_part_of_somebody_elses_page_decides_nothing(string query, string destination)
    {
        var response = await SendAsync(
            $"GET {Callback(query).PathAndQuery} HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\nSec-Fetch-Dest: {destination}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
        await AcceptAsync();
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task Whoever_says_nothing_keeps_nobody_waiting()
    {
        using var silent = await ConnectAsync();
        using var slow = await ConnectAsync();
        await slow.GetStream().WriteAsync("GET /callb"u8.ToArray());

        Assert.Equal("1000.a.b", SecretText.Reveal((await AcceptAsync()).Code));
    }

    [Fact]
    public async Task A_head_without_an_end_is_cut_off()
    {
        var response = await SendAsync("GET /callback HTTP/1.1\r\nHost: localhost\r\nX: " + new string('a', RequestHead.MaxHeadLength));

        Assert.StartsWith("HTTP/1.1 400", response, StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);
    }

    [Fact]
    public async Task Any_bytes_leave_the_listener_waiting()
    {
        foreach (var bytes in Foreign.AnyBytes.Array[40].Single())
        {
            using var stranger = await ConnectAsync();
            await stranger.GetStream().WriteAsync(bytes);
            stranger.Client.Shutdown(SocketShutdown.Send);
        }

        Assert.Equal("1000.a.b", SecretText.Reveal((await AcceptAsync()).Code));
    }
}
