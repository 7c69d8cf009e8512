using System.Net;
using System.Net.Sockets;
using System.Text;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The listener over real sockets, visited by browsers, by strangers and by attackers.</summary>
public sealed class RedirectListenerTests : IAsyncLifetime, IDisposable
{
    private readonly TestBench _bench = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly CancellationTokenSource _stop = new();
    private RedirectListener _listener = null!;
    private LoopbackRedirect _redirect = null!;
    private ZohoGrantRequest _request = null!;
    private Task<ZohoGrant> _receiving = null!;

    public async Task InitializeAsync()
    {
        _redirect = LoopbackRedirect.Of($"http://localhost:{FreePort.Find()}/callback")!;
        _request = Sample.Request(client: Sample.Client(redirectUri: _redirect.Uri.ToString()));
        _listener = await RedirectListener.OpenAsync(_redirect, TimeProvider.System, _ => Task.FromResult<string?>(null));
        _receiving = _listener.ReceiveAsync(url => _bench.Services.Redirects.Read(url, _request), "https://accounts.zoho.eu/consent", _bench.Trace, _stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_receiving);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _browser.Dispose();
        _stop.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task The_answer_is_the_grant_and_the_browser_is_sent_on_to_a_clean_address()
    {
        using var first = await _browser.GetAsync(Answer());
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal("/callback", first.Headers.Location!.OriginalString);

        using var page = await _browser.GetAsync(_redirect.Uri);
        var html = await page.Content.ReadAsStringAsync();
        var grant = await _receiving;

        Assert.Contains("Consent received", html, StringComparison.Ordinal);
        Assert.DoesNotContain("1000.a.b", html, StringComparison.Ordinal);
        Assert.Equal("1000.a.b", SecretText.Reveal(grant.Code));
        Assert.Equal("eu", grant.Location);
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task The_page_may_load_nothing_and_be_kept_nowhere()
    {
        using var page = await _browser.GetAsync(_redirect.Uri);

        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("Waiting for your answer", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error=access_denied")]
    [InlineData("error=access_denied&state=the-state-of-this-request")]
    public async Task A_refusal_ends_it(string query)
    {
        using var answer = await _browser.GetAsync(Callback(query));
        using var page = await _browser.GetAsync(_redirect.Uri);

        await Refusal.OfAsync(ErrorIds.GrantDenied, () => _receiving);
        Assert.Contains("Consent refused", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=1000.stolen.code&state=another")]
    [InlineData("code=1000.stolen.code")]
    [InlineData("error=access_denied&state=another")]
    [InlineData("utm_source=tab")]
    public async Task Who_does_not_know_the_state_gets_nothing_and_the_waiting_goes_on(string query)
    {
        using var stray = await _browser.GetAsync(Callback(query));
        Assert.Equal(HttpStatusCode.BadRequest, stray.StatusCode);
        Assert.DoesNotContain("stolen", await stray.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);

        Assert.Equal("1000.a.b", SecretText.Reveal((await AcceptAsync()).Code));
        Assert.DoesNotContain("stolen", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
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
        using var answer = await _browser.GetAsync(Callback($"code=1000.a.b&state={_request.State}&accounts-server=https%3A%2F%2Faccounts.zoho.evil.example"));
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
        var answer = await SendAsync($"GET {request.RequestUri!.PathAndQuery} HTTP/1.1\r\nHost: {host}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);
    }

    [Theory]
    [InlineData("/favicon.ico", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/callback/", HttpStatusCode.NotFound)]
    [InlineData("/Callback", HttpStatusCode.NotFound)]
    public async Task Other_paths_are_not_there(string path, HttpStatusCode status)
    {
        using var answer = await _browser.GetAsync(new Uri(_redirect.Uri, path + "?code=1000.a.b&state=" + _request.State));

        Assert.Equal(status, answer.StatusCode);
        Assert.False(_receiving.IsCompleted);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Only_a_visit_counts(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Answer());
        using var answer = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.False(_receiving.IsCompleted);
    }

    [Theory]
    [InlineData("error=access_denied", "image")]
    [InlineData("error=access_denied", "iframe")]
    [InlineData("code=1000.stolen.code&state=another", "empty")]
    public async Task A_part_of_somebody_elses_page_decides_nothing(string query, string destination)
    {
        var answer = await SendAsync($"GET {Callback(query).PathAndQuery} HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\nSec-Fetch-Dest: {destination}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        await AcceptAsync();
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task The_door_leads_to_the_consent_and_is_no_answer()
    {
        using var answer = await _browser.GetAsync(new Uri(_redirect.Uri, _listener.DoorPath));

        Assert.Equal("https://accounts.zoho.eu/consent", answer.Headers.Location!.OriginalString);
        Assert.False(_receiving.IsCompleted);
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
        var answer = await SendAsync("GET /callback HTTP/1.1\r\nHost: localhost\r\nX: " + new string('a', RequestHead.LongestHead));

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
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

    [Fact]
    public async Task Both_loopbacks_are_answered()
    {
        foreach (var host in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            using var caller = new TcpClient(host.AddressFamily);
            await caller.ConnectAsync(host, _redirect.Uri.Port);
            Assert.StartsWith("HTTP/1.1 200", await SendAsync(caller, $"GET /callback HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_names_who_has_it()
    {
        var error = await Refusal.OfAsync(ErrorIds.ListenerPortInUse, () => RedirectListener.OpenAsync(_redirect, TimeProvider.System, port => Task.FromResult<string?>($"another (process {port})")));

        Assert.Contains($"another (process {_redirect.Uri.Port})", error.Message, StringComparison.Ordinal);
        Assert.Contains(_redirect.Uri.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_the_system_keeps_is_not_blamed_on_a_program()
    {
        var error = RedirectListener.Untaken(LoopbackRedirect.Of("http://localhost:80/callback")!, new SocketException((int)SocketError.AccessDenied), owner: null);

        Assert.Equal(ErrorIds.ListenerPortInUse, error.ErrorId);
        Assert.Contains("port 80", error.Message, StringComparison.Ordinal);
        Assert.Contains("below 1024", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("program holds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_it_and_frees_the_port()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _receiving);

        using var again = await RedirectListener.OpenAsync(_redirect, TimeProvider.System, _ => Task.FromResult<string?>(null));
    }

    private Uri Callback(string query) => new($"{_redirect.Uri}?{query}");

    private Uri Answer() => Callback($"state={_request.State}&code=1000.a.b&location=eu&accounts-server=https%3A%2F%2Faccounts.zoho.eu&");

    private async Task<ZohoGrant> AcceptAsync()
    {
        using var answer = await _browser.GetAsync(Answer());
        using var page = await _browser.GetAsync(_redirect.Uri);
        return await _receiving;
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var caller = new TcpClient(AddressFamily.InterNetwork);
        await caller.ConnectAsync(IPAddress.Loopback, _redirect.Uri.Port);
        return caller;
    }

    private async Task<string> SendAsync(string text)
    {
        using var caller = await ConnectAsync();
        return await SendAsync(caller, text);
    }

    private static async Task<string> SendAsync(TcpClient caller, string text)
    {
        await caller.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(caller.GetStream());
        return await reader.ReadToEndAsync();
    }
}
