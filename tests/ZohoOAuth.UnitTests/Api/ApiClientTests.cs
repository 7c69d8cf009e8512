using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api;

public sealed class ApiCallerTests : IDisposable
{
    private const string DeadToken = """{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""";
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("/crm/v8/Leads", "https://www.zohoapis.eu/crm/v8/Leads")]
    [InlineData("crm/v8/Leads?fields=Email", "https://www.zohoapis.eu/crm/v8/Leads?fields=Email")]
    [InlineData("//evil.example/crm", "https://www.zohoapis.eu/evil.example/crm")]
    [InlineData("@evil.example/crm", "https://www.zohoapis.eu/@evil.example/crm")]
    [InlineData("/../../crm/v8/Leads", "https://www.zohoapis.eu/crm/v8/Leads")]
    [InlineData("https://desk.zoho.eu/api/v1/tickets", "https://desk.zoho.eu/api/v1/tickets")]
    [InlineData("HTTPS://www.zohoapis.eu/crm/v8/org", "https://www.zohoapis.eu/crm/v8/org")]
    public async Task A_path_lies_on_the_api_domain_and_an_address_where_it_says(string path, string address)
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(new() { Path = path });

        Assert.Equal(address, _bench.Zoho.Only.Address.AbsoluteUri);
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", _bench.Zoho.Only.Authorization);
    }

    /// <summary>Books says 57 for both.</summary>
    [Theory]
    [InlineData("""{"code":57,"message":"You are not authorized to perform this operation"}""")]
    [InlineData("""{"status":"failure","data":{"errorCode":8535}}""")]
    public async Task A_code_for_a_dead_token_and_a_missing_right_alike_means_the_token_only_where_it_is_old(string body)
    {
        _bench.Zoho.Answer(body, 401).Answer(Sample.RefreshAnswer()).Answer("{}");
        await _bench.Services.Api.CallAsync(
            new() { Path = "/books/v3/invoices" }, Sample.Token(TimeSpan.FromMinutes(30)), _bench.Trace, CancellationToken.None);
        Assert.Equal(3, _bench.Zoho.Seen.Count);

        _bench.Zoho.Answer(body, 401);
        await Assert.ThrowsAsync<ZohoOAuthException>(() => _bench.Services.Api.CallAsync(new() { Path = "/books/v3/invoices" }, Sample.Token(refreshToken: "1000.another.one"), _bench.Trace, CancellationToken.None));
        Assert.Equal(4, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task The_query_joins_what_the_path_has()
    {
        _bench.Zoho.Answer("{}").Answer("{}");

        await CallAsync(new() { Path = "/crm/v8/Leads?a=1", Query = [new("fields", "Last Name,E&mail")] });
        await CallAsync(new() { Path = "/crm/v8/Leads", Query = [new("b", "2")] });

        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["fields"] = "Last Name,E&mail" }, _bench.Zoho.Seen[0].Query);
        Assert.Equal("?b=2", _bench.Zoho.Seen[1].Address.Query);
    }

    [Theory]
    [MemberData(nameof(Hostile.ApiHosts), MemberType = typeof(Hostile))]
    public async Task A_foreign_host_never_hears_of_the_token(string host)
    {
        if (!host.StartsWith("http", StringComparison.Ordinal))
        {
            return;
        }

        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => CallAsync(new() { Path = host + "/crm/v8/Leads" }));
        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => CallAsync(new() { Path = "/crm/v8/Leads" }, Sample.Token(apiDomain: host)));

        Assert.Empty(_bench.Zoho.Seen);
    }

    /// <summary>ServiceDesk Plus reads JSON from a field of a form.</summary>
    [Fact]
    public async Task A_body_can_be_a_field_of_a_form()
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(new() { Path = "/x", Method = "POST", BodyField = "input_data", Body = """{"request":{"subject":"Zoë & co"}}"""u8.ToArray() });

        Assert.Equal("input_data=%7B%22request%22%3A%7B%22subject%22%3A%22Zo%C3%AB%20%26%20co%22%7D%7D", _bench.Zoho.Only.Body);
        Assert.Equal("application/x-www-form-urlencoded", _bench.Zoho.Only.ContentType);
    }

    [Fact]
    public async Task No_body_is_no_form()
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(new() { Path = "/x", BodyField = "input_data" });

        Assert.Equal((string.Empty, null), (_bench.Zoho.Only.Body, _bench.Zoho.Only.ContentType));
    }

    [Fact]
    public async Task Body_method_and_headers_go_along_but_not_the_users_own_authorization()
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(new()
        {
            Path = "/crm/v8/Leads", Method = "POST", Body = "{\"ü\":1}"u8.ToArray(),
            Headers = [new("authorization", "Bearer mine"), new("orgId", "7"), new("Content-Type", "application/vnd.api+json")],
        });

        var seen = _bench.Zoho.Only;
        Assert.Equal(("POST", "{\"ü\":1}", "application/vnd.api+json", "7"), (seen.Method, seen.Body, seen.ContentType, seen.Headers["orgId"]));
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", seen.Authorization);
    }

    [Theory]
    [InlineData("X-Note", "a\r\nX-Evil: 1")]
    [InlineData("X-Note\n", "a")]
    [InlineData("", "a")]
    public async Task A_header_that_would_smuggle_another_is_bad_input(string name, string value)
    {
        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => CallAsync(new() { Path = "/crm/v8/Leads", Headers = [new(name, value)] }));

        Assert.Equal("Headers", error.Target);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task A_dead_token_is_refreshed_once_and_the_call_repeated()
    {
        _bench.Zoho.Answer(DeadToken, 401).Answer(Sample.RefreshAnswer()).Answer("""{"data":[]}""");

        var (response, token) = await CallAsync(new() { Path = "/crm/v8/Leads", Method = "POST", Body = [65] });

        Assert.Equal(200, response.Status);
        Assert.Equal(Sample.NewAccessToken, Sample.Access(token));
        Assert.Equal(["/crm/v8/Leads", "/oauth/v2/token", "/crm/v8/Leads"], _bench.Zoho.Seen.Select(seen => seen.Address.AbsolutePath));
        Assert.Equal($"Zoho-oauthtoken {Sample.NewAccessToken}", _bench.Zoho.Seen[2].Authorization);
        Assert.Equal("A", _bench.Zoho.Seen[2].Body);
    }

    [Fact]
    public async Task A_token_that_is_dead_again_is_an_error_and_no_loop()
    {
        _bench.Zoho.Answer(DeadToken, 401).Answer(Sample.RefreshAnswer()).Answer(DeadToken, 401);

        await Refusal.OfAsync(ErrorIds.InvalidOAuthToken, () => CallAsync(new() { Path = "/crm/v8/Leads" }));

        Assert.Equal(3, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData("""{"code":"OAUTH_SCOPE_MISMATCH"}""", 401)]
    [InlineData("""{"error":{"code":401,"message":"INVALID_OAUTHSCOPE"}}""", 401)]
    [InlineData("""{"code":"NO_PERMISSION"}""", 403)]
    [InlineData("""{"code":"TOO_MANY_REQUESTS"}""", 429)]
    [InlineData("<html>", 401)]
    public async Task No_refresh_is_spent_on_what_it_cannot_cure(string body, int status)
    {
        _bench.Zoho.Answer(body, status);

        await Assert.ThrowsAsync<ZohoOAuthException>(() => CallAsync(new() { Path = "/crm/v8/Leads" }));

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task Without_a_refresh_token_a_dead_token_is_the_apis_error()
    {
        _bench.Zoho.Answer(DeadToken, 401);

        await Refusal.OfAsync(ErrorIds.InvalidOAuthToken, () => CallAsync(new() { Path = "/crm/v8/Leads" }, Sample.Token(refreshToken: null)));
    }

    [Fact]
    public async Task An_error_answer_comes_back_if_it_is_wanted()
    {
        _bench.Zoho.Answer("""{"code":"INVALID_MODULE"}""", 400);

        Assert.Equal(400, (await CallAsync(new() { Path = "/crm/v8/Nothing", SkipHttpErrorCheck = true })).Response.Status);
    }

    [Fact]
    public async Task A_result_of_a_bulk_job_is_read_where_a_redirect_says()
    {
        _bench.Zoho.Redirect("https://download-accl.zoho.eu/v2/crm/1/bulk-write/2/2.zip").Answer("{}");

        await CallAsync(new() { Path = "/crm/bulk/v8/write/2/result" });

        Assert.Equal("download-accl.zoho.eu", _bench.Zoho.Seen[1].Address.Host);
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", _bench.Zoho.Seen[1].Authorization);
    }

    [Fact]
    public async Task A_get_follows_a_redirect_among_trusted_hosts()
    {
        _bench.Zoho.Redirect("https://content.zohoapis.eu/crm/v8/files?x=1", 307).Answer("{}");

        await CallAsync(new() { Path = "/crm/v8/files" });

        Assert.Equal("https://content.zohoapis.eu/crm/v8/files?x=1", _bench.Zoho.Seen[1].Address.AbsoluteUri);
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", _bench.Zoho.Seen[1].Authorization);
    }

    [Theory]
    [InlineData("GET", "https://evil.example/x")]
    [InlineData("GET", "//evil.example/x")]
    [InlineData("GET", "http://www.zohoapis.eu/crm")]
    [InlineData("POST", "https://evil.example/x")]
    public async Task A_redirect_to_a_foreign_host_is_refused_and_named(string method, string location)
    {
        _bench.Zoho.Redirect(location);

        var error = await Refusal.OfAsync(ErrorIds.UntrustedHost, () => CallAsync(new() { Path = "/crm/v8/Leads", Method = method }));

        Assert.Contains("The redirect of www.zohoapis.eu", error.Message, StringComparison.Ordinal);
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_change_is_never_sent_twice_by_a_redirect()
    {
        _bench.Zoho.Redirect("/crm/v8/Leads2", 307);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => CallAsync(new() { Path = "/crm/v8/Leads", Method = "POST" }));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        for (var hop = 0; hop < 20; hop++)
        {
            _bench.Zoho.Redirect("/crm/v8/Leads");
        }

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => CallAsync(new() { Path = "/crm/v8/Leads" }));
        Assert.InRange(_bench.Zoho.Seen.Count, 2, 10);
    }

    private Task<(HttpResponse Response, ZohoToken Token)> CallAsync(ApiRequest request, ZohoToken? token = null) =>
        _bench.Services.Api.CallAsync(request, token ?? Sample.Token(), _bench.Trace, CancellationToken.None);
}
