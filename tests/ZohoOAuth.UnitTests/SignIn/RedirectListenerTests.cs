using System.Net;
using System.Net.Sockets;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The listener, visited by the browser that it waits for.</summary>
public sealed class RedirectListenerTests : ListenerTest
{
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

    [Fact]
    public async Task A_refusal_ends_it()
    {
        using var response = await _browser.GetAsync(Callback("error=access_denied&state=" + _request.State));
        using var page = await _browser.GetAsync(_redirect.Uri);

        await Refusal.OfAsync(ErrorIds.GrantDenied, () => _receiving);
        Assert.Contains("Consent refused", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_loopbacks_are_answered()
    {
        foreach (var host in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            using var context = new TcpClient(host.AddressFamily);
            await context.ConnectAsync(host, _redirect.Uri.Port);
            Assert.StartsWith(
                "HTTP/1.1 200", await SendAsync(context, $"GET /callback HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_names_who_has_it()
    {
        var error = await Refusal.OfAsync(
            ErrorIds.ListenerPortInUse,
            () => RedirectListener.OpenAsync(_redirect, TimeProvider.System, port => Task.FromResult<string?>($"another (process {port})")));

        Assert.Contains($"another (process {_redirect.Uri.Port})", error.Message, StringComparison.Ordinal);
        Assert.Contains(_redirect.Uri.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_the_system_keeps_is_not_blamed_on_a_program()
    {
        var error = RedirectListener.PortUnavailable(
            LoopbackRedirect.Of("http://localhost:80/callback")!, new SocketException((int)SocketError.AccessDenied), owner: null);

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
}
