using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class RevocationEndpointTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_refresh_token_goes_to_the_new_path_with_the_client_in_a_basic_header()
    {
        _bench.Zoho.Answer(string.Empty);

        Assert.True(await RevokeAsync());

        var seen = _bench.Zoho.Only;
        Assert.Equal("https://accounts.zoho.eu/oauth/v2/revoke/token", seen.Address.AbsoluteUri);
        Assert.Equal("POST", seen.Method);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sample.ClientId}:{Sample.ClientSecret}")), seen.Authorization);
        Assert.Equal(new Dictionary<string, string> { ["token"] = Sample.RefreshToken, ["token_type"] = "refresh_token" }, seen.Form);
    }

    [Fact]
    public async Task An_access_token_says_that_it_is_one()
    {
        _bench.Zoho.Answer("""{"status":"success"}""");

        Assert.True(await RevokeAsync(accessTokenOnly: true));

        Assert.Equal(new Dictionary<string, string> { ["token"] = Sample.AccessToken, ["token_type"] = "access_token" }, _bench.Zoho.Only.Form);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Where_the_new_path_is_missing_the_old_one_is_asked_without_the_client(int status)
    {
        _bench.Zoho.AnswerHtml(status).Answer("""{"status":"success"}""");

        Assert.True(await RevokeAsync());

        var old = _bench.Zoho.Seen[1];
        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token/revoke", old.Address.AbsoluteUri);
        Assert.Equal(new Dictionary<string, string> { ["token"] = Sample.RefreshToken }, old.Form);
        Assert.Null(old.Authorization);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_token"}""")]
    [InlineData(400, "")]
    [InlineData(200, """{"error":"invalid_token"}""")]
    [InlineData(200, """{"error":"invalid_code"}""")]
    public async Task A_token_that_is_dead_already_is_no_error(int status, string body)
    {
        _bench.Zoho.Answer(body, status);

        Assert.False(await RevokeAsync());
    }

    [Theory]
    [InlineData("invalid_client", ErrorIds.InvalidClient)]
    [InlineData("invalid_client_secret", ErrorIds.InvalidClientSecret)]
    public async Task A_client_that_is_not_known_revokes_nothing(string code, string errorId)
    {
        _bench.Zoho.Answer($$"""{"error":"{{code}}"}""", 400);

        await Refusal.OfAsync(errorId, () => RevokeAsync());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task A_revocation_that_is_throttled_has_not_happened(int status)
    {
        _bench.Zoho.Answer("""{"error":"Access Denied","error_description":"You have made too many requests continuously."}""", status);

        var error = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => RevokeAsync());

        Assert.Equal(TestBench.Start.AddMinutes(10), error.RetryAt);
    }

    [Theory]
    [InlineData(500, """{"status":"failure"}""")]
    [InlineData(500, """{"error":"general_error"}""")]
    [InlineData(503, """{"error":"invalid_token"}""")]
    [InlineData(200, """{"error":"general_error"}""")]
    [InlineData(429, "")]
    [InlineData(401, "")]
    [InlineData(200, """{"status":"failure"}""")]
    [InlineData(200, "OK")]
    [InlineData(200, "{}")]
    [InlineData(200, """["success"]""")]
    [InlineData(200, "\"success\"")]
    [InlineData(200, """{"status":true}""")]
    [InlineData(400, """{"message":"Bad Request: header too large"}""")]
    [InlineData(400, """{"status":"success"}""")]
    public async Task A_server_that_failed_has_revoked_nothing(int status, string body)
    {
        _bench.Zoho.Answer(body, status);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RevokeAsync());
    }

    [Fact]
    public async Task A_gateways_bad_request_page_is_not_zohos_word()
    {
        _bench.Zoho.AnswerHtml(400);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RevokeAsync());
    }

    [Theory]
    [InlineData("https://evil.example/revoke", ErrorIds.UntrustedHost)]
    [InlineData("https://accounts.zoho.com/oauth/v2/revoke/token", ErrorIds.UnexpectedResponse)]
    public async Task A_redirect_is_not_followed_and_has_revoked_nothing(string location, string errorId)
    {
        _bench.Zoho.Redirect(location, 307);

        await Refusal.OfAsync(errorId, () => RevokeAsync());
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_foreign_server_gets_nothing()
    {
        var token = new ZohoToken(Sample.Token()) { AccountsUrl = "https://evil.example" };

        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => _bench.Services.Revocation.RevokeAsync(token, false, _bench.Trace, CancellationToken.None));

        Assert.Empty(_bench.Zoho.Seen);
    }

    private Task<bool> RevokeAsync(bool accessTokenOnly = false) =>
        _bench.Services.Revocation.RevokeAsync(Sample.Token(), accessTokenOnly, _bench.Trace, CancellationToken.None);
}
