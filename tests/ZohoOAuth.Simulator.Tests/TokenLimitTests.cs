using System.Net;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>FAQ, "1. Validity" and "2. Token Limit".</summary>
public sealed class TokenLimitTests : SimulatorTest
{
    private const string Leads = "/crm/v8/Leads?fields=Email&per_page=1";

    [Fact]
    public async Task An_access_token_is_good_for_an_hour()
    {
        var token = await AccessTokenAsync();
        Zoho.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("200", await CrmCodeAsync(token, Leads));

        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(token, Leads));
    }

    [Fact]
    public async Task The_eleventh_refresh_of_ten_minutes_is_blocked_for_the_rest_of_them()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        await RefreshTenTimesAsync(refreshToken);

        using var denied = await PostRefreshAsync(refreshToken);
        var body = await JsonAsync(denied);
        Assert.Equal(HttpStatusCode.BadRequest, denied.StatusCode);
        Assert.Equal("Access Denied", Error(body));
        Assert.Equal("failure", Text(body, "status"));
        Assert.Contains("too many requests continuously", Text(body, "error_description"), StringComparison.Ordinal);

        Zoho.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True((await RefreshAsync(refreshToken)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task The_throttle_of_one_refresh_token_is_not_that_of_another()
    {
        var other = Text(await SignInAsync(), "refresh_token");
        await RefreshTenTimesAsync(Text(await SignInAsync(), "refresh_token"));

        Assert.True((await RefreshAsync(other)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task Access_denied_can_come_with_status_200()
    {
        Zoho.Limits.AccessDeniedStatus = 200;
        Zoho.Limits.AccessTokenRequests = 0;

        using var denied = await PostRefreshAsync(Text(await SignInAsync(), "refresh_token"));
        Assert.Equal(HttpStatusCode.OK, denied.StatusCode);
    }

    [Fact]
    public async Task Retries_can_prolong_the_block()
    {
        Zoho.Limits.RetriesProlongBlock = true;
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        await RefreshTenTimesAsync(refreshToken);
        Zoho.Clock.Advance(TimeSpan.FromMinutes(9));
        for (var retry = 0; retry < 10; retry++)
        {
            Assert.Equal("Access Denied", Error(await RefreshAsync(refreshToken)));
        }

        Zoho.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Access Denied", Error(await RefreshAsync(refreshToken)));
    }

    [Fact]
    public async Task The_eleventh_live_access_token_kills_the_first()
    {
        var first = await SignInAsync();
        var refreshToken = Text(first, "refresh_token");
        var second = Text(await RefreshAsync(refreshToken), "access_token");
        for (var token = 3; token <= 10; token++)
        {
            await RefreshAsync(refreshToken);
        }

        Assert.Equal("200", await CrmCodeAsync(Text(first, "access_token"), Leads));
        await RefreshAsync(refreshToken);
        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(Text(first, "access_token"), Leads));
        Assert.Equal("200", await CrmCodeAsync(second, Leads));
    }

    [Fact]
    public async Task The_eleventh_refresh_token_of_ten_minutes_is_denied()
    {
        for (var token = 1; token <= 10; token++)
        {
            Assert.True((await SignInAsync()).TryGetProperty("refresh_token", out _));
        }

        Assert.Equal("Access Denied", Error(await SignInAsync()));
    }

    [Fact]
    public async Task The_twenty_first_refresh_token_kills_the_first_and_its_access_tokens()
    {
        Zoho.Limits.RefreshTokenRequests = 100;
        var first = await SignInAsync();
        var second = await SignInAsync();
        for (var token = 3; token <= 21; token++)
        {
            await SignInAsync();
        }

        Assert.Equal("invalid_code", Error(await RefreshAsync(Text(first, "refresh_token"))));
        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(Text(first, "access_token"), Leads));
        Assert.True((await RefreshAsync(Text(second, "refresh_token"))).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task Access_tokens_can_be_ended_before_their_time()
    {
        var tokens = await SignInAsync();
        Zoho.ExpireAccessTokens();

        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(Text(tokens, "access_token"), Leads));
        Assert.True((await RefreshAsync(Text(tokens, "refresh_token"))).TryGetProperty("access_token", out _));
    }

    private async Task RefreshTenTimesAsync(string refreshToken)
    {
        for (var request = 1; request <= 10; request++)
        {
            Assert.True((await RefreshAsync(refreshToken)).TryGetProperty("access_token", out _));
        }
    }

    private Task<HttpResponseMessage> PostRefreshAsync(string refreshToken) => PostAsync(
        "/oauth/v2/token",
        ("grant_type", "refresh_token"),
        ("client_id", Zoho.Client.ClientId),
        ("client_secret", Zoho.Client.ClientSecret),
        ("refresh_token", refreshToken));
}
