using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The products for IT administrators: one record, what is written, and what each says to a request that it does not take.</summary>
public sealed class ItProductTests : SimulatorTest
{
    private const string Record = "3652397000000000000";
    private const string ServiceDesk = "application/vnd.manageengine.sdp.v3+json";
    private const string Department = "x-com-zoho-assist-department-id: 7";
    private const string NoSubject = "input_data={\"request\":{\"priority\":{\"name\":\"High\"}}}";

    /// <summary>The header that the product needs, the call, the status, and a part of the answer.</summary>
    [Theory]
    [InlineData("account_id: 7", "GET /api/v2/log-sources", 200, "{\"data\":[{\"id\":")]
    [InlineData("", "GET /api/v2/accounts", 200, "{\"data\":{\"Accounts\":[{\"id\":\"3652397001000000000\",\"n\":0,\"account_id\":\"7\"")]
    [InlineData("", "GET /api/v2/log-sources", 400, "{\"error\":{\"code\":\"MISSING_ACCOUNT\",\"title\":\"Bad Request\"")]
    [InlineData("", "GET /api/monitors", 200, "{\"code\":0,\"message\":\"success\",\"data\":[{\"id\":")]
    [InlineData("", $"GET /api/monitors/{Record}", 200, "\"data\":{\"id\":")]
    [InlineData("", "GET /api/monitors/1", 404, "{\"error_code\":1004,")]
    [InlineData("", $"GET /api/location_profiles/{Record}", 200, "\"profile_name\":\"location_profiles 0\"")]
    [InlineData("", "GET /api/1.4/som/computers?page=0", 400, "\"status\":\"error\",\"error_code\":")]
    [InlineData("", "GET /api/1.4/patch/allpatches?pagelimit=1", 200, "{\"message_type\":\"allpatches\",\"message_response\":{\"total\":25,\"limit\":1,\"allpatches\":[{")]
    [InlineData("", $"GET /api/v1/mdm/devices/{Record}", 200, "\"device_name\":\"devices 0\"")]
    [InlineData("", "GET /api/v1/mdm/devices?limit=1&offset=24", 200, "\"metadata\":{\"total_record_count\":25}}")]
    [InlineData(Department, $"GET /api/v2/devices/{Record}", 200, "\"representation\":{\"id\":")]
    [InlineData(Department, $"DELETE /api/v2/devices/{Record}", 200, "{}")]
    [InlineData(Department, "GET /api/v2/devices?count=51", 400, "{\"error\":{\"code\":1002,\"message\":\"Invalid value of count.\"}}")]
    [InlineData("", "GET /api/v2/devices", 400, "x-com-zoho-assist-department-id")]
    [InlineData("", $"GET /api/rest/json/v1/secrets/{Record}", 200, "\"result\":{\"status\":\"Success\",\"message\":\"\"},\"Details\":{\"id\":")]
    [InlineData("", "GET /api/rest/json/v1/user?rowPerPage=101", 400, "{\"operation\":{\"result\":{\"status\":\"Failed\",")]
    [InlineData("", "GET /dcapi/som/computersInfo", 501, "NOT_SIMULATED")]
    [InlineData("", "GET /api/current_status", 501, "NOT_SIMULATED")]
    [InlineData($"Accept: {ServiceDesk}", "GET /app/itdesk/api/v3/requests/1", 404, "\"status\":\"failed\"")]
    [InlineData($"Accept: {ServiceDesk}", $"POST /app/itdesk/api/v3/requests?{NoSubject}", 400, "\"status_code\":4012,")]
    [InlineData($"Accept: {ServiceDesk}", $"POST /api/v3/requests?{NoSubject}", 400, "\"status_code\":4012,")]
    [InlineData($"Accept: {ServiceDesk}", "POST /app/itdesk/api/v3/requests?input_data=x", 400, "\"field\":\"input_data\"")]
    [InlineData("", "GET /app/itdesk/api/v3/requests", 415, "\"status_code\":4000,")]
    public async Task Each_call_is_answered_in_the_form_of_the_product(string header, string call, int status, string told)
    {
        var (answered, body) = await AskAsync(await AccessTokenAsync(), header, call);

        Assert.Equal(status, answered);
        Assert.Contains(told, body, StringComparison.Ordinal);
    }

    /// <summary>The scope that reads the list.</summary>
    [Theory]
    [InlineData("SDPOnDemand.requests.READ", "GET /app/itdesk/api/v3/requests", "UNAUTHORISED")]
    [InlineData("DesktopCentralCloud.SOM.READ", "GET /api/1.4/som/computers", "\"status\":\"error\"")]
    [InlineData("PatchManagerPlusCloud.PatchMgmt.READ", "GET /api/1.4/patch/allpatches", "\"status\":\"error\"")]
    [InlineData("MDMOnDemand.MDMInventory.READ", "GET /api/v1/mdm/devices", "error_code")]
    [InlineData("logs360cloud.accounts.READ", "GET /api/v2/accounts", "{\"error\":{\"code\":\"INVALID_TOKEN\"")]
    [InlineData("Site24x7.Admin.READ", "GET /api/monitors", "{\"error_code\":1100,")]
    [InlineData("ZohoAssist.unattended.computer.READ", "GET /api/v2/devices", "{\"error\":{\"code\":1009,")]
    [InlineData("ZohoVault.secrets.READ", "GET /api/rest/json/v1/secrets", "\"status\":\"Failed\"")]
    public async Task A_dead_token_is_401_and_a_token_of_another_product_is_refused(string scope, string call, string told)
    {
        const string Headers = $"{Department}\nAccept: {ServiceDesk}";
        var (status, body) = await AskAsync("dead", Headers, call);

        Assert.Equal((401, true), (status, body.Contains(told, StringComparison.Ordinal)));
        Assert.Equal(200, (await AskAsync(await AccessTokenAsync(scope), Headers, call)).Status);
        Assert.InRange((await AskAsync(await AccessTokenAsync(AllRecords), Headers, call)).Status, 401, 403);
    }

    [Fact]
    public async Task Vault_takes_a_password_from_INPUT_DATA()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["INPUT_DATA"] = """{"secretname":"Router"}""" });
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/api/rest/json/v1/secrets", form);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(None))!;

        Assert.Equal((201, "Router"), ((int)response.StatusCode, (string?)body["secretname"]));
        var read = await AskAsync(await AccessTokenAsync(), "", $"GET /api/rest/json/v1/secrets/{body["secretid"]}");
        Assert.Contains("\"secretname\":\"Router\"", read.Body, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Body)> AskAsync(string token, string headers, string call)
    {
        var (method, path) = (call.Split(' ')[0], call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Us.ApiDomain, path));
        request.Headers.Add("Authorization", $"Zoho-oauthtoken {token}");
        foreach (var header in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            request.Headers.Add(header.Split(": ")[0], header.Split(": ")[1]);
        }

        using var response = await Http.SendAsync(request, None);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
