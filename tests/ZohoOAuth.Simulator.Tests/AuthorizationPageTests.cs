using System.Net;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The consent page: https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html.</summary>
public sealed class AuthorizationPageTests : SimulatorTest
{
    [Fact]
    public async Task The_page_shows_the_scopes_and_two_buttons()
    {
        var page = await Http.GetStringAsync(AuthorizationUrl(("scope", "ZohoCRM.modules.READ,ZohoCRM.org.READ")), None);

        Assert.Contains("<li>ZohoCRM.modules.READ</li>\n<li>ZohoCRM.org.READ</li>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"accept\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"refuse\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_encodes_what_came_with_the_url()
    {
        var page = await Http.GetStringAsync(AuthorizationUrl(("state", "\"><script>")), None);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_redirects_with_code_location_accounts_server_and_a_trailing_ampersand()
    {
        using var response = await ClickAsync(AuthorizationUrl(("state", "a b")), "accept");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var server = Uri.EscapeDataString($"http://localhost:{Us.AccountsUrl.Port}");
        Assert.Matches(
            $@"^http://localhost:8765/callback\?state=a%20b&code=1000\.[0-9a-f]{{32}}\.[0-9a-f]{{32}}&location=us&accounts-server={server}&$",
            response.Headers.GetValues("Location").Single());
    }

    [Fact]
    public async Task Refuse_redirects_with_access_denied()
    {
        using var response = await ClickAsync(AuthorizationUrl(("state", "s")), "refuse");

        Assert.Equal("http://localhost:8765/callback?state=s&error=access_denied", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Refuse_can_leave_the_state_out()
    {
        Zoho.ResponseFormat.RefusalWithoutState = true;
        using var response = await ClickAsync(AuthorizationUrl(("state", "s")), "refuse");

        Assert.Equal("http://localhost:8765/callback?error=access_denied", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_administrator_consents_for_the_organization()
    {
        Uri url = new(AuthorizationUrl(("state", "s")).AbsoluteUri.Replace("/oauth/v2/auth", "/oauth/v2/org/auth", StringComparison.Ordinal));
        var page = await Http.GetStringAsync(url, None);
        using var response = await ClickAsync(url, "accept");

        Assert.Contains("As an administrator, you consent once for all users.", page, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:8765/callback?state=s&code=1000.", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True((await ExchangeAsync(CodeIn(response))).TryGetProperty("refresh_token", out _));
    }

    [Theory]
    [InlineData("client_id", "1000.NOBODY", "Invalid Client")]
    [InlineData("response_type", "token", "Invalid response type")]
    [InlineData("redirect_uri", "http://localhost:8765/callback/", "Invalid Redirect Uri")]
    [InlineData("scope", "ZohoNothing.modules.READ", "Invalid OAuth scope")]
    [InlineData("scope", "ZohoCRM.modules.READ ZohoCRM.org.READ", "Invalid OAuth scope")]
    [InlineData("scope", "", "Invalid OAuth scope")]
    public async Task An_error_is_an_html_page_and_never_a_redirect(string parameter, string value, string title)
    {
        using var response = await Http.GetAsync(AuthorizationUrl((parameter, value)), None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<h1>{title}</h1>", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_no_button_sent_is_a_bad_request()
    {
        using var response = await ClickAsync(AuthorizationUrl(), "maybe");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_eleventh_grant_of_ten_minutes_is_denied()
    {
        for (var grant = 1; grant <= 10; grant++)
        {
            using var accepted = await ClickAsync(AuthorizationUrl(), "accept");
            Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        }

        using var denied = await ClickAsync(AuthorizationUrl(), "accept");
        using var page = await Http.GetAsync(AuthorizationUrl(), None);
        Assert.Contains("access_denied", await denied.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Contains("access_denied", await page.Content.ReadAsStringAsync(None), StringComparison.Ordinal);

        Zoho.Clock.Advance(TimeSpan.FromMinutes(10));
        using var again = await ClickAsync(AuthorizationUrl(), "accept");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_user_of_another_data_center_is_named_by_the_redirect_and_known_there_alone()
    {
        Zoho.UserDataCenter = "sim-eu";
        using var response = await ClickAsync(AuthorizationUrl(), "accept");

        var location = response.Headers.Location!.OriginalString;
        Assert.Contains("location=eu", location, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"localhost:{Eu.AccountsUrl.Port}"), location, StringComparison.Ordinal);
        (string, string)[] exchange =
        [
            ("grant_type", "authorization_code"),
            ("code", CodeIn(response)),
            ("redirect_uri", Zoho.Client.RedirectUris[0]),
        ];
        Assert.Equal("invalid_code", Error(await TokenAsync(Us, exchange)));
        Assert.StartsWith("1000.", Text(await TokenAsync(Eu, exchange), "access_token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_prompt_the_refresh_token_comes_the_first_time_only()
    {
        Assert.True(await ConsentBringsRefreshTokenAsync(("prompt", "")));
        Assert.False(await ConsentBringsRefreshTokenAsync(("prompt", "")));
        Assert.True(await ConsentBringsRefreshTokenAsync(("prompt", "consent")));
        Assert.False(await ConsentBringsRefreshTokenAsync(("prompt", "consent"), ("access_type", "online")));
    }

    [Fact]
    public async Task A_challenge_of_the_url_is_asked_for_at_the_exchange()
    {
        using var response = await ClickAsync(AuthorizationUrl(("code_challenge", "v"), ("code_challenge_method", "plain")), "accept");

        Assert.Equal("invalid_code", Error(await ExchangeAsync(CodeIn(response))));
    }

    private async Task<bool> ConsentBringsRefreshTokenAsync(params (string Name, string Value)[] parameters)
    {
        using var response = await ClickAsync(AuthorizationUrl(parameters), "accept");
        return (await ExchangeAsync(CodeIn(response))).TryGetProperty("refresh_token", out _);
    }

    private static string CodeIn(HttpResponseMessage redirect) =>
        redirect.Headers.Location!.OriginalString.Split('&', '?').Single(part => part.StartsWith("code=", StringComparison.Ordinal))[5..];
}
