using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The endpoints for other processes.</summary>
public sealed class ControlTests : SimulatorTest
{
    [Fact]
    public async Task The_description_is_enough_to_begin()
    {
        var description = await Http.GetFromJsonAsync<JsonElement>(Address(""), None);

        Assert.Equal(Zoho.Client.ClientId, Text(description, "clientId"));
        Assert.Equal(Zoho.Client.ClientSecret, Text(description, "clientSecret"));
        Assert.Equal(Zoho.SelfClient.ClientSecret, Text(description.GetProperty("selfClient"), "clientSecret"));
        Assert.Equal(Zoho.DeviceClient.ClientId, Text(description.GetProperty("deviceClient"), "clientId"));
        Assert.Equal("sim-us", Text(description.GetProperty("dataCenters")[0], "code"));
        Assert.Equal($"http://localhost:{Us.ApiDomain.Port}", Text(description.GetProperty("dataCenters")[0], "apiDomain"));
    }

    [Fact]
    public async Task Consent_is_given_and_refused_for_a_grant_url()
    {
        var url = Uri.EscapeDataString(AuthorizationUrl(("state", "s")).AbsoluteUri);

        var accepted = Text(await ControlAsync($"consent?url={url}"), "redirect");
        var refused = Text(await ControlAsync($"consent?url={url}&refuse=true"), "redirect");
        Assert.StartsWith("http://localhost:8765/callback?state=s&code=1000.", accepted, StringComparison.Ordinal);
        Assert.EndsWith("error=access_denied", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oauth/v2/org/auth")]
    [InlineData("/oauth/v2/token/addextrascope", "Invalid response type")]
    [InlineData("/oauth/v2/token", "The url is not a consent page of this simulator.")]
    public async Task Consent_is_given_on_every_consent_page(string path, string? error = null)
    {
        var url = Uri.EscapeDataString(AuthorizationUrl().AbsoluteUri.Replace("/oauth/v2/auth", path, StringComparison.Ordinal));
        var response = await ControlAsync($"consent?url={url}", status: error is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);

        Assert.Equal(error, response.TryGetProperty("error", out var text) ? text.GetString() : null);
    }

    [Fact]
    public async Task Consent_tells_what_the_error_page_would()
    {
        var url = Uri.EscapeDataString(AuthorizationUrl(("client_id", "1000.NOBODY")).AbsoluteUri);

        Assert.Equal("Invalid Client", Error(await ControlAsync($"consent?url={url}", status: HttpStatusCode.BadRequest)));
        await ControlAsync("consent?url=http://localhost:1/oauth/v2/auth", status: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_grant_is_made_as_for_a_self_client()
    {
        var code = Text(await ControlAsync("grant?scope=ZohoCRM.modules.ALL&dataCenter=sim-us"), "code");

        Assert.True((await TokenAsync(Us, ("grant_type", "authorization_code"), ("code", code))).TryGetProperty("refresh_token", out _));
        await ControlAsync("grant?scope=ZohoCRM.modules.ALL&dataCenter=mars", status: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_client_keeps_the_id_and_the_secret_that_a_runbook_has()
    {
        using var registered = await PostAsync("/_simulator/client", ("clientId", "1000.MINE"), ("clientSecret", "mine"));
        var client = await JsonAsync(registered);

        Assert.Equal(("1000.MINE", "mine"), (Text(client, "clientId"), Text(client, "clientSecret")));
        using var again = await PostAsync("/_simulator/client", ("clientId", "1000.MINE"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("registered already", Error(await JsonAsync(again)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_an_address_is_not_read() =>
        Assert.NotEqual("mine", Text(await ControlAsync("client?clientId=1000.MINE&clientSecret=mine"), "clientSecret"));

    [Theory]
    [InlineData("client?redirectUri=http://localhost:1234/callback", "http://localhost:1234/callback")]
    [InlineData("client", "http://localhost:8765/callback")]
    public async Task A_client_is_registered_at_a_port_that_the_caller_has_free(string path, string redirectUri)
    {
        var client = await ControlAsync(path);

        Assert.Equal(redirectUri, client.GetProperty("redirectUris")[0].GetString());
        Assert.NotEqual(Zoho.Client.ClientId, Text(client, "clientId"));
    }

    [Fact]
    public async Task The_clock_the_records_and_the_user_can_be_moved()
    {
        await ControlAsync("clock/advance?seconds=90");
        await ControlAsync("records?module=Deals&count=3");
        await ControlAsync("product-records?count=4");
        await ControlAsync("user-data-center?code=sim-eu");

        Assert.Equal(TimeSpan.FromSeconds(90), Zoho.Clock.Offset);
        Assert.Equal(("sim-eu", 4), (Zoho.UserDataCenter, Zoho.ProductRecords));
        using var deals = await GetAsync(await AccessTokenAsync(), "/crm/v8/Deals?fields=Deal_Name");
        Assert.Equal(3, (await JsonAsync(deals)).GetProperty("data").GetArrayLength());
        await ControlAsync("clock/advance?seconds=soon", status: HttpStatusCode.BadRequest);
        await ControlAsync("records?module=Deals&count=-1", status: HttpStatusCode.BadRequest);
        await ControlAsync("product-records?count=few", status: HttpStatusCode.BadRequest);
        await ControlAsync("user-data-center?code=mars", status: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Faults_come_as_json_and_never_reach_the_control()
    {
        await ControlAsync("faults", """[{"path":"/oauth/*","status":500},{"delay":"00:00:00.001","body":"{}","times":1}]""");
        using var spoilt = await PostAsync("/oauth/v2/token");
        Assert.Equal(HttpStatusCode.InternalServerError, spoilt.StatusCode);

        using var cleared = await Http.DeleteAsync(Address("faults"), None);
        using var real = await PostAsync("/oauth/v2/token");
        Assert.Equal(HttpStatusCode.BadRequest, real.StatusCode);
        await ControlAsync("faults", "{", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_log_can_be_read_and_emptied()
    {
        await RefreshAsync("1000.x.y");
        var requests = await Http.GetFromJsonAsync<JsonElement>(Address("requests?path=/oauth/*"), None);
        Assert.Equal("1000.x.y", Text(Assert.Single(requests.EnumerateArray()).GetProperty("form"), "refresh_token"));

        using var cleared = await Http.DeleteAsync(Address("requests"), None);
        Assert.Empty(Zoho.Requests);
    }

    [Fact]
    public async Task Settings_change_what_is_named_and_keep_the_rest()
    {
        await ControlAsync("limits", """{"accessTokenRequests":3,"grantLifetime":"00:01:00"}""");
        await ControlAsync("answer-shape", """{"expiry":"Milliseconds"}""");
        await ControlAsync("device-shape", """{"unit":"Seconds","otherDataCenterField":"dc"}""");
        await ControlAsync("api-budget", """{"requests":5}""");

        Assert.Equal((3, TimeSpan.FromMinutes(1), 10), (Zoho.Limits.AccessTokenRequests, Zoho.Limits.GrantLifetime, Zoho.Limits.Grants));
        Assert.Equal((ExpiryFormat.Milliseconds, true), (Zoho.ResponseFormat.Expiry, Zoho.ResponseFormat.IncludeScope));
        Assert.Equal(
            (DeviceTimeUnit.Seconds, "dc", 200),
            (Zoho.DeviceFlowFormat.Unit, Zoho.DeviceFlowFormat.OtherDataCenterField, Zoho.DeviceFlowFormat.PollErrorStatus));
        Assert.Equal(5, Zoho.ApiBudget.Requests);
        await ControlAsync("limits", """{"grants":"many"}""", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Tokens_can_be_ended()
    {
        var tokens = await SignInAsync();
        await ControlAsync("expire-access-tokens");
        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(Text(tokens, "access_token"), "/crm/v8/Leads?fields=Email"));

        await ControlAsync("revoke-all");
        Assert.Equal("invalid_code", Error(await RefreshAsync(Text(tokens, "refresh_token"))));
    }

    private Uri Address(string path) => new(Us.AccountsUrl, $"/_simulator/{path}".TrimEnd('/'));

    private async Task<JsonElement> ControlAsync(string path, string body = "", HttpStatusCode status = HttpStatusCode.OK)
    {
        using var content = new StringContent(body);
        using var response = await Http.PostAsync(Address(path), content, None);
        Assert.Equal(status, response.StatusCode);
        return await JsonAsync(response);
    }
}
