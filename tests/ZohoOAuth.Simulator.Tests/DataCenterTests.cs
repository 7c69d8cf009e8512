using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Several data centers: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html.</summary>
public sealed class DataCenterTests : SimulatorTest
{
    [Fact]
    public async Task Serverinfo_lists_all_accounts_servers()
    {
        using var response = await Http.GetAsync(new Uri(Eu.AccountsUrl, "/oauth/serverinfo"), None);
        var info = await JsonAsync(response);

        Assert.Equal("success", Text(info, "result"));
        Assert.Equal($"http://localhost:{Us.AccountsUrl.Port}", Text(info.GetProperty("locations"), "us"));
        Assert.Equal($"http://localhost:{Eu.AccountsUrl.Port}", Text(info.GetProperty("locations"), "eu"));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Every_spelling_of_the_loopback_reaches_the_server(string host)
    {
        using var response = await Http.GetAsync(new Uri($"http://{host}:{Us.AccountsUrl.Port}/oauth/serverinfo"), None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_of_one_data_center_is_invalid_elsewhere()
    {
        var single = Zoho.AddClient(new SimulatedClientOptions { MultiDataCenter = false });

        Assert.Equal("invalid_code", Error(await RefreshAtAsync(Us, single, single.ClientSecret)));
        Assert.Equal("invalid_client", Error(await RefreshAtAsync(Eu, single, single.ClientSecret)));
    }

    [Fact]
    public async Task A_data_center_may_have_a_secret_of_its_own()
    {
        var client = Zoho.AddClient(new SimulatedClientOptions
        {
            DataCenterSecrets = new Dictionary<string, string> { ["sim-eu"] = "its own" },
        });

        Assert.Equal("invalid_client_secret", Error(await RefreshAtAsync(Eu, client, client.ClientSecret)));
        Assert.Equal("invalid_code", Error(await RefreshAtAsync(Eu, client, "its own")));
    }

    [Fact]
    public async Task A_refresh_token_is_useless_at_another_data_center()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");

        Assert.Equal("invalid_code", Error(await TokenAsync(Eu, ("grant_type", "refresh_token"), ("refresh_token", refreshToken))));
    }

    [Fact]
    public async Task The_api_of_another_data_center_does_not_know_the_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Eu.ApiDomain, "/crm/v8/Leads?fields=Email"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", await AccessTokenAsync());
        using var response = await Http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("INVALID_TOKEN", Text(await JsonAsync(response), "code"));
    }

    [Fact]
    public async Task The_date_header_follows_the_clock()
    {
        Zoho.Clock.Advance(TimeSpan.FromDays(30));
        using var response = await Http.GetAsync(new Uri(Us.AccountsUrl, "/oauth/serverinfo"), None);

        Assert.InRange(response.Headers.Date!.Value, DateTimeOffset.UtcNow.AddDays(29), DateTimeOffset.UtcNow.AddDays(31));
    }

    [Theory]
    [InlineData("AaaServer.profile.READ", "Bearer", HttpStatusCode.OK)]
    [InlineData("AaaServer.profile.READ", "Zoho-oauthtoken", HttpStatusCode.OK)]
    [InlineData(AllRecords, "Bearer", HttpStatusCode.Unauthorized)]
    public async Task User_info_needs_its_own_scope(string scope, string scheme, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.AccountsUrl, "/oauth/user/info"));
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, await AccessTokenAsync(scope));
        using var response = await Http.SendAsync(request, None);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, (await JsonAsync(response)).TryGetProperty("ZUID", out _));
    }

    private async Task<JsonElement> RefreshAtAsync(SimulatedDataCenter dataCenter, SimulatedClient client, string secret)
    {
        using var response = await PostAsync(
            dataCenter,
            "/oauth/v2/token",
            ("grant_type", "refresh_token"),
            ("client_id", client.ClientId),
            ("client_secret", secret),
            ("refresh_token", "1000.x.y"));
        return await JsonAsync(response);
    }
}
