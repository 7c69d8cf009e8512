using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The token endpoint: https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html.</summary>
public sealed class TokenExchangeTests : SimulatorTest
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public async Task A_code_brings_both_tokens()
    {
        var response = await SignInAsync("ZohoCRM.modules.READ,ZohoCRM.org.READ");

        Assert.StartsWith("1000.", Text(response, "access_token"), StringComparison.Ordinal);
        Assert.StartsWith("1000.", Text(response, "refresh_token"), StringComparison.Ordinal);
        Assert.Equal("ZohoCRM.modules.READ ZohoCRM.org.READ", Text(response, "scope"));
        Assert.Equal($"http://localhost:{Us.ApiDomain.Port}", Text(response, "api_domain"));
        Assert.Equal("Bearer", Text(response, "token_type"));
        Assert.Equal(3600, response.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task A_refresh_brings_no_refresh_token()
    {
        var response = await RefreshAsync(Text(await SignInAsync(), "refresh_token"));

        Assert.True(response.TryGetProperty("access_token", out _));
        Assert.False(response.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task Online_access_brings_no_refresh_token()
    {
        var response = await ExchangeAsync(Zoho.IssueGrant(Zoho.Client, AllRecords, accessType: "online"));

        Assert.False(response.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords);
        await ExchangeAsync(code);

        Assert.Equal("invalid_code", Error(await ExchangeAsync(code)));
    }

    [Fact]
    public async Task A_code_is_good_for_two_minutes()
    {
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords);
        Zoho.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("invalid_code", Error(await ExchangeAsync(code)));
    }

    [Fact]
    public async Task A_self_client_code_is_exchanged_without_redirect_uri()
    {
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords, redirectUri: "");

        Assert.Equal("invalid_redirect_uri", Error(await ExchangeAsync(code)));
        var response = await TokenAsync(Us, ("grant_type", "authorization_code"), ("code", code));
        Assert.True(response.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task A_wrong_redirect_uri_is_told_and_does_not_spend_the_code()
    {
        var code = Zoho.IssueGrant(Zoho.Client, AllRecords);

        Assert.Equal("invalid_redirect_uri", Error(await TokenAsync(Us, ("grant_type", "authorization_code"), ("code", code))));
        Assert.True((await ExchangeAsync(code)).TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData("S256", Challenge)]
    [InlineData("plain", Verifier)]
    public async Task A_challenge_is_met_by_its_verifier_alone(string method, string challenge)
    {
        string Code() => Zoho.IssueGrant(Zoho.Client, AllRecords, codeChallenge: challenge, codeChallengeMethod: method);

        Assert.Equal("invalid_code", Error(await ExchangeAsync(Code())));
        Assert.Equal("invalid_code", Error(await ExchangeAsync(Code(), ("code_verifier", "wrong"))));
        Assert.True((await ExchangeAsync(Code(), ("code_verifier", Verifier))).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task A_code_of_another_client_is_unknown()
    {
        var other = Zoho.AddClient(new SimulatedClientOptions());

        Assert.Equal("invalid_code", Error(await ExchangeAsync(Zoho.IssueGrant(other, AllRecords))));
    }

    [Theory]
    [InlineData("1000.NOBODY", "", "invalid_client")]
    [InlineData("", "wrong", "invalid_client_secret")]
    public async Task Wrong_credentials_are_told_apart_with_status_200(string clientId, string secret, string error)
    {
        using var response = await PostAsync(
            "/oauth/v2/token",
            ("grant_type", "refresh_token"),
            ("client_id", clientId.Length > 0 ? clientId : Zoho.Client.ClientId),
            ("client_secret", secret));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(error, Error(await JsonAsync(response)));
    }

    [Fact]
    public async Task An_unknown_grant_type_is_an_invalid_client() =>
        Assert.Equal("invalid_client", Error(await TokenAsync(Us, ("grant_type", "password"))));

    [Fact]
    public async Task A_missing_grant_type_and_a_get_are_html_with_status_400()
    {
        using var missing = await PostAsync("/oauth/v2/token", ("client_id", Zoho.Client.ClientId));
        using var get = await Http.GetAsync(new Uri(Us.AccountsUrl, "/oauth/v2/token?grant_type=refresh_token"), None);

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (missing.StatusCode, missing.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (get.StatusCode, get.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_dead_refresh_token_is_an_invalid_code() =>
        Assert.Equal("invalid_code", Error(await RefreshAsync("1000.dead.token")));

    [Fact]
    public async Task Parameters_are_read_from_form_data_query_string_and_basic_header()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        Uri endpoint = new(Us.AccountsUrl, "/oauth/v2/token");
        var query = $"grant_type=refresh_token&client_id={Zoho.Client.ClientId}&client_secret={Zoho.Client.ClientSecret}&refresh_token={refreshToken}";

        using var multipart = new MultipartFormDataContent();
        foreach (var pair in query.Split('&'))
        {
            multipart.Add(new StringContent(pair.Split('=')[1]), pair.Split('=')[0]);
        }

        using var basic = new HttpRequestMessage(HttpMethod.Post, $"{endpoint}?grant_type=refresh_token&refresh_token={refreshToken}");
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Zoho.Client.ClientId}:{Zoho.Client.ClientSecret}"));
        basic.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);

        await AssertBringsTokenAsync(await Http.PostAsync(endpoint, multipart, None));
        await AssertBringsTokenAsync(await Http.PostAsync(new Uri($"{endpoint}?{query}"), null, None));
        await AssertBringsTokenAsync(await Http.SendAsync(basic, None));
    }

    [Fact]
    public async Task Dropped_scopes_are_missing_without_a_word()
    {
        Zoho.DropScopes = ["zohocrm.org.read"];

        Assert.Equal("ZohoCRM.modules.READ", Text(await SignInAsync("ZohoCRM.modules.READ,ZohoCRM.org.READ"), "scope"));
    }

    private static async Task AssertBringsTokenAsync(HttpResponseMessage response)
    {
        using var whole = response;
        Assert.True((await JsonAsync(whole)).TryGetProperty("access_token", out _));
    }
}
