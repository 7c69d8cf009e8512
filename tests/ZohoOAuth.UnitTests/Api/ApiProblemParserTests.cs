using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api;

public sealed class ApiProblemParserTests
{
    [Theory]
    [InlineData("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""", "INVALID_TOKEN", "invalid oauth token")]
    [InlineData("""{"data":[{"code":"INVALID_DATA","details":{"api_name":"Email"},"message":"invalid data","status":"error"}]}""", "INVALID_DATA", "invalid data")]
    [InlineData("""{"code":57,"message":"You are not authorized to perform this operation"}""", "57", "You are not authorized to perform this operation")]
    [InlineData("""{"errorCode":"INVALID_OAUTH","message":"The OAuth Token you provided is invalid."}""", "INVALID_OAUTH", "The OAuth Token you provided is invalid.")]
    [InlineData("""{"data":{"errorCode":"INVALID_TICKET","moreInfo":"Invalid ticket"},"status":{"code":400,"description":"x"}}""", "INVALID_TICKET", "Invalid ticket")]
    [InlineData("""{"data":{"errorCode":"INVALID_OAUTHTOKEN"},"status":{"code":401,"description":"Invalid Access"}}""", "INVALID_OAUTHTOKEN", null)]
    [InlineData("""{"error":{"title":"INVALID_OAUTHTOKEN","status_code":"401"}}""", "INVALID_OAUTHTOKEN", "INVALID_OAUTHTOKEN")]
    [InlineData("""{"error":{"code":6404,"message":"Resource Not Found"}}""", "6404", "Resource Not Found")]
    [InlineData("""{"status":"failure","summary":"x","data":{"errorCode":8535,"errorMessage":"Invalid oauthtoken"}}""", "8535", null)]
    [InlineData("""{"response":{"errors":{"code":7202,"message":"no"},"status":1}}""", "7202", "no")]
    [InlineData("""{"response":{"errors":[{"code":7202,"message":"no"}]}}""", "7202", "no")]
    [InlineData("""{"errors":[{"id":"F000","title":"INVALID_OAUTHSCOPE"}]}""", "INVALID_OAUTHSCOPE", "INVALID_OAUTHSCOPE")]
    [InlineData("""[{"code":"NO_PERMISSION","message":"x"}]""", "NO_PERMISSION", "x")]
    [InlineData("""{"status":{"code":401,"description":"Invalid Access"}}""", "401", "Invalid Access")]
    public void Each_products_envelope_gives_its_code_and_message(string body, string code, string? message)
    {
        var problem = Parse(body);

        Assert.Equal(code, problem.Code);
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Details_come_along_when_they_say_something()
    {
        Assert.Equal("""{"permissions":["Crm_Implied_Api_Access"]}""", Parse("""{"code":"NO_PERMISSION","details":{"permissions":["Crm_Implied_Api_Access"]}}""").Detail);
        Assert.Null(Parse("""{"code":"INVALID_TOKEN","details":{}}""").Detail);
        Assert.Null(Parse("""{"code":"INVALID_TOKEN","details":"x"}""").Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":[[{\"code\":1}]]}")]
    [InlineData("{\"code\":null}")]
    [InlineData("{\"code\":\"\"}")]
    [InlineData("{\"code\":true}")]
    [InlineData("{\"message\":\"only a message\"}")]
    public void What_names_no_code_is_unknown(string body) => Assert.Same(ApiProblem.Unknown, Parse(body));

    [Fact]
    public void An_endless_message_is_cut() => Assert.InRange(Parse($$"""{"code":"X","message":"{{new string('m', 100_000)}}"}""").Message!.Length, 1, 600);

    [Fact]
    public void Half_an_envelope_is_unknown() => Assert.All(
        Foreign.Truncations("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}"""),
        cut => Assert.Same(ApiProblem.Unknown, ApiProblemParser.Parse(cut)));

    [Fact]
    public void Any_body_is_a_problem_or_unknown() =>
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("code", "errorCode", "message", "data", "error", "errors", "response", "status", "details", "title", "id"))
            .Sample(body => Assert.True(ApiProblemParser.Parse(body) is { Code: null or { Length: > 0 and < 600 } }), iter: 4_000);

    private static ApiProblem Parse(string body) => ApiProblemParser.Parse(Encoding.UTF8.GetBytes(body));
}
