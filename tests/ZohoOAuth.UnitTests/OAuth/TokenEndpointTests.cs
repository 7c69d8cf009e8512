using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class TokenEndpointTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Secrets_travel_in_the_body_of_a_post_and_nowhere_else()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        await ExchangeAsync();

        var seen = _bench.Zoho.Only;
        Assert.Equal("POST", seen.Method);
        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token", seen.Address.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded", seen.ContentType);
        Assert.Equal(Sample.Code, seen.Form["code"]);
        Assert.Equal(Sample.ClientSecret, seen.Form["client_secret"]);
        Assert.Null(seen.Authorization);
        Assert.DoesNotContain(
            _bench.Lines, line => line.Contains(Sample.ClientSecret, StringComparison.Ordinal) || line.Contains(Sample.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exchange_brings_what_zoho_says()
    {
        _bench.Zoho.Answer("""{"access_token":"1000.a.b","refresh_token":"1000.r.s","scope":"ZohoCRM.modules.READ ZohoCRM.org.READ","api_domain":"https://www.zohoapis.eu/","token_type":"Bearer","expires_in":3600000,"expires_in_sec":1800}""");

        var token = await ExchangeAsync();

        Assert.Equal("1000.a.b", Sample.Access(token));
        Assert.Equal("1000.r.s", SecretText.Reveal(token.RefreshToken!));
        Assert.Equal(["ZohoCRM.modules.READ", "ZohoCRM.org.READ"], token.Scope);
        Assert.Equal("https://www.zohoapis.eu", token.ApiDomain);
        Assert.Equal(TestBench.Start, token.IssuedAt);
        Assert.Equal(TestBench.Start.AddMinutes(30), token.ExpiresAt);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"scope\":\"ZohoCRM.modules.READ\"", true)]
    public async Task A_scope_is_confirmed_only_by_an_answer_that_has_one(string scope, bool isConfirmed)
    {
        _bench.Zoho.Answer($$"""{"access_token":"1000.a.b","refresh_token":"1000.r.s","expires_in":3600{{scope}} }""");

        Assert.Equal(isConfirmed, (await ExchangeAsync()).IsScopeConfirmed);
    }

    [Fact]
    public async Task The_lifetime_counts_from_the_sending()
    {
        _bench.Zoho.AnswerWith(_ =>
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(FakeZoho.Response(200, Sample.RefreshAnswer()));
        });

        var token = await RefreshAsync(Sample.Token());

        Assert.Equal(TestBench.Start, token.IssuedAt);
        Assert.Equal(TestBench.Start.AddHours(1), token.ExpiresAt);
    }

    [Fact]
    public async Task A_refresh_keeps_what_the_answer_does_not_say()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        var before = Sample.Token(apiDomain: "https://sandbox.zohoapis.eu");

        var after = await RefreshAsync(before);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(after));
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(after.RefreshToken!));
        Assert.Equal(before.Scope, after.Scope);
        Assert.Equal("https://sandbox.zohoapis.eu", after.ApiDomain);
        Assert.Equal((before.Name, before.Vault, before.ClientId), (after.Name, after.Vault, after.ClientId));
        Assert.Equal(Sample.AccessToken, Sample.Access(before));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://www.zohoapis.eu")]
    [InlineData("https://www.zohoapis.eu@evil.example")]
    [InlineData("www.zohoapis.eu")]
    [InlineData("/")]
    public async Task A_foreign_api_domain_makes_no_token(string apiDomain)
    {
        _bench.Zoho.Answer($$"""{"access_token":"1000.a.b","api_domain":"{{apiDomain}}"}""");

        var error = await Refusal.OfAsync(ErrorIds.UntrustedHost, () => RefreshAsync(Sample.Token()));

        Assert.Contains("api_domain", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/oauth/v2/token", 302)]
    [InlineData("https://evil.example/oauth/v2/token", 307)]
    [InlineData("http://accounts.zoho.eu/oauth/v2/token", 308)]
    [InlineData("//evil.example", 301)]
    [InlineData("javascript:alert(1)", 303)]
    public async Task A_redirect_to_a_foreign_host_is_named_and_not_followed(string location, int status)
    {
        _bench.Zoho.Redirect(location, status);

        var error = await Refusal.OfAsync(ErrorIds.UntrustedHost, () => RefreshAsync(Sample.Token()));

        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        _ = _bench.Zoho.Only;
    }

    [Theory]
    [InlineData("https://accounts.zoho.com/oauth/v2/token")]
    [InlineData("/elsewhere")]
    public async Task A_redirect_among_zohos_own_is_not_followed_either(string location)
    {
        _bench.Zoho.Redirect(location);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RefreshAsync(Sample.Token()));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_foreign_accounts_server_gets_nothing_at_all()
    {
        var request = TokenRequests.ForGrant(Sample.Client(), Sample.Grant(), Sample.Row("eu")) with { AccountsUrl = "https://accounts.zoho.eu.evil.example" };

        await Refusal.OfAsync(
            ErrorIds.UntrustedHost, () => _bench.Services.TokenEndpoint.ExchangeAsync(request, Sample.Token(), _bench.Trace, CancellationToken.None));

        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task An_html_page_is_an_unexpected_response_with_its_status()
    {
        _bench.Zoho.AnswerHtml(502);

        var error = await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RefreshAsync(Sample.Token()));

        Assert.Equal(502, error.HttpStatus);
        Assert.Contains("HTML", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"expires_in":3600}""")]
    [InlineData("""{"access_token":"1000.a""")]
    [InlineData("")]
    public async Task A_bad_answer_is_never_shown(string body)
    {
        _bench.Zoho.Answer(body);

        var error = await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RefreshAsync(Sample.Token()));

        Assert.DoesNotContain("1000.a", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_cut_off()
    {
        _bench.Zoho.Answer($$"""{"access_token":"1000.a.b","x":"{{new string('x', 2_000_000)}}"}""");

        var error = await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RefreshAsync(Sample.Token()));

        Assert.Contains("1024 KiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_with_http_200_is_an_error_all_the_same()
    {
        _bench.Zoho.Answer("""{"error":"invalid_code"}""").Answer("""{"error":"invalid_code"}""");

        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => RefreshAsync(Sample.Token()));
        await Refusal.OfAsync(ErrorIds.InvalidCode, () => ExchangeAsync());
    }

    private Task<ZohoToken> ExchangeAsync() => _bench.Services.TokenEndpoint.ExchangeAsync(
        TokenRequests.ForGrant(Sample.Client(), Sample.Grant(), Sample.Row("eu")),
        TokenRequests.Template(Sample.Client(), Sample.Grant().Scope, Sample.Row("eu")),
        _bench.Trace,
        CancellationToken.None);

    private Task<ZohoToken> RefreshAsync(ZohoToken token) =>
        _bench.Services.TokenEndpoint.RefreshAsync(_bench.Services.TokenRequests.ForRefresh(token), token, _bench.Trace, CancellationToken.None);
}
