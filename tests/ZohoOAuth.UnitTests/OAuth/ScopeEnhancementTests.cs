using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class ScopeEnhancementTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_enhancement_token_is_got_with_the_refresh_token_in_the_body()
    {
        _bench.Zoho.Answer("""{"access_token":"1000.e.f","token_type":"update_scope","expires_in":600}""");

        var token = await _bench.Services.ScopeEnhancement.BeginAsync(Sample.Token(), _bench.Trace, CancellationToken.None);

        Assert.Equal("1000.e.f", SecretText.Reveal(token));
        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token/scopeenhance", _bench.Zoho.Only.Address.ToString());
        Assert.Equal("update_scopes_token", _bench.Zoho.Only.Form["grant_type"]);
        Assert.Equal(Sample.RefreshToken, _bench.Zoho.Only.Form["refresh_token"]);
    }

    [Fact]
    public async Task A_refresh_token_that_is_dead_is_said_to_be()
    {
        _bench.Zoho.Answer("""{"error":"invalid_code"}""");

        await Refusal.OfAsync(
            ErrorIds.RefreshTokenRejected, () => _bench.Services.ScopeEnhancement.BeginAsync(Sample.Token(), _bench.Trace, CancellationToken.None));
    }

    [Fact]
    public void The_consent_asks_for_the_new_scopes_alone()
    {
        var url = new Uri(ScopeEnhancement.ConsentUrl(Sample.Token(), ["ZohoCRM.org.READ", "ZohoCRM.users.READ"], SecretText.Hide("1000.e.f"), "the-state"));
        var query = FormEncoding.Read(url.Query);

        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token/addextrascope", url.GetLeftPart(UriPartial.Path));
        Assert.Equal("update_scopes", query["response_type"]);
        Assert.Equal("ZohoCRM.org.READ,ZohoCRM.users.READ", query["scope"]);
        Assert.Equal("1000.e.f", query["enhance_token"]);
        Assert.Equal("true", query["logout"]);
        Assert.Equal(Sample.RedirectUri, query["redirect_uri"]);
        Assert.Equal("the-state", query["state"]);
    }

    [Theory]
    [InlineData("status=success&scope_enhanced=true")]
    [InlineData("status=success&state=the-state")]
    public void A_success_is_a_consent(string query) => Assert.True(RedirectUrl.ReadConsent($"{Sample.RedirectUri}?{query}", "the-state", Sample.ClientId));

    [Theory]
    [InlineData("error=access_denied", ErrorIds.GrantDenied)]
    [InlineData("status=success&state=another", ErrorIds.StateMismatch)]
    [InlineData("status=failure", ErrorIds.GrantDenied)]
    [InlineData("state=the-state", ErrorIds.InvalidInput)]
    [InlineData("", ErrorIds.InvalidInput)]
    public void Any_other_is_none(string query, string errorId) =>
        Refusal.Of(errorId, () => RedirectUrl.ReadConsent($"{Sample.RedirectUri}?{query}", "the-state", Sample.ClientId));
}
