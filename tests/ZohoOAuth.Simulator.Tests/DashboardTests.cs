using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>What the page of the simulator reads, and who may.</summary>
public sealed class DashboardTests : SimulatorTest
{
    private static readonly string[] Files =
        ["/", "/_simulator/page/simulator.css", "/_simulator/page/simulator.js", "/_simulator/page/requests.js", "/_simulator/page/icon.svg"];

    [Fact]
    public async Task Every_accounts_server_has_the_page_with_a_policy_and_none_of_it_is_logged()
    {
        foreach (var address in new[] { Us.AccountsUrl, Eu.AccountsUrl }.SelectMany(server => Files.Select(file => new Uri(server, file))))
        {
            using var response = await Http.GetAsync(address, None);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith("default-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }

        Assert.Empty(Zoho.Requests);
    }

    [Fact]
    public async Task An_api_server_leads_to_the_page()
    {
        using var response = await Http.GetAsync(Eu.ApiDomain, None);

        Assert.Equal((HttpStatusCode.Redirect, Us.AccountsUrl), (response.StatusCode, response.Headers.Location));
    }

    [Fact]
    public async Task The_state_has_what_happened_and_no_secret()
    {
        var tokens = await SignInAsync();
        await RefreshAsync(Text(tokens, "refresh_token"));
        using var body = new StringContent($$"""{"data":[{"Last_Name":"A"}],"token":"pl41n","note":"{{Text(tokens, "refresh_token")}}"}""");
        using var posted = await SendAsync(Text(tokens, "access_token"), HttpMethod.Post, "/crm/v8/Leads", body);
        using var queried = await GetAsync(Text(tokens, "access_token"), $"/crm/v8/Deals?fields=Deal_Name&code=c0de&x={Zoho.Client.ClientSecret}");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Zoho.Client.ClientSecret), "client_secret" },
            { new StringContent("v"), "f", "a.txt" },
        };
        using var uploaded = await Http.PostAsync(new Uri(Us.AccountsUrl, "/oauth/v2/token"), form, None);

        var state = await StateAsync();
        List<string> texts = [state.GetRawText()];
        foreach (var number in state.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("number").GetInt64()))
        {
            texts.Add(await Http.GetStringAsync(Address($"requests/{number}"), None));
        }

        string[] secrets = [Text(tokens, "access_token"), Text(tokens, "refresh_token"), Zoho.Client.ClientSecret, "c0de", "pl41n"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, string.Concat(texts), StringComparison.Ordinal));
        Assert.Contains("Last_Name", string.Concat(texts), StringComparison.Ordinal);
        Assert.Contains("a.txt", texts[^1], StringComparison.Ordinal);
        Assert.Equal(["access", "access", "refresh"], state.GetProperty("tokens").EnumerateArray().Select(token => Text(token, "kind")));
    }

    [Fact]
    public async Task The_limits_say_what_is_used()
    {
        Zoho.ApiBudget = new() { Requests = 5 };
        var tokens = await SignInAsync();
        await RefreshAsync(Text(tokens, "refresh_token"));
        using var response = await GetAsync(Text(tokens, "access_token"), "/crm/v8/org");

        var limits = (await StateAsync()).GetProperty("limits").EnumerateArray()
            .Select(limit => (Text(limit, "name"), limit.GetProperty("uses").EnumerateArray().Sum(use => use.GetProperty("used").GetInt32())));
        Assert.Equal(
            [
                ("Grants", 0), ("Access token requests", 1), ("Refresh token requests", 1), ("Live access tokens", 2), ("Refresh tokens", 1),
                ("API requests", 1), ("API credits", 0),
            ],
            limits);
    }

    [Fact]
    public async Task A_reader_gets_only_what_is_new()
    {
        await RefreshAsync("1000.x.y");
        var first = await StateAsync();
        var change = first.GetProperty("change").GetInt64();
        await RefreshAsync("1000.x.y");

        var next = await StateAsync($"?since={change}");
        Assert.Contains(2, next.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("number").GetInt32()));
        Zoho.Requests.Clear();
        var empty = await StateAsync();
        Assert.Equal((0, 3), (empty.GetProperty("requests").GetArrayLength(), empty.GetProperty("first").GetInt32()));
        using var gone = await Http.GetAsync(Address("requests/1"), None);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_fault_can_be_named_and_the_page_lists_it()
    {
        using var added = await Http.PostAsJsonAsync(Address("faults"), new { kind = "rate-limit", path = "/crm/*", times = 2 }, None);
        using var unknown = await Http.PostAsJsonAsync(Address("faults"), new { kind = "earthquake" }, None);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (added.StatusCode, unknown.StatusCode));
        Assert.Contains("rate-limit, token-limit", await unknown.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Equal("429 TOO_MANY_REQUESTS", await CrmCodeAsync("t", "/crm/v8/org"));
        var fault = Assert.Single((await StateAsync()).GetProperty("faults").EnumerateArray());
        Assert.Equal(("rate-limit", "/crm/*", 1), (Text(fault, "name"), Text(fault, "path"), fault.GetProperty("times").GetInt32()));
        var listed = await Http.GetFromJsonAsync<JsonElement>(Address("faults"), None);
        Assert.Equal(429, Assert.Single(listed.EnumerateArray()).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Each_kind_is_known_by_its_name()
    {
        foreach (var kind in FaultKinds.All)
        {
            Zoho.Faults.Add(kind.Fault with { Path = "/never", Times = 3 });
        }

        Assert.Equal(
            FaultKinds.All.Select(kind => kind.Name),
            (await StateAsync()).GetProperty("faults").EnumerateArray().Select(fault => Text(fault, "name")));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Host", "rebound.example:8080")]
    public async Task Another_web_site_can_neither_change_nor_read_anything(string header, string value)
    {
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, "expire-access-tokens"), (HttpMethod.Delete, "requests"), (HttpMethod.Get, "state"), (HttpMethod.Get, ""),
        })
        {
            using var response = await SendAsync(method, path, header, value);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "http://{0}")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Host", "127.0.0.1")]
    public async Task The_page_itself_and_a_script_can(string header, string value)
    {
        using var response = await SendAsync(HttpMethod.Post, "expire-access-tokens", header, string.Format(null, value, Us.AccountsUrl.Authority));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_link_of_another_site_may_lead_to_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Us.AccountsUrl);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await Http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Uri Address(string path) => new(Us.AccountsUrl, $"/_simulator/{path}".TrimEnd('/'));

    private Task<JsonElement> StateAsync(string query = "") => Http.GetFromJsonAsync<JsonElement>(Address("state" + query), None);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(method, Address(path));
        request.Headers.Add(header, value);
        return await Http.SendAsync(request, None);
    }
}
