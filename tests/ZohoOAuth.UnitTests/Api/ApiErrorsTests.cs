using System.Text;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api;

public sealed class ApiErrorsTests
{
    private static readonly ApiRequest Request = new() { Path = "/crm/v8/Leads" };
    private static readonly ServerClock Clock = new(new FakeTimeProvider(TestBench.Start));

    [Theory]
    [InlineData(401, """{"code":"AUTHENTICATION_FAILURE","message":"Authentication failed"}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"code":"INVALID_TOKEN"}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"errorCode":"UNAUTHORIZED"}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"errorCode":"INVALID_OAUTH"}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"code":14,"message":"invalid"}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"data":{"errorCode":"INVALID_OAUTHTOKEN"},"status":{"code":401}}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"error":{"code":401,"message":"INVALID_OAUTHTOKEN"}}""", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, "", ErrorIds.InvalidOAuthToken, true)]
    [InlineData(401, """{"code":"OAUTH_SCOPE_MISMATCH"}""", ErrorIds.ScopeMismatch, false)]
    [InlineData(403, """{"errorCode":"SCOPE_MISMATCH"}""", ErrorIds.ScopeMismatch, false)]
    [InlineData(401, """{"data":{"errorCode":"INVALID_OAUTHSCOPE"},"status":{"code":401}}""", ErrorIds.ScopeMismatch, false)]
    [InlineData(401, """{"error":{"code":401,"message":"INVALID_OAUTHSCOPE"}}""", ErrorIds.ScopeMismatch, false)]
    [InlineData(401, """{"code":7601,"message":"Invalid oauthscope"}""", ErrorIds.ScopeMismatch, false)]
    [InlineData(403, """{"errorCode":"OAUTH_ORG_MISMATCH"}""", ErrorIds.ApiError, false)]
    [InlineData(403, """{"code":"NO_PERMISSION"}""", ErrorIds.ApiError, false)]
    [InlineData(401, """{"code":57}""", ErrorIds.ApiError, false)]
    [InlineData(429, """{"code":"TOO_MANY_REQUESTS"}""", ErrorIds.RateLimited, false)]
    [InlineData(429, """{"code":44}""", ErrorIds.RateLimited, false)]
    [InlineData(429, "", ErrorIds.RateLimited, false)]
    [InlineData(400, """{"code":"INVALID_MODULE"}""", ErrorIds.ApiError, false)]
    [InlineData(404, """{"code":"INVALID_URL_PATTERN"}""", ErrorIds.ApiError, false)]
    [InlineData(500, """{"code":"NOBODY_KNOWS"}""", ErrorIds.ApiError, false)]
    [InlineData(418, "", ErrorIds.ApiError, false)]
    public void An_answer_has_its_id_and_says_whether_a_new_token_may_help(int status, string body, string errorId, bool isDeadToken)
    {
        var response = Answer(status, body);

        var error = From(response);

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(status, error.HttpStatus);
        Assert.Equal("req-1", error.RequestId);
        Assert.Equal(isDeadToken, ApiErrors.IsInvalidToken(response));
        Assert.Contains("/crm/v8/Leads", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_without_a_message_is_told_once() => Assert.Contains(
        "failed with HTTP 400 URL_RULE_NOT_CONFIGURED. ",
        From(Answer(400, """{"error":{"title":"URL_RULE_NOT_CONFIGURED","status_code":"400"}}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_error_that_wants_fields_names_the_line_to_add()
    {
        var error = From(Answer(400, """{"code":"REQUIRED_PARAM_MISSING","details":{"param_name":"fields"},"message":"One of the expected parameter is missing","status":"error"}"""));
        var other = From(Answer(400, """{"code":"REQUIRED_PARAM_MISSING","details":{"param_name":"module"},"message":"One of the expected parameter is missing","status":"error"}"""));

        Assert.Contains("-Query @{ fields = '", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("fields", other.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-Query @{ module = '", other.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "OTHER", "again in a minute")]
    [InlineData(503, "OTHER", "again in a minute")]
    [InlineData(501, "OTHER", "-Path and -Method")]
    [InlineData(501, "NOT_SIMULATED", "-Environment Sandbox")]
    public void Only_a_failure_that_passes_recommends_a_retry(int status, string code, string recommendation)
    {
        var error = From(Answer(status, $$"""{"code":"{{code}}"}"""));

        Assert.Contains(recommendation, error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_data_may_be_a_field_that_the_module_does_not_have()
    {
        var error = From(Answer(400, """{"code":"INVALID_DATA","details":{"param_name":"fields","api_name":"Nope"},"message":"the field given seems to be invalid"}"""));

        Assert.Contains("The module has no such field", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(502)]
    public void An_html_page_is_an_unexpected_response_and_no_dead_token(int status)
    {
        var response = Answer(status, "<html>Bad Gateway</html>", mediaType: "text/html");

        Assert.Equal(ErrorIds.UnexpectedResponse, From(response).ErrorId);
        Assert.False(ApiErrors.IsInvalidToken(response));
    }

    [Fact]
    public void A_missing_scope_is_named_with_the_command_that_gets_it()
    {
        var token = new ZohoToken(Sample.Token()) { Scope = ["ZohoCRM.users.READ"] };

        var error = ApiErrors.From(Request, Answer(401, """{"code":"OAUTH_SCOPE_MISMATCH"}"""), token, Clock);

        Assert.Contains("ZohoCRM.modules.leads.READ", error.Message, StringComparison.Ordinal);
        Assert.Contains("ZohoCRM.users.READ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Add-ZohoScope -Name crm -Scope ZohoCRM.modules.leads.READ", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-Name crm", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_needed_scopes_those_that_the_token_lacks_are_named()
    {
        var error = ApiErrors.From(
            new ApiRequest { Path = "/crm/v8/coql", Method = "POST" },
            Answer(401, """{"code":"OAUTH_SCOPE_MISMATCH"}""", path: "/crm/v8/coql"),
            Sample.Token(),
            Clock);

        Assert.Contains("The request needs the scope ZohoCRM.coql.READ; the token has", error.Message, StringComparison.Ordinal);
        Assert.Contains("Run Add-ZohoScope -Name crm -Scope ZohoCRM.coql.READ.", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crm/v8/Leads", "GET", "ZohoCRM.modules.leads.READ")]
    [InlineData("/crm/v8/Leads", "POST", "ZohoCRM.modules.leads.ALL")]
    [InlineData("/crm/v8/coql", "POST", "ZohoCRM.coql.READ,ZohoCRM.modules.ALL")]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.all.CREATE")]
    [InlineData("/crm/v8/My_Projects", "GET", "ZohoCRM.modules.My_Projects.READ")]
    public void A_scope_that_the_token_has_is_not_the_advice(string path, string method, string granted)
    {
        var token = new ZohoToken(Sample.Token()) { Scope = granted.Split(',') };

        var error = ApiErrors.From(
            new ApiRequest { Path = path, Method = method }, Answer(401, """{"code":"OAUTH_SCOPE_MISMATCH"}""", path: path), token, Clock);

        Assert.Equal(ErrorIds.ScopeMismatch, error.ErrorId);
        Assert.Contains("which the token has", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Add-ZohoScope", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Test-ZohoConnection -Name crm -Detailed", error.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(error.Message, error.RecommendedAction);
    }

    [Theory]
    [InlineData("Retry-After", "90", "2026-11-23T10:01:30Z")]
    [InlineData("Retry-After", "-5", null)]
    [InlineData("Retry-After", "99999999999999999999", null)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("X-RATELIMIT-RESET", "1795428060000", "2026-11-23T10:01:00Z")]
    [InlineData("X-RATELIMIT-RESET", "999999999999999999", null)]
    [InlineData("X-Other", "1", null)]
    public void When_to_come_back_is_what_the_header_says(string header, string value, string? expected)
    {
        var error = From(Answer(429, "{}", header: (header, value)));

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), error.RetryAt);
    }

    [Fact]
    public void What_the_api_echoes_is_masked()
    {
        var error = From(
            Answer(400, $$"""{"code":"X","message":"you sent {{Sample.AccessToken}} and {{Sample.ClientSecret}}","field":"{{Sample.AccessToken}}"}"""));

        Assert.Contains("you sent *** and ***", error.Message, StringComparison.Ordinal);
        Assert.Equal(("you sent *** and ***", "***"), (error.ZohoMessage, error.Field));
    }

    [Fact]
    public void Whatever_product_it_was_the_error_has_one_shape()
    {
        var error = From(
            Answer(
                422,
                """{"errorCode":"INVALID_DATA","message":"The data is invalid","errors":[{"fieldName":"/limit","errorType":"invalid"}]}""",
                path: "/api/v1/tickets"));

        Assert.Equal(
            ("INVALID_DATA", "The data is invalid", "/limit", "req-1", 422, "GET", "/api/v1/tickets"),
            (error.ZohoCode, error.ZohoMessage, error.Field, error.RequestId, error.HttpStatus, error.Method, error.Path));
        Assert.Contains("INVALID_DATA (The data is invalid)", error.Message, StringComparison.Ordinal);
        Assert.Contains("/limit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_body_becomes_an_error_of_the_module() =>
        Gen.Select(Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("code", "message", "data", "details")), Gen.OneOf(400, 401, 403, 404, 429, 500)).Sample((body, status) =>
        {
            var response = Answer(status, body);
            _ = ApiErrors.IsInvalidToken(response);
            Assert.InRange(From(response).Message.Length, 1, 4_000);
        }, iter: 2_000);

    private static ZohoOAuthException From(HttpResponse response) => ApiErrors.From(Request, response, Sample.Token(), Clock);

    private static HttpResponse Answer(
        int status, string body, string mediaType = "application/json", (string Name, string Value)? header = null, string path = "/crm/v8/Leads") =>
        Answer(status, Encoding.UTF8.GetBytes(body), mediaType, header, path);

    private static HttpResponse Answer(
        int status, byte[] body, string mediaType = "application/json", (string Name, string Value)? header = null, string path = "/crm/v8/Leads") => new()
    {
        RequestUri = new Uri($"https://www.zohoapis.eu{path}"),
        Status = status,
        Body = new(body),
        MediaType = mediaType,
        Headers = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-REQUEST-ID"] = ["req-1"],
            [header?.Name ?? "X-None"] = [header?.Value ?? string.Empty],
        },
    };
}
