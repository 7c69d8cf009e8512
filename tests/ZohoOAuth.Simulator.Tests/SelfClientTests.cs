using System.Net;
using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html, and its sister page.</summary>
public sealed class SelfClientTests : SimulatorTest
{
    private static readonly string[] Posted = ["client_id", "client_secret", "code", "grant_type"];

    [Fact]
    public async Task The_console_offers_the_file_for_download()
    {
        using var response = await PostAsync("/_simulator/self-client?scope=ZohoCRM.modules.ALL,ZohoCRM.org.READ");
        var file = await JsonAsync(response);

        Assert.Equal(
            ["scope", "expiry_time", "client_id", "client_secret", "code", "grant_type"],
            file.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["ZohoCRM.modules.ALL", "ZohoCRM.org.READ"], file.GetProperty("scope").EnumerateArray().Select(scope => scope.GetString()));
        Assert.Equal((Zoho.SelfClient.ClientId, "authorization_code"), (Text(file, "client_id"), Text(file, "grant_type")));
        Assert.True((await ExchangeFileAsync(file, Us)).TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task The_time_in_the_file_is_when_the_code_dies()
    {
        var page = Zoho.Clock.GetUtcNow();
        var inTime = JsonElement.Parse(Zoho.IssueSelfClientFile(AllRecords));
        var tooLate = JsonElement.Parse(Zoho.IssueSelfClientFile(AllRecords));
        var dies = DateTimeOffset.FromUnixTimeMilliseconds(tooLate.GetProperty("expiry_time").GetInt64());
        Assert.InRange(dies - page, TimeSpan.FromMinutes(3) - TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(4));

        Zoho.Clock.Advance(TimeSpan.FromSeconds(150));
        Assert.True((await ExchangeFileAsync(inTime, Us)).TryGetProperty("access_token", out _));
        Zoho.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("invalid_code", Error(await ExchangeFileAsync(tooLate, Us)));
    }

    [Fact]
    public async Task The_console_of_another_data_center_takes_other_minutes()
    {
        using var response = await PostAsync("/_simulator/self-client?scope=ZohoCRM.modules.ALL&dataCenter=sim-eu&minutes=10");
        var file = await JsonAsync(response);
        Zoho.Clock.Advance(TimeSpan.FromMinutes(9));

        Assert.Equal("invalid_code", Error(await ExchangeFileAsync(file, Us)));
        Assert.True((await ExchangeFileAsync(file, Eu)).TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?scope=ZohoCRM.modules.ALL&dataCenter=mars")]
    [InlineData("?scope=ZohoCRM.modules.ALL&minutes=soon")]
    public async Task The_console_wants_a_scope_a_data_center_and_minutes_that_it_knows(string query)
    {
        using var response = await PostAsync("/_simulator/self-client" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public void Other_clients_have_no_file() =>
        Assert.Throws<ArgumentException>(() => Zoho.IssueSelfClientFile(AllRecords, client: Zoho.Client));

    [Fact]
    public async Task Client_credentials_bring_an_access_token_alone()
    {
        var response = await ActAsOwnerAsync(Zoho.SelfClient, ("scope", AllRecords), ("soid", "ZohoCRM.600000434"));

        Assert.Equal("200", await CrmCodeAsync(Text(response, "access_token"), "/crm/v8/Leads?fields=Email&per_page=1"));
        Assert.False(response.TryGetProperty("refresh_token", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("600000434")]
    [InlineData("ZohoCRM.")]
    [InlineData("ZohoCRM.600/434")]
    public async Task Client_credentials_need_an_organization_of_a_service(string soid) =>
        Assert.Equal("missing_org_info", Error(await ActAsOwnerAsync(Zoho.SelfClient, ("scope", AllRecords), ("soid", soid))));

    [Fact]
    public async Task Client_credentials_need_a_scope() =>
        Assert.Equal("invalid_scope", Error(await ActAsOwnerAsync(Zoho.SelfClient, ("soid", "ZohoCRM.600000434"))));

    [Fact]
    public async Task Client_credentials_are_for_self_clients()
    {
        (string, string)[] request = [("scope", AllRecords), ("soid", "ZohoCRM.600000434")];

        Assert.Equal("invalid_client", Error(await ActAsOwnerAsync(Zoho.Client, request)));
        Assert.Equal("invalid_client", Error(await ActAsOwnerAsync(Zoho.DeviceClient, request)));
    }

    private async Task<JsonElement> ExchangeFileAsync(JsonElement file, SimulatedDataCenter dataCenter)
    {
        using var response = await PostAsync(
            dataCenter,
            "/oauth/v2/token",
            [.. Posted.Select(name => (name, Text(file, name)))]);
        return await JsonAsync(response);
    }

    private async Task<JsonElement> ActAsOwnerAsync(SimulatedClient client, params (string Name, string Value)[] more)
    {
        using var response = await PostAsync(
            "/oauth/v2/token",
            [("client_id", client.ClientId), ("client_secret", client.ClientSecret), ("grant_type", "client_credentials"), .. more]);
        return await JsonAsync(response);
    }
}
