using System.Net;
using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>https://www.zoho.com/accounts/protocol/oauth/incremental-authorization.html.</summary>
public sealed class ScopeEnhancementTests : SimulatorTest
{
    private const string ReadLeads = "ZohoCRM.modules.leads.READ";
    private const string ReadDeals = "ZohoCRM.modules.deals.READ";

    [Fact]
    public async Task Accept_adds_the_scopes_to_the_refresh_token_and_to_the_access_tokens_it_has()
    {
        var tokens = await SignInAsync(ReadLeads);
        Assert.Equal("401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(Text(tokens, "access_token"), "/crm/v8/Deals?fields=Deal_Name"));

        var enhancement = await EnhanceAsync(Text(tokens, "refresh_token"));
        Assert.Equal(("update_scope", 600), (Text(enhancement, "token_type"), enhancement.GetProperty("expires_in").GetInt32()));
        using var accepted = await ClickAsync(PageUrl(enhancement, ReadDeals), "accept");

        Assert.Equal("http://localhost:8765/callback?status=success&scope_enhanced=true", accepted.Headers.Location!.OriginalString);
        Assert.Equal("200", await CrmCodeAsync(Text(tokens, "access_token"), "/crm/v8/Deals?fields=Deal_Name"));
        var refreshed = await RefreshAsync(Text(tokens, "refresh_token"));
        Assert.Equal($"{ReadLeads} {ReadDeals}", Text(refreshed, "scope"));
        Assert.Equal("200", await CrmCodeAsync(Text(refreshed, "access_token"), "/crm/v8/Deals?fields=Deal_Name"));
    }

    [Fact]
    public async Task The_page_shows_what_is_new_alone()
    {
        var enhancement = await EnhanceAsync(Text(await SignInAsync(ReadLeads), "refresh_token"));

        var page = await Http.GetStringAsync(PageUrl(enhancement, $"{ReadLeads},{ReadDeals}"), None);
        Assert.Contains($"<li>{ReadDeals}</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<li>{ReadLeads}</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_adds_nothing_and_a_state_comes_back()
    {
        var tokens = await SignInAsync(ReadLeads);
        var enhancement = await EnhanceAsync(Text(tokens, "refresh_token"));
        using var refused = await ClickAsync(PageUrl(enhancement, ReadDeals, "&state=s"), "refuse");

        Assert.Equal("http://localhost:8765/callback?state=s&error=access_denied", refused.Headers.Location!.OriginalString);
        Assert.Equal(ReadLeads, Text(await RefreshAsync(Text(tokens, "refresh_token")), "scope"));
    }

    [Fact]
    public async Task An_enhance_token_is_good_once()
    {
        var enhancement = await EnhanceAsync(Text(await SignInAsync(ReadLeads), "refresh_token"));
        using var first = await ClickAsync(PageUrl(enhancement, ReadDeals), "accept");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        await AssertInvalidAsync(PageUrl(enhancement, ReadDeals));
    }

    [Fact]
    public async Task An_enhance_token_is_good_for_ten_minutes()
    {
        var enhancement = await EnhanceAsync(Text(await SignInAsync(ReadLeads), "refresh_token"));
        Zoho.Clock.Advance(TimeSpan.FromMinutes(10));

        await AssertInvalidAsync(PageUrl(enhancement, ReadDeals));
    }

    [Fact]
    public async Task An_enhance_token_dies_with_its_refresh_token()
    {
        var refreshToken = Text(await SignInAsync(ReadLeads), "refresh_token");
        var enhancement = await EnhanceAsync(refreshToken);
        Zoho.RevokeRefreshToken(refreshToken);

        await AssertInvalidAsync(PageUrl(enhancement, ReadDeals));
    }

    [Theory]
    [InlineData("client_id", "1000.NOBODY", "invalid_client")]
    [InlineData("client_secret", "wrong", "invalid_client_secret")]
    [InlineData("grant_type", "refresh_token", "invalid_client")]
    [InlineData("refresh_token", "1000.x.y", "invalid_code")]
    public async Task A_wrong_parameter_has_its_error(string name, string value, string error) =>
        Assert.Equal(error, Error(await EnhanceAsync(Text(await SignInAsync(), "refresh_token"), (name, value))));

    [Fact]
    public async Task Server_based_clients_alone_may_ask()
    {
        (string, string)[] selfClient = [("client_id", Zoho.SelfClient.ClientId), ("client_secret", Zoho.SelfClient.ClientSecret)];

        Assert.Equal("invalid_client", Error(await EnhanceAsync("1000.x.y", selfClient)));
    }

    [Fact]
    public async Task Get_is_a_bad_request()
    {
        using var response = await Http.GetAsync(new Uri(Us.AccountsUrl, "/oauth/v2/token/scopeenhance"), None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Other_data_centers_do_not_know_the_refresh_token()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");

        Assert.Equal("invalid_code", Error(await EnhanceAsync(refreshToken, Eu)));
    }

    private async Task AssertInvalidAsync(Uri page)
    {
        using var shown = await Http.GetAsync(page, None);
        using var clicked = await ClickAsync(page, "accept");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (shown.StatusCode, clicked.StatusCode));
        Assert.Contains("<h1>Invalid enhance token</h1>", await clicked.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    private Uri PageUrl(JsonElement enhancement, string scope, string more = "") => new(
        Us.AccountsUrl,
        $"/oauth/v2/token/addextrascope?response_type=update_scopes&client_id={Zoho.Client.ClientId}"
        + $"&redirect_uri={Uri.EscapeDataString(Zoho.Client.RedirectUris[0])}&scope={scope}"
        + $"&enhance_token={Text(enhancement, "access_token")}&logout=true{more}");

    private Task<JsonElement> EnhanceAsync(string refreshToken, params (string Name, string Value)[] changes) =>
        EnhanceAsync(refreshToken, Us, changes);

    private async Task<JsonElement> EnhanceAsync(string refreshToken, SimulatedDataCenter dataCenter, params (string Name, string Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["client_id"] = Zoho.Client.ClientId,
            ["client_secret"] = Zoho.Client.ClientSecret,
            ["grant_type"] = "update_scopes_token",
            ["refresh_token"] = refreshToken,
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        using var response = await PostAsync(
            dataCenter,
            "/oauth/v2/token/scopeenhance",
            [.. form.Select(field => (field.Key, field.Value))]);
        return await JsonAsync(response);
    }
}
