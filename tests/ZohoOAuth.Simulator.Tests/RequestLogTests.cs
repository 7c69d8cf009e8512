using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

public sealed class RequestLogTests : SimulatorTest
{
    [Fact]
    public async Task A_request_is_remembered_with_its_form_and_headers()
    {
        await RefreshAsync("1000.x.y");

        var request = Assert.Single(Zoho.Requests);
        Assert.Equal(("sim-us/accounts", "POST", "/oauth/v2/token", ""), (request.Server, request.Method, request.Path, request.QueryString));
        Assert.Equal("1000.x.y", request.Form["refresh_token"]);
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["content-type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_remembered_and_still_read()
    {
        using var body = new StringContent("""{"data":[{"Last_Name":"A"}]}""");
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/crm/v8/Leads", body);

        var request = Assert.Single(Zoho.Requests.To("/crm/*"));
        Assert.Equal("""{"data":[{"Last_Name":"A"}]}""", request.Body);
        Assert.StartsWith("Zoho-oauthtoken 1000.", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Requests_are_counted_by_path_even_when_a_fault_kills_them()
    {
        Zoho.Faults.Add(new Fault { Abort = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => RefreshAsync("1000.x.y"));

        Assert.Equal((1, 1, 0), (Zoho.Requests.Count("/oauth/v2/token"), Zoho.Requests.Count("/oauth/*"), Zoho.Requests.Count("/crm/*")));
        Zoho.Requests.Clear();
        Assert.Empty(Zoho.Requests);
    }

    [Fact]
    public async Task The_log_is_bounded()
    {
        await using var small = await ZohoSimulator.StartAsync(new SimulatorOptions { LoggedRequests = 2 }, None);
        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            using var response = await Http.GetAsync(new Uri(small.DataCenters["sim-us"].AccountsUrl, path), None);
        }

        Assert.Equal(["/b", "/c"], small.Requests.Select(request => request.Path));
    }
}
