using System.Net;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The local address that the browser is started with, and who may answer after it was used. This client keeps no cookies by itself.</summary>
public sealed class SignInDoorTests : ListenerTest
{
    [Fact]
    public async Task The_door_leads_to_the_consent_and_is_no_answer()
    {
        using var response = await _browser.GetAsync(_door.Address);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("https://accounts.zoho.eu/consent", response.Headers.Location!.OriginalString);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(_receiving.IsCompleted);
    }

    [Fact]
    public void It_is_on_the_host_of_the_redirect_URI_because_cookies_are_kept_by_host()
    {
        Assert.Equal(_redirect.Uri.Authority, _door.Address.Authority);
        Assert.Matches("^/[A-Za-z0-9_-]{43}$", _door.Address.PathAndQuery);
    }

    [Fact]
    public async Task The_cookie_is_for_this_port_and_not_for_scripts()
    {
        using var response = await _browser.GetAsync(_door.Address);

        Assert.Matches(
            $"^zoho-sign-in-{_redirect.Uri.Port}=[A-Za-z0-9_-]{{43}}; Path=/; HttpOnly; SameSite=Lax$", response.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task The_door_opens_once_and_a_second_visitor_ends_the_sign_in()
    {
        using var first = await _browser.GetAsync(_door.Address);
        using var second = await _browser.GetAsync(_door.Address);

        Assert.Null(second.Headers.Location);
        Assert.Contains("This link was already used", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var error = await Refusal.OfAsync(ErrorIds.StateMismatch, () => _receiving);
        Assert.Contains("opened twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_was_faster_than_the_browser_gains_nothing_by_answering_first()
    {
        var cookie = await CookieAsync();
        using var answer = await GetAsync(Answer(), cookie);
        using var browser = await _browser.GetAsync(_door.Address);

        await Refusal.OfAsync(ErrorIds.StateMismatch, () => _receiving);
    }

    [Fact]
    public async Task The_same_browser_may_ask_again_and_the_sign_in_continues()
    {
        var cookie = await CookieAsync();
        using var again = await GetAsync(_door.Address, cookie);

        Assert.Null(again.Headers.Location);
        Assert.Contains("Accept or refuse in the window with Zoho's page", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("1000.a.b", await AcceptWithAsync(cookie));
    }

    [Theory]
    [InlineData("POST", "document", "")]
    [InlineData("HEAD", "document", "")]
    [InlineData("GET", "image", "")]
    [InlineData("GET", "document", "Sec-Purpose: prefetch;prerender\r\n")]
    public async Task What_is_not_a_visit_of_a_user_does_not_use_the_door(string method, string destination, string header)
    {
        await SendAsync($"{method} {_door.Address.AbsolutePath} HTTP/1.1\r\nHost: {_redirect.Uri.Authority}\r\nSec-Fetch-Dest: {destination}\r\n{header}\r\n");
        using var visit = await _browser.GetAsync(_door.Address);

        Assert.Equal(HttpStatusCode.Found, visit.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zoho-sign-in-1=x")]
    [InlineData("session=1; other")]
    public async Task An_answer_from_another_client_is_not_read_even_with_the_state(string other)
    {
        var cookie = await CookieAsync();
        using var stolen = await GetAsync(Callback($"state={_request.State}&code=1000.stolen.code"), other);
        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
        Assert.Contains("paste it in PowerShell", await stolen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(_receiving.IsCompleted);

        Assert.Equal("1000.a.b", await AcceptWithAsync("theme=dark; " + cookie));
        Assert.Contains("paste its address here", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_door_is_used_the_state_alone_counts_because_only_the_user_has_seen_it()
    {
        Assert.Equal("1000.a.b", SecretText.Reveal((await AcceptAsync()).Code));
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task A_refusal_without_the_state_counts_from_the_browser_of_the_door()
    {
        var cookie = await CookieAsync();
        using var stray = await _browser.GetAsync(Callback("error=access_denied"));
        Assert.False(_receiving.IsCompleted);

        using var refusal = await GetAsync(Callback("error=access_denied"), cookie);
        using var page = await _browser.GetAsync(_redirect.Uri);
        await Refusal.OfAsync(ErrorIds.GrantDenied, () => _receiving);
    }

    [Fact]
    public async Task Another_sign_ins_answer_in_the_same_browser_does_not_count()
    {
        var cookie = await CookieAsync();
        using var old = await GetAsync(Callback("state=old&code=1000.old.code"), cookie);

        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        Assert.Equal("1000.a.b", await AcceptWithAsync(cookie));
    }

    private async Task<string> CookieAsync()
    {
        using var visit = await _browser.GetAsync(_door.Address);
        return visit.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<string> AcceptWithAsync(string cookie)
    {
        using var answer = await GetAsync(Answer(), cookie);
        using var page = await _browser.GetAsync(_redirect.Uri);
        return SecretText.Reveal((await _receiving).Code);
    }

    private async Task<HttpResponseMessage> GetAsync(Uri address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await _browser.SendAsync(request);
    }
}
