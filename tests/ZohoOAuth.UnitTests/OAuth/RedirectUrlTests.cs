using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class RedirectUrlTests : IDisposable
{
    private const string State = "the-state-of-this-request";
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_captured_redirect_is_read_with_its_trailing_ampersand()
    {
        var grant = Read("https://app.example/cb?code=1000.a.b&location=in&accounts-server=https%3A%2F%2Faccounts.zoho.in&");

        Assert.Equal("1000.a.b", SecretText.Reveal(grant.Code));
        Assert.Equal("in", grant.Location);
        Assert.Equal("https://accounts.zoho.in", grant.AccountsServer);
        Assert.Equal(TestBench.Start, grant.ReceivedAt);
        Assert.Equal(TestBench.Start.AddMinutes(2), grant.ExpiresAt);
        Assert.Null(grant.Client);
    }

    [Theory]
    [InlineData("accounts-server=https%3A%2F%2Faccounts.zoho.com.au", "https://accounts.zoho.com.au")]
    [InlineData("accounts_server=https%3A%2F%2Faccounts.zohocloud.ca", "https://accounts.zohocloud.ca")]
    [InlineData("accounts-server=https://accounts.zoho.jp", "https://accounts.zoho.jp")]
    [InlineData("accounts-server=https%3A%2F%2FACCOUNTS.ZOHO.EU%2F", "https://accounts.zoho.eu")]
    [InlineData("accounts-server=", null)]
    public void The_accounts_server_comes_as_the_table_has_it(string parameter, string? expected) =>
        Assert.Equal(expected, Read($"http://localhost:8765/callback?code=1000.a.b&{parameter}").AccountsServer);

    [Fact]
    public void A_request_hands_its_client_scope_and_verifier_on_to_the_grant()
    {
        var request = Sample.Request();

        var grant = Read($"http://localhost:8765/callback?state={State}&code=1000.a.b&location=eu", request);

        Assert.Same(request.Client, grant.Client);
        Assert.Equal(request.Scope, grant.Scope);
        Assert.Equal("the-verifier", SecretText.Reveal(grant.CodeVerifier!));
        Assert.Equal(ZohoAccessType.Offline, grant.AccessType);
    }

    [Theory]
    [InlineData("state=another")]
    [InlineData("state=the-state-of-this-reques")]
    [InlineData("state=the-state-of-this-request2")]
    [InlineData("state=THE-STATE-OF-THIS-REQUEST")]
    [InlineData("state=")]
    [InlineData("")]
    [InlineData("state=another&state=the-state-of-this-request")]
    public void A_state_that_is_not_the_requests_is_refused(string parameter) =>
        Refusal.Of(ErrorIds.StateMismatch, () => Read($"http://localhost:8765/callback?code=1000.a.b&{parameter}", Sample.Request()));

    [Fact]
    public void A_request_without_a_state_matches_no_redirect() =>
        Refusal.Of(ErrorIds.StateMismatch, () => Read($"http://localhost:8765/callback?code=1000.a.b&state={State}", Sample.Request(state: string.Empty)));

    [Fact]
    public void The_same_url_may_be_read_twice_and_another_code_may_not_follow()
    {
        var request = Sample.Request();
        var url = $"http://localhost:8765/callback?code=1000.a.b&state={State}";

        Assert.Equal("1000.a.b", SecretText.Reveal(Read(url, request).Code));
        Assert.Equal("1000.a.b", SecretText.Reveal(Read(url, request).Code));
        Refusal.Of(ErrorIds.StateMismatch, () => Read($"http://localhost:8765/callback?code=1000.c.d&state={State}", request));
    }

    [Fact]
    public void A_refused_consent_says_so_and_names_the_client()
    {
        var error = Refusal.Of(ErrorIds.GrantDenied, () => Read($"http://localhost:8765/callback?error=access_denied&state={State}", Sample.Request()));

        Assert.Equal("access_denied", error.ZohoCode);
        Assert.Contains(Sample.ClientId, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zoho_refuses_without_the_state() =>
        Refusal.Of(ErrorIds.GrantDenied, () => Read("http://localhost:8765/callback?error=access_denied", Sample.Request()));

    [Fact]
    public void A_refusal_with_another_state_is_somebody_elses() =>
        Refusal.Of(ErrorIds.StateMismatch, () => Read("http://localhost:8765/callback?error=access_denied&state=another", Sample.Request()));

    [Theory]
    [InlineData("invalid_scope", ErrorIds.InvalidScope)]
    [InlineData("invalid_response_type", ErrorIds.InvalidResponseType)]
    [InlineData("invalid_grant", ErrorIds.InvalidCode)]
    [InlineData("weird", ErrorIds.InvalidInput)]
    public void An_error_in_the_redirect_keeps_its_meaning(string code, string errorId) =>
        Refusal.Of(errorId, () => Read($"http://localhost:8765/callback?error={code}"));

    [Theory]
    [InlineData("http://localhost:8765/callback")]
    [InlineData("http://localhost:8765/callback?code=")]
    [InlineData("https://accounts.zoho.eu/oauth/v2/auth?response_type=code&client_id=1000.A")]
    [InlineData("1000.a.b")]
    [InlineData("")]
    [InlineData("  ")]
    public void What_brings_no_code_is_bad_input(string url) => Refusal.Of(ErrorIds.InvalidInput, () => Read(url));

    [Fact]
    public void A_huge_url_is_bad_input() =>
        Refusal.Of(ErrorIds.InvalidInput, () => Read("http://localhost/?code=" + new string('a', 100_000)));

    [Theory]
    [MemberData(nameof(Hostile.AccountsServers), MemberType = typeof(Hostile))]
    public void A_foreign_accounts_server_is_not_trusted(string server)
    {
        var error = Refusal.Of(
            ErrorIds.UntrustedHost, () => Read($"http://localhost:8765/callback?code=1000.a.b&accounts-server={Uri.EscapeDataString(server)}"));

        Assert.Contains("accounts-server", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1000.a.b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_grant_or_an_error_of_the_module()
    {
        var query = Gen.Select(Gen.OneOf("code", "state", "error", "accounts-server", "location", "?", "#"), Foreign.AnyText).Array[0, 6]
            .Select(pairs => "http://localhost/cb?" + string.Join("&", pairs.Select(pair => $"{pair.Item1}={pair.Item2}")));
        Gen.OneOf(Foreign.AnyText, Foreign.AnyText.Select(text => "http://localhost/?code=" + text), query).Sample(text =>
        {
            foreach (var request in new[] { null, Sample.Request(), Sample.Request(string.Empty) })
            {
                try
                {
                    Assert.NotEqual(0, Read(text, request).Code.Length);
                }
                catch (ZohoOAuthException error)
                {
                    Assert.NotEmpty(error.RecommendedAction);
                }
            }
        }, iter: 3_000);
    }

    private ZohoGrant Read(string url, ZohoGrantRequest? request = null) => _bench.Services.Redirects.Read(url, request);
}
