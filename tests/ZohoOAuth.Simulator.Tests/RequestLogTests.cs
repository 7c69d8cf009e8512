using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Requests;

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

    [Fact]
    public async Task The_answer_is_remembered_with_its_status_size_and_time()
    {
        var token = await AccessTokenAsync();
        using var response = await GetAsync(token, "/crm/v8/Deals?fields=Deal_Name");
        var length = (await response.Content.ReadAsByteArrayAsync(None)).Length;

        var request = await CompletedAsync("/crm/*");
        Assert.Equal((200, (long)length), (request.Status, request.ResponseLength));
        Assert.True(request.Duration > TimeSpan.Zero);
        Assert.Equal([1L, 2], Zoho.Requests.Select(logged => logged.Number));
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(3, 400, 3)]
    public async Task A_connection_that_is_closed_has_a_status_only_if_the_answer_began(int? bytes, int? status, long sent)
    {
        Zoho.Faults.Add(new Fault { Abort = true, TruncateAfter = bytes });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => PostAsync("/oauth/v2/token"));

        var request = await CompletedAsync("/oauth/*");
        Assert.Equal((status, sent), (request.Status, request.ResponseLength));
    }

    [Fact]
    public async Task The_parts_of_a_form_are_remembered_and_the_endpoint_still_gets_them()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("refresh_token"), "grant_type" },
            { new StringContent(Zoho.Client.ClientId), "client_id" },
            { new ByteArrayContent([1, 2, 3]), "file", "Zoë.bin" },
        };
        using var response = await Http.PostAsync(new Uri(Us.AccountsUrl, "/oauth/v2/token"), form, None);

        Assert.Equal("invalid_client_secret", Error(await JsonAsync(response)));
        var parts = (await CompletedAsync("/oauth/*")).Parts;
        Assert.Equal([("grant_type", null), ("client_id", null), ("file", "Zoë.bin")], parts.Select(part => (part.Name, part.FileName)));
        Assert.Equal([1, 2, 3], parts[2].Start.ToArray());
    }

    // The client can have the whole answer before the server has noted it.
    private async Task<LoggedRequest> CompletedAsync(string path)
    {
        while (true)
        {
            if (Zoho.Requests.To(path) is [{ Duration: not null } request])
            {
                return request;
            }

            await Task.Yield();
        }
    }
}
