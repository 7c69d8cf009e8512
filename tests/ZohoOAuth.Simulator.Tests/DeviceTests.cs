using System.Net;
using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html.</summary>
public sealed class DeviceTests : SimulatorTest
{
    [Fact]
    public async Task A_device_polls_until_its_user_accepts()
    {
        var client = Zoho.DeviceClient;
        var codes = await InitiateAsync(client);
        Assert.Equal((5000, 300_000), (codes.GetProperty("interval").GetInt32(), codes.GetProperty("expires_in").GetInt32()));
        Assert.Equal("authorization_pending", Error(await PollAsync(client, codes)));

        using var page = await Http.GetAsync(new Uri(Text(codes, "verification_uri_complete")), None);
        Assert.Contains(AllRecords, await page.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        using var clicked = await ClickAsync(new Uri(Text(codes, "verification_uri_complete")), "accept");
        Zoho.Clock.Advance(TimeSpan.FromSeconds(5));
        var tokens = await PollAsync(client, codes);
        Assert.StartsWith("1004.", Text(tokens, "refresh_token"), StringComparison.Ordinal);
        Assert.Equal("200", await CrmCodeAsync(Text(tokens, "access_token"), "/crm/v8/Leads?fields=Email&per_page=1"));
        Assert.Equal("invalid_code", Error(await PollAsync(client, codes)));
    }

    [Fact]
    public async Task Polls_that_come_too_soon_are_told_to_slow_down()
    {
        var client = Zoho.DeviceClient;
        var codes = await InitiateAsync(client);
        await PollAsync(client, codes);

        Assert.Equal("slow_down", Error(await PollAsync(client, codes)));
    }

    [Fact]
    public async Task A_refusal_and_the_end_of_time_are_told()
    {
        var client = Zoho.DeviceClient;
        var refused = await InitiateAsync(client);
        var expired = await InitiateAsync(client);
        Assert.True(Zoho.AnswerDevice(Text(refused, "user_code"), accept: false));
        Assert.Equal("access_denied", Error(await PollAsync(client, refused)));

        Zoho.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("expired", Error(await PollAsync(client, expired)));
        Assert.False(Zoho.AnswerDevice(Text(expired, "user_code")));
    }

    [Fact]
    public async Task A_user_of_another_data_center_has_to_be_polled_for_there()
    {
        Zoho.UserDataCenter = "sim-eu";
        var client = Zoho.DeviceClient;
        var codes = await InitiateAsync(client);
        Zoho.AnswerDevice(Text(codes, "user_code"));

        var response = await PollAsync(client, codes);
        Assert.Equal(("other_dc", "eu"), (Error(response), Text(response, "user_location")));
        Zoho.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await PollAsync(client, codes, Eu)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task Times_can_be_seconds_and_short()
    {
        Zoho.DeviceFlowFormat.Unit = DeviceTimeUnit.Seconds;
        Zoho.Limits.DeviceInterval = TimeSpan.FromSeconds(1);
        Zoho.Limits.DeviceLifetime = TimeSpan.FromMinutes(1);
        var codes = await InitiateAsync(Zoho.DeviceClient);

        Assert.Equal((1, 60), (codes.GetProperty("interval").GetInt32(), codes.GetProperty("expires_in").GetInt32()));
        await PollAsync(Zoho.DeviceClient, codes);
        Zoho.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("authorization_pending", Error(await PollAsync(Zoho.DeviceClient, codes)));
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("expired", Error(await PollAsync(Zoho.DeviceClient, codes)));
    }

    [Fact]
    public async Task Poll_errors_can_have_another_status_and_another_field()
    {
        Zoho.DeviceFlowFormat = new DeviceFlowFormat { PollErrorStatus = 400, OtherDataCenterField = "dc" };
        Zoho.UserDataCenter = "sim-eu";
        var codes = await InitiateAsync(Zoho.DeviceClient);
        Assert.Equal("authorization_pending", Error(await PollAsync(Zoho.DeviceClient, codes, status: HttpStatusCode.BadRequest)));

        Zoho.AnswerDevice(Text(codes, "user_code"));
        Zoho.Clock.Advance(TimeSpan.FromSeconds(5));
        var response = await PollAsync(Zoho.DeviceClient, codes, status: HttpStatusCode.BadRequest);
        Assert.Equal(("other_dc", "eu"), (Error(response), Text(response, "dc")));
        Assert.False(response.TryGetProperty("user_location", out _));
    }

    [Fact]
    public async Task Other_clients_cannot_use_the_flow() => Assert.Equal("invalid_client", Error(await InitiateAsync(Zoho.Client)));

    [Fact]
    public async Task Other_processes_can_register_a_client_and_answer()
    {
        using var registered = await PostAsync("/_simulator/client?type=NonBrowser");
        var client = await JsonAsync(registered);
        using var initiated = await PostAsync(
            "/oauth/v3/device/code",
            ("client_id", Text(client, "clientId")),
            ("grant_type", "device_request"),
            ("scope", AllRecords));
        var userCode = Text(await JsonAsync(initiated), "user_code");

        using var answered = await PostAsync($"/_simulator/device?userCode={userCode}");
        using var unknown = await PostAsync("/_simulator/device?userCode=NONE");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (answered.StatusCode, unknown.StatusCode));
    }

    private async Task<JsonElement> InitiateAsync(SimulatedClient client)
    {
        using var response = await PostAsync(
            "/oauth/v3/device/code",
            ("client_id", client.ClientId),
            ("grant_type", "device_request"),
            ("scope", AllRecords),
            ("access_type", "offline"),
            ("prompt", "consent"));
        return await JsonAsync(response);
    }

    private async Task<JsonElement> PollAsync(
        SimulatedClient client,
        JsonElement codes,
        SimulatedDataCenter? dataCenter = null,
        HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await PostAsync(
            dataCenter ?? Us,
            "/oauth/v3/device/token",
            ("client_id", client.ClientId),
            ("client_secret", client.ClientSecret),
            ("grant_type", "device_token"),
            ("code", Text(codes, "device_code")));
        Assert.Equal(status, response.StatusCode);
        return await JsonAsync(response);
    }
}
