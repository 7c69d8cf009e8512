using System.Text;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Records;

public sealed class ApiProblemParserTests
{
    [Theory]
    [InlineData("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""", "INVALID_TOKEN", "invalid oauth token")]
    [InlineData(
        """{"data":[{"code":"INVALID_DATA","details":{"api_name":"Email"},"message":"invalid data","status":"error"}]}""", "INVALID_DATA", "invalid data")]
    [InlineData("""{"code":57,"message":"You are not authorized to perform this operation"}""", "57", "You are not authorized to perform this operation")]
    [InlineData(
        """{"errorCode":"INVALID_OAUTH","message":"The OAuth Token you provided is invalid."}""", "INVALID_OAUTH", "The OAuth Token you provided is invalid.")]
    [InlineData(
        """{"data":{"errorCode":"INVALID_TICKET","moreInfo":"Invalid ticket"},"status":{"code":400,"description":"x"}}""", "INVALID_TICKET", "Invalid ticket")]
    [InlineData("""{"data":{"errorCode":"INVALID_OAUTHTOKEN"},"status":{"code":401,"description":"Invalid Access"}}""", "INVALID_OAUTHTOKEN", "Invalid Access")]
    [InlineData("""{"msg":"Error while processing!","errorCode":"INVALID_OAUTHSCOPE","status":"401"}""", "INVALID_OAUTHSCOPE", "Error while processing!")]
    [InlineData("""{"id":"2","status_code":4000,"messages":[{"status_code":4007,"message":"no"}],"status":"failed"}""", "4007", "no")]
    [InlineData("""{"response":{"returnvalue":{"status":"failure","message":"Slot not available"},"status":"success"}}""", null, "Slot not available")]
    [InlineData("""{"error":{"title":"INVALID_OAUTHTOKEN","status_code":"401"}}""", "INVALID_OAUTHTOKEN", "INVALID_OAUTHTOKEN")]
    [InlineData("""{"error":{"code":6404,"message":"Resource Not Found"}}""", "6404", "Resource Not Found")]
    [InlineData(
        """{"error":{"title":"LESS_THAN_MIN_OCCURANCE","details":[{"field_name":"page","message":"The page is missing."}]}}""",
        "LESS_THAN_MIN_OCCURANCE",
        "The page is missing.")]
    [InlineData("""{"status":"failure","summary":"x","data":{"errorCode":8535,"errorMessage":"Invalid oauthtoken"}}""", "8535", "Invalid oauthtoken")]
    [InlineData("""{"response":{"errors":{"code":7202,"message":"no"},"status":1}}""", "7202", "no")]
    [InlineData("""{"response":{"errors":[{"code":7202,"message":"no"}]}}""", "7202", "no")]
    [InlineData("""{"errors":[{"id":"F000","title":"INVALID_OAUTHSCOPE"}]}""", "INVALID_OAUTHSCOPE", "INVALID_OAUTHSCOPE")]
    [InlineData("""[{"code":"NO_PERMISSION","message":"x"}]""", "NO_PERMISSION", "x")]
    [InlineData("""{"status":{"code":401,"description":"Invalid Access"}}""", "401", "Invalid Access")]
    [InlineData(
        """{"response_status":{"status_code":4000,"messages":[{"status_code":4012,"field":"requester","message":"needed"}],"status":"failed"}}""",
        "4012",
        "needed")]
    [InlineData("""{"status":"failure","data":{"message":"The id is wrong","error_code":"INVALID_ID"}}""", "INVALID_ID", "The id is wrong")]
    [InlineData("""{"error_code":2830,"error_message":"No such sheet","status":"failure"}""", "2830", "No such sheet")]
    [InlineData("""{"code":3002,"error":{"Phone":"Enter a valid number"}}""", "3002", "Enter a valid number")]
    [InlineData("""{"response":{"errors":{"code":7052,"message":{"EmployeeID":"Already exists"}}}}""", "7052", "Already exists")]
    [InlineData("""{"response":{"status":"failure","errormessage":"No such service"}}""", null, "No such service")]
    [InlineData("""{"response":{"status":"failure","logMessage":["No such service"]}}""", null, "No such service")]
    [InlineData("""{"Code":"1007","message":"Unauthorized request."}""", "1007", "Unauthorized request.")]
    [InlineData("""{"error":{"message":"No document","request_url":"x","errorcode":"R5018"}}""", "R5018", "No document")]
    [InlineData("""{"message":"only a message"}""", null, "only a message")]
    [InlineData("""{"users":[{"code":"DUPLICATE_DATA","details":{"api_name":"email"},"message":"Failed to add user"}]}""", "DUPLICATE_DATA", "Failed to add user")]
    [InlineData("""{"backup":{"code":"BACKUP_ALREADY_SCHEDULED","details":{},"message":"x","status":"error"}}""", "BACKUP_ALREADY_SCHEDULED", "x")]
    [InlineData("""{"sharing_rules":[[{"code":"NOT_ALLOWED","details":{},"message":"x","status":"error"}]]}""", "NOT_ALLOWED", "x")]
    [InlineData("""{"message":"only a message","currency":{"code":"EUR","symbol":"x"}}""", null, "only a message")]
    public void Each_products_envelope_gives_its_code_and_message(string body, string? code, string? message)
    {
        var problem = Parse(body);

        Assert.Equal(code, problem.Code);
        Assert.Equal(message, problem.Message);
    }

