using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class TokenErrorsTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("invalid_client", ErrorIds.InvalidClient)]
    [InlineData("invalid_client_secret", ErrorIds.InvalidClientSecret)]
    [InlineData("invalid_redirect_uri", ErrorIds.InvalidRedirectUri)]
    [InlineData("invalid_code", ErrorIds.InvalidCode)]
    [InlineData("invalid_grant", ErrorIds.InvalidCode)]
    [InlineData("unsupported_grant_type", ErrorIds.InvalidClient)]
    [InlineData("invalid_scope", ErrorIds.InvalidScope)]
    [InlineData("access_denied", ErrorIds.GrantDenied)]
    [InlineData("missing_org_info", ErrorIds.InvalidInput)]
    [InlineData("general_error", ErrorIds.UnexpectedResponse)]
    [InlineData("nobody_knows", ErrorIds.UnexpectedResponse)]
    public void An_exchange_at_home_gives_zohos_code_its_id(string code, string errorId)
    {
        var error = Exchange(code);

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(200, error.HttpStatus);
        Assert.Equal("request-7", error.RequestId);
    }

    [Theory]
    [InlineData("invalid_code", ErrorIds.RefreshTokenRejected)]
    [InlineData("invalid_grant", ErrorIds.RefreshTokenRejected)]
    [InlineData("invalid_client", ErrorIds.InvalidClient)]
    [InlineData("invalid_client_secret", ErrorIds.InvalidClientSecret)]
    [InlineData("Access Denied", ErrorIds.TokenLimitReached)]
    public void A_refresh_at_home_gives_zohos_code_its_id(string code, string errorId)
    {
        var request = _bench.Services.TokenRequests.ForRefresh(Sample.Token());

        Assert.Equal(errorId, TokenErrors.ForRefresh(request, code, Answer(200), TestBench.Start).ErrorId);
    }

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("invalid_code")]
    [InlineData("invalid_grant")]
    public void Away_from_home_an_exchange_blames_the_data_center_and_names_both(string code)
    {
        var request = TokenRequests.ForGrant(Sample.Client("us"), Sample.Grant("eu"), Sample.Row("eu"));

        var error = TokenErrors.ForExchange(request, code, Answer(200), TestBench.Start);

        Assert.Equal(ErrorIds.WrongDataCenter, error.ErrorId);
        Assert.Equal(code, error.ZohoCode);
        Assert.Contains("'us'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'eu'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("invalid_code")]
    public void A_token_whose_api_domain_is_elsewhere_blames_the_data_center_at_its_refresh(string code)
    {
        var request = _bench.Services.TokenRequests.ForRefresh(Sample.Token(dataCenter: "us", apiDomain: "https://www.zohoapis.in"));

        var error = TokenErrors.ForRefresh(request, code, Answer(200), TestBench.Start);

        Assert.Equal(ErrorIds.WrongDataCenter, error.ErrorId);
        Assert.Contains("'us'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'in'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://sandbox.zohoapis.eu")]
    [InlineData("https://developer.zohoapis.eu")]
    [InlineData("https://www.zohoapis.eu")]
    public void A_sandbox_is_at_home_in_its_data_center(string apiDomain)
    {
        var request = _bench.Services.TokenRequests.ForRefresh(Sample.Token(apiDomain: apiDomain));

        Assert.Equal(ErrorIds.RefreshTokenRejected, TokenErrors.ForRefresh(request, "invalid_code", Answer(200), TestBench.Start).ErrorId);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void Too_many_requests_say_when_the_next_one_is_allowed(int status)
    {
        var error = TokenErrors.ForExchange(HomeRequest(), "Access Denied", Answer(status), TestBench.Start);

        Assert.Equal(ErrorIds.TokenLimitReached, error.ErrorId);
        Assert.Equal(TestBench.Start.AddMinutes(10), error.RetryAt);
        Assert.Equal(status, error.HttpStatus);
        Assert.Contains(LocalTime.Of(TestBench.Start.AddMinutes(10)), error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Even_away_from_home_too_many_requests_are_what_they_are()
    {
        var request = TokenRequests.ForGrant(Sample.Client("us"), Sample.Grant("eu"), Sample.Row("eu"));

        Assert.Equal(ErrorIds.TokenLimitReached, TokenErrors.ForExchange(request, "Access Denied", Answer(400), TestBench.Start).ErrorId);
    }

    [Fact]
    public void An_unknown_code_is_shown_without_what_it_echoes()
    {
        var error = Exchange($"bad client_secret={Sample.ClientSecret} code {Sample.Code}");

        Assert.Contains("bad client_secret=***", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.ClientSecret, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Code, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_code_makes_no_endless_message() => Assert.InRange(Exchange(new string('x', 500_000)).Message.Length, 1, 2_000);

    [Fact]
    public void A_wrong_redirect_uri_is_shown_as_it_was_sent() =>
        Assert.Contains(Sample.RedirectUri, Exchange("invalid_redirect_uri").Message, StringComparison.Ordinal);

    [Fact]
    public void A_console_s_code_that_is_refused_sends_its_owner_to_the_console()
    {
        var request = TokenRequests.ForSelfClient(Sample.Client(redirectUri: null), SecretText.Hide(Sample.Code), Sample.Row("eu"));

        var action = TokenErrors.ForExchange(request, "invalid_code", Answer(200), TestBench.Start).RecommendedAction;

        Assert.Contains("Generate Code", action, StringComparison.Ordinal);
        Assert.DoesNotContain("Get-ZohoGrantUrl", action, StringComparison.Ordinal);
    }

    private static ZohoOAuthException Exchange(string code) => TokenErrors.ForExchange(HomeRequest(), code, Answer(200), TestBench.Start);

    private static TokenRequest HomeRequest() => TokenRequests.ForGrant(Sample.Client(), Sample.Grant(), Sample.Row("eu"));

    private static HttpResponse Answer(int status) => new()
    {
        RequestUri = new Uri("https://accounts.zoho.eu/oauth/v2/token"),
        Status = status,
        Body = new([]),
        Headers = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase) { ["x-request-id"] = ["request-7"] },
    };
}