    [Theory]
    [InlineData("""{"code":"INVALID_DATA","details":{"api_name":"Email","json_path":"$.data[0].Email"},"message":"invalid data","status":"error"}""", "Email")]
    [InlineData("""{"code":"REQUIRED_PARAM_MISSING","details":{"param_name":"fields"}}""", "fields")]
    [InlineData("""{"errorCode":"INVALID_DATA","message":"x","errors":[{"fieldName":"/limit","errorType":"invalid"}]}""", "/limit")]
    [InlineData("""{"error":{"title":"LESS_THAN_MIN_OCCURANCE","details":[{"field_name":"page","message":"x"}]}}""", "page")]
    [InlineData("""{"code":9043,"error_param":"requests.actions","message":"Extra key found"}""", "requests.actions")]
    [InlineData("""{"errors":[{"id":"R008","title":"Invalid","source":{"pointer":"/data/attributes/name"}}]}""", "/data/attributes/name")]
    [InlineData("""{"response_status":{"messages":[{"status_code":4012,"fields":["requester","site"]}]}}""", "requester")]
    [InlineData("""{"code":3002,"error":{"Phone":["Enter a valid number"]}}""", "Phone")]
    [InlineData("""{"response":{"errors":{"code":7052,"message":{"EmployeeID":"Already exists"}}}}""", "EmployeeID")]
    [InlineData("""{"code":"REQUIRED_PARAM_MISSING","details":{"param":"module"}}""", "module")]
    [InlineData("""{"code":"EXPECTED_PARAM_MISSING","details":{"param_names":["criteria","email"]}}""", "criteria")]
    [InlineData("""{"code":"EXPECTED_FIELD_MISSING","details":{"expected_fields":[{"api_name":"owner","json_path":"$.owner"}]}}""", "owner")]
    [InlineData("""{"code":"EXPECTED_FIELD_MISSING","details":{"expected_fields":["owner"]}}""", "owner")]
    [InlineData("""{"code":"X","details":{"ambiguity_due_to":[{"api_name":"a"}],"json_path":"$.share[0].permission"}}""", "$.share[0].permission")]
    [InlineData("""{"code":"INVALID_DATA","details":{"id":"7","json_path":"$.data[0].id"}}""", "$.data[0].id")]
    [InlineData("""{"tags":[{"code":"INVALID_DATA","details":{"api_name":null,"param_name":"module"}}]}""", null)]
    [InlineData("""{"tags":[{"code":"INVALID_DATA","details":{"api_name":null,"param_name":"module"},"status":"error"}]}""", "module")]
    [InlineData("""{"error":{"code":6404,"message":"Resource Not Found"}}""", null)]
    [InlineData("""{"code":57,"message":"x"}""", null)]
    public void Each_products_envelope_gives_the_field_that_it_is_about(string body, string? field) => Assert.Equal(field, Parse(body).Field);

    [Fact]
    public void Details_come_along_when_they_say_something()
    {
        Assert.Equal(
            """{"permissions":["Crm_Implied_Api_Access"]}""",
            Parse("""{"code":"NO_PERMISSION","details":{"permissions":["Crm_Implied_Api_Access"]}}""").Detail);
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
    public void What_names_no_code_is_unknown(string body) => Assert.Same(ApiProblem.Unknown, Parse(body));

    [Fact]
    public void An_endless_message_is_cut() => Assert.InRange(Parse($$"""{"code":"X","message":"{{new string('m', 100_000)}}"}""").Message!.Length, 1, 600);

    [Fact]
    public void An_endless_code_is_cut() => Assert.InRange(Parse($$"""{"code":1{{new string('0', 100_000)}}}""").Code!.Length, 1, 600);

    [Fact]
    public void Half_an_envelope_is_unknown() => Assert.All(
        Foreign.Truncations("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}"""),
        cut => Assert.Same(ApiProblem.Unknown, ApiProblemParser.Parse(new ArraySegment<byte>(cut))));

    [Fact]
    public void Any_body_is_a_problem_or_unknown() =>
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("code", "errorCode", "message", "data", "error", "errors", "response", "status", "details", "title", "id", "field", "fields", "fieldName", "api_name", "source", "pointer", "error_param"))
            .Sample(body => Assert.True(ApiProblemParser.Parse(new ArraySegment<byte>(body)) is { Code: null or { Length: > 0 and < 600 } }), iter: 4_000);

    private static ApiProblem Parse(string body) => ApiProblemParser.Parse(new ArraySegment<byte>(Encoding.UTF8.GetBytes(body)));
}
