using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>What the answers of each product mean, in the forms that its documents show. A failure is an error with every HTTP status, and a record never is.</summary>
public sealed class ProductOutcomeTests : SignInTest
{
    private readonly ZohoToken _token;

    public ProductOutcomeTests()
    {
        _token = Token();
        Engine.Set("token", _token);
    }

    /// <summary>The product with a path of it, the code of the error, and the content.</summary>
    public static TheoryData<string, string?, string> Failures => new()
    {
        { "CRM /Leads/1", "INVALID_MODULE", """{"code":"INVALID_MODULE","details":{},"message":"the module name given seems to be invalid","status":"error"}""" },
        { "Bigin /Contacts/1", "INVALID_DATA", """{"code":"INVALID_DATA","details":{},"message":"the id given seems to be invalid","status":"error"}""" },
        { "Recruit /Candidates/1", "INVALID_DATA", """{"code":"INVALID_DATA","details":{},"message":"the id given seems to be invalid","status":"error"}""" },
        { "Books /invoices/1", "1002", """{"code":1002,"message":"Invoice does not exist."}""" },
        { "Inventory /items/1", "1002", """{"code":1002,"message":"Item does not exist."}""" },
        { "Invoice /invoices/1", "1002", """{"code":1002,"message":"Invoice does not exist."}""" },
        { "Billing /plans/1", "1002", """{"code":1002,"message":"Plan does not exist."}""" },
        { "Expense /reports/1", "1002", """{"code":1002,"message":"Report does not exist."}""" },
        { "Payments /payments/1", "1002", """{"code":1002,"message":"Payment does not exist."}""" },
        { "Desk /tickets/1", "URL_NOT_FOUND", """{"errorCode":"URL_NOT_FOUND","message":"The URL you requested could not be found."}""" },
        { "Mail /accounts", "INVALID_METHOD", """{"status":{"code":404,"description":"Invalid Input"},"data":{"errorCode":"INVALID_METHOD"}}""" },
        { "Mail /accounts", "500", """{"status":{"code":500,"description":"Internal Error"}}""" },
        { "Projects /portal/1/projects/1", "6404", """{"error":{"code":6404,"message":"Resource Not Found"}}""" },
        {
            "Projects /portal/1/projects",
            "LESS_THAN_MIN_OCCURANCE",
            """{"error":{"status_code":"400","title":"LESS_THAN_MIN_OCCURANCE","details":[{"field_name":"page","message":"missing"}]}}"""
        },
        { "People /forms", "7042", """{"response":{"message":"Error occurred","uri":"/api/forms","errors":{"code":7042,"message":"Invalid search value"},"status":1}}""" },
        { "People /forms", "7042", """{"response":{"message":"Error occurred","errors":[{"code":7042,"message":"Invalid search value"}],"status":1}}""" },
        { "People /forms", null, """{"response":{"message":"Error occurred","uri":"/api/forms","status":1}}""" },
        { "WorkDrive /files/1", "R008", """{"errors":[{"id":"R008","title":"Resource does not exist."}]}""" },
        { "Cliq /channels/1", "channel_not_found", """{"code":"channel_not_found","message":"The channel does not exist."}""" },
        { "Sheet /1?method=worksheet.list", "2831", """{"error_code":2831,"error_message":"Mandatory parameter missing"}""" },
        { "Sheet /1?method=worksheet.list", "2862", """{"status":"failure","error_code":2862,"error_message":"Workbook not found"}""" },
        { "Writer /documents/1", "R3001", """{"error":{"message":"No document","request_url":"/x","response_generated_time":1594131798612,"errorcode":"R3001"}}""" },
        { "Creator /data/o/a/report/r/1", "3001", """{"code":3001,"message":"Failure to update record"}""" },
        { "Creator /data/o/a/report/r/1", "3002", """{"code":3002,"error":{"Phone":"Enter a valid number"},"tasks":{}}""" },
        { "Creator /data/o/a/report/r/1", "3001", """{"code":3001,"error":["Permission denied"]}""" },
        { "Analytics /workspaces", "7103", """{"status":"failure","summary":"WORKSPACE_NOT_FOUND","data":{"errorCode":7103,"errorMessage":"The workspace does not exist"}}""" },
        { "Catalyst /x", "INVALID_ID", """{"status":"failure","data":{"message":"No such project with the given id exists","error_code":"INVALID_ID"}}""" },
        { "Tables /portals", "INVALID_PORTAL", """{"portals":{"error":{"code":"INVALID_PORTAL","message":"no"}},"message":"Error in Fetch Portals","status":"failure"}""" },
        { "SalesIQ /conversations", "1006", """{"error":{"message":"Invalid URL","code":1006}}""" },
        { "Site24x7 /monitors", "1024", """{"error_code":1024,"message":"Resource not found"}""" },
        { "Commerce /products", "1002", """{"code":1002,"message":"Sales order does not exist."}""" },
        { "Sign /requests/1", "9004", """{"code":9004,"message":"No match found","status":"failure"}""" },
        { "Sign /requests/1", "9043", """{"code":9043,"error_param":"requests","message":"Extra key found","status":"failure"}""" },
        { "Campaigns /getmailinglists", "2402", """{"code":"2402","message":"Error in displaying details.","version":"1.1","uri":"/api/v1.1/getmailinglists","status":"error"}""" },
        { "Campaigns /getmailinglists", "2402", """{"Code":"2402","message":"Error in displaying details.","version":"1.1","uri":"/api/v1.1/getmailinglists","status":"error"}""" },
        { "Campaigns /getmailinglists", "1004", """{"Code":1004,"message":"Wrong URL entered.","version":"1.1","uri":"/api/v1.1/x"}""" },
        { "Campaigns /getmailinglists", null, """{"message":"something else","version":"1.1","uri":"/api/v1.1/x","status":"error"}""" },
        { "Bookings /services", null, """{"response":{"errormessage":"Invalid service","status":"failure"}}""" },
        { "Bookings /services", null, """{"response":{"logMessage":["Invalid service"],"status":"failure"}}""" },
        { "Bookings /appointment", null, """{"response":{"returnvalue":{"message":"Slot not available","status":"failure"},"status":"success"}}""" },
        {
            "ServiceDeskPlus /requests/1",
            "4017",
            """{"response_status":{"status_code":4000,"messages":[{"status_code":4017,"type":"failed","message":"Not in trash"}],"status":"failed"}}"""
        },
        {
            "ServiceDeskPlus /requests",
            "4012",
            """{"response_status":[{"status_code":4000,"messages":[{"status_code":4012,"field":"subject","message":"needed"}],"status":"failed"}]}"""
        },
    };

    /// <summary>A list, a record and a success, with fields that look like an error.</summary>
    public static TheoryData<string, string, int> Successes => new()
    {
        { "CRM /Leads/1", """{"data":[{"code":"A-1","status":"error","message":"m"}]}""", 1 },
        { "Books /contacts", """{"code":0,"message":"success","contacts":[{"status":"error","code":"X"},{"code":1002,"message":"m"}]}""", 2 },
        { "Books /invoices/1", """{"code":0,"message":"success","invoice":{"status":"error","code":1002,"message":"m"}}""", 1 },
        { "Desk /tickets", """{"data":[{"id":"1","status":"error","errorCode":"X"}]}""", 1 },
        { "Desk /tickets/1", """{"id":"1","status":"error","code":"A-1","message":"m","errorCode":"X"}""", 1 },
        { "Desk /x", """{"status":"failure","code":"A-1","isSpam":false,"message":"m"}""", 1 },
        { "Mail /accounts", """{"status":{"code":200,"description":"success"},"data":[{"status":{"code":404},"errorCode":"X"}]}""", 1 },
        { "Mail /accounts", """{"status":{"code":201,"description":"created"},"data":{"errorCode":"X","subject":"failure"}}""", 1 },
        { "Projects /portal/1/projects", """[{"id":1,"error":{"code":6404}},{"id":2,"status":"error"}]""", 2 },
        { "Projects /portal/1/projects/1", """{"id":"1","name":"a","status":"error","code":"A-1"}""", 1 },
        { "People /forms", """{"response":{"result":[{"status":1,"errors":{"code":7042}}],"message":"Data fetched successfully","status":0}}""", 1 },
        { "People /forms", """{"response":{"result":{"pkId":"1","status":"error"},"message":"ok","uri":"/x","status":0}}""", 1 },
        { "WorkDrive /files/1", """{"data":{"id":"1","type":"files","attributes":{"status":"failure","errors":[{"id":"R008"}]}}}""", 1 },
        { "Cliq /channels", """{"channels":[{"code":"x","message":"y"}]}""", 1 },
        { "Cliq /users/1", """{"url":"/api/v2/users/1","type":"user","data":{"code":"x","message":"y"}}""", 1 },
        { "Sheet /1?method=x", """{"method":"x","status":"success","records":[{"status":"failure","error_code":"2401"}]}""", 1 },
        { "Writer /documents/1", """{"document_id":"1","document_name":"a","error":"none","status":"error"}""", 1 },
        { "Creator /data/o/a/report/r", """{"code":3000,"data":[{"ID":"1","error":"x","status":"error","code":3001}]}""", 1 },
        { "Creator /data/o/a/report/r/1", """{"code":3000,"data":{"ID":"1","error":{"message":"x"},"status":"error","code":3001}}""", 1 },
        { "Analytics /views", """{"status":"success","summary":"Get views","data":{"views":[{"status":"failure","errorCode":1}]}}""", 1 },
        { "SalesIQ /conversations/1", """{"url":"/x","object":"conversation","data":{"id":"1","error":{"code":1}}}""", 1 },
        { "Site24x7 /monitors/1", """{"code":0,"message":"success","data":{"error_code":1,"message":"m"}}""", 1 },
        { "Sign /requests/1", """{"code":0,"requests":{"request_id":"1","request_status":"failure","code":9004},"message":"ok","status":"success"}""", 1 },
        { "Campaigns /getmailinglists", """{"status":"success","code":"0","list_of_details":[{"status":"error","code":"2402"}]}""", 1 },
        { "Campaigns /x", """{"status":"success","Code":"6201","message":"ok","details":{"status":"error"}}""", 1 },
        { "Bookings /services", """{"response":{"returnvalue":{"data":[{"id":"1","status":"failure"}]},"status":"success"}}""", 1 },
        { "Bookings /getappointment", """{"response":{"returnvalue":{"booking_id":"1","status":"cancel"},"logMessage":[],"status":"success"}}""", 1 },
        { "ServiceDeskPlus /requests", """{"response_status":[{"status_code":2000,"status":"success"}],"list_info":{"has_more_rows":false},"requests":[{"status":"failed"}]}""", 1 },
        { "ServiceDeskPlus /requests/1", """{"request":{"id":"1","status":{"name":"failed"}},"response_status":{"status_code":2000,"status":"success"}}""", 1 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_an_error_with_every_status(string call, string? code, string body)
    {
        foreach (var status in new[] { 200, 201, 400 })
        {
            Zoho.Answer(body, status);

            var run = Run(call);

            Assert.Equal((ErrorIds.ApiError, code, status), (run.ErrorId, Code(run.Error), ((ZohoOAuthException)run.Error.Exception).HttpStatus));
            Assert.Empty(run.Output);
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_in_place_of_a_list_is_an_error(string call, string? code, string body)
    {
        Zoho.Answer(body);

        var run = Run(call, "-All");

        Assert.Equal((ErrorIds.ApiError, code), (run.ErrorId, Code(run.Error)));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_of_a_write_is_an_error(string call, string? code, string body)
    {
        Zoho.Answer(body).Answer(body);

        var sent = Run(call, "-Method POST -Body @{}");
        var piped = Engine.Run($"@{{ name = 'a' }} | Invoke-ZohoApi {Address(call)} -Token $token -RunId {Guid.NewGuid():N}");

        Assert.Equal((ErrorIds.ApiError, code), (sent.ErrorId, Code(sent.Error)));
        Assert.Equal((ErrorIds.ApiError, code), (piped.ErrorId, Code(piped.Error)));
        Assert.Empty(piped.Output);
    }

    [Theory]
    [MemberData(nameof(Successes))]
    public void A_record_that_looks_like_an_error_is_a_record(string call, string body, int count)
    {
        Zoho.Answer(body).Answer(body);

        Assert.Equal(count, Run(call).Succeeded().Output.Count);
        if (!call.StartsWith("CRM", StringComparison.Ordinal))
        {
            Assert.Equal(count, Run(call, "-Method PUT -Body @{}").Succeeded().Output.Count);
        }
    }

    public static TheoryData<string, int, string> DeadTokens => new()
    {
        { "CRM /Leads", 401, """{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""" },
        { "Books /contacts", 401, """{"code":14,"message":"Invalid value passed for authtoken."}""" },
        { "Books /contacts", 401, """{"code":57,"message":"You are not authorized to perform this operation"}""" },
        { "Desk /tickets", 401, """{"errorCode":"INVALID_OAUTH","message":"The OAuth Token you provided is invalid."}""" },
        { "Mail /accounts", 401, """{"data":{"errorCode":"INVALID_OAUTHTOKEN"},"status":{"code":401,"description":"Invalid Access"}}""" },
        { "Mail /accounts", 200, """{"data":{"errorCode":"INVALID_OAUTHTOKEN"},"status":{"code":401,"description":"Invalid Access"}}""" },
        { "Projects /portals", 401, """{"error":{"status_code":"401","title":"INVALID_OAUTHTOKEN","error_type":"AUTHENTICATION"}}""" },
        { "People /forms", 200, """{"response":{"message":"Error occurred","errors":{"code":7202,"message":"Invalid token"},"status":1}}""" },
        { "WorkDrive /files/1", 401, """{"errors":[{"id":"F7003","title":"Invalid OAuth token."}]}""" },
        { "Cliq /channels", 401, """{"code":"oauthtoken_invalid","message":"Invalid OAuth token passed."}""" },
        { "Sheet /1", 200, """{"status":"failure","error_code":2401,"error_message":"Problem while authenticating"}""" },
        { "Sheet /1", 401, """{"error_code":2401,"error_message":"Unauthorized: invalid token."}""" },
        { "Creator /data/o/a/report/r", 401, """{"code":1030,"description":"Authorization Failure. The access token is either invalid or has expired."}""" },
        { "Analytics /workspaces", 401, """{"status":"failure","summary":"INVALID_OAUTHTOKEN","data":{"errorCode":8535,"errorMessage":"Invalid oauthtoken"}}""" },
        { "Analytics /workspaces", 400, """{"status":"failure","summary":"INVALID_OAUTHTOKEN","data":{"errorCode":8535,"errorMessage":"Invalid oauthtoken"}}""" },
        { "SalesIQ /conversations", 200, """{"error":{"message":"Invalid OAuthToken.","code":1008}}""" },
        { "Campaigns /getmailinglists", 200, """{"Code":"1007","message":"Unauthorized request.","status":"error","uri":"/x","version":"1.1"}""" },
        { "Sign /requests", 400, """{"code":9041,"message":"Invalid Oauth token","status":"failure"}""" },
        { "Writer /documents", 401, """{"error":{"message":"Invalid OAuthtoken.","errorcode":"R5011"}}""" },
        { "Bookings /services", 401, "<!DOCTYPE html><html><body>401</body></html>" },
        { "ServiceDeskPlus /requests", 401, """{"response_status":{"status_code":4000,"messages":[{"status_code":401,"message":"UnAuthorized"}],"status":"failed"}}""" },
    };

    [Theory]
    [MemberData(nameof(DeadTokens))]
    public void A_dead_token_is_renewed_once_and_the_request_repeated_once(string call, int status, string body)
    {
        Engine.Set("token", new ZohoToken(_token) { IssuedAt = DateTimeOffset.UtcNow.AddMinutes(-30) });
        Answer(status, body);
        Zoho.Answer(Granted()).Answer("[]");

        Run(call).Succeeded();

        Assert.Equal(3, Zoho.Seen.Count);
    }

    [Theory]
    [MemberData(nameof(DeadTokens))]
    public void A_token_that_stays_dead_is_not_renewed_again(string call, int status, string body)
    {
        Engine.Set("token", new ZohoToken(_token) { IssuedAt = DateTimeOffset.UtcNow.AddMinutes(-30) });
        Answer(status, body);
        Zoho.Answer(Granted());
        Answer(status, body);

        Assert.Contains(Run(call, "-All").ErrorId, new[] { ErrorIds.InvalidOAuthToken, ErrorIds.ApiError });

        Assert.Equal(3, Zoho.Seen.Count);
    }

    public static TheoryData<string, int, string> MissingScopes => new()
    {
        { "CRM /Leads", 401, """{"code":"OAUTH_SCOPE_MISMATCH","details":{},"message":"invalid oauth scope to access this URL","status":"error"}""" },
        { "Desk /tickets", 403, """{"errorCode":"SCOPE_MISMATCH","message":"The scope does not match"}""" },
        { "Mail /accounts", 401, """{"data":{"errorCode":"INVALID_OAUTHSCOPE"},"status":{"code":401,"description":"Invalid Access"}}""" },
        { "Projects /portals", 401, """{"error":{"status_code":"401","title":"INVALID_OAUTHSCOPE"}}""" },
        { "People /forms", 200, """{"response":{"message":"Error occurred","errors":{"code":7218,"message":"Invalid OAuth scope"},"status":1}}""" },
        { "People /forms", 401, """{"response":{"message":"Error occurred","errors":{"code":7218,"message":"Invalid OAuth scope"},"status":1}}""" },
        { "Creator /data/o/a/report/r", 403, """{"code":2945,"description":"INVALID_OAUTHSCOPE"}""" },
        { "Creator /data/o/a/report/r", 401, """{"code":2945,"description":"INVALID_OAUTHSCOPE"}""" },
        { "Cliq /channels", 401, """{"code":"oauthtoken_scope_invalid","message":"Invalid scope."}""" },
        { "Cliq /channels", 403, """{"code":"oauthtoken_scope_invalid","message":"Invalid scope."}""" },
        { "WorkDrive /files/1", 500, """{"errors":[{"id":"F000","title":"Invalid OAuth scope."}]}""" },
        { "WorkDrive /files/1", 401, """{"errors":[{"id":"F000","title":"INVALID_OAUTHSCOPE"}]}""" },
        { "SalesIQ /conversations", 200, """{"error":{"message":"Invalid OAuthScope.","code":1009}}""" },
        { "Sign /requests", 400, """{"code":9008,"message":"Invalid Oauth scope","status":"failure"}""" },
        { "Sign /requests", 401, """{"code":9008,"message":"Invalid Oauth scope","status":"failure"}""" },
        { "Sheet /1", 401, """{"error_code":2401,"error_message":"Unauthorized: invalid scope."}""" },
        { "Writer /documents", 401, """{"error":{"message":"Oauth Scopes missing.","errorcode":"R5017"}}""" },
        { "Bookings /services", 200, """{"response":{"status":"failure","logMessage":["Invalid OAuth scope."]}}""" },
        { "Sprints /teams", 401, """{"code":7601,"message":"Invalid oauthscope"}""" },
    };

    [Theory]
    [MemberData(nameof(MissingScopes))]
    public void A_missing_scope_renews_nothing_and_is_named(string call, int status, string body)
    {
        Engine.Set("token", new ZohoToken(_token) { IssuedAt = DateTimeOffset.UtcNow.AddMinutes(-30) });
        Answer(status, body);

        Assert.Equal(ErrorIds.ScopeMismatch, Run(call, "-MaximumRetryCount 3").ErrorId);

        Assert.Single(Zoho.Seen);
    }

    public static TheoryData<string, int, string> EmptyLists => new()
    {
        { "CRM /Leads", 204, "" },
        { "Desk /tickets", 204, "" },
        { "Creator /data/o/a/report/r", 404, """{"code":3100,"message":"No records found for the given criteria."}""" },
        { "Creator /data/o/a/report/r", 404, """{"code":9280,"message":"No records found."}""" },
        { "Creator /data/o/a/report/r", 200, """{"code":3100,"message":"No records found for the given criteria."}""" },
        { "People /forms/employee/getRecords", 200, """{"response":{"message":"Error occurred","errors":{"code":7024,"message":"No records found"},"status":1}}""" },
        { "People /forms/employee/getRecords", 400, """{"response":{"message":"Error occurred","errors":{"code":7024,"message":"No records found"},"status":1}}""" },
        { "Campaigns /getmailinglists", 200, """{"Code":"2401","message":"No mailing list has been created.","status":"error","uri":"/x","version":"1.1"}""" },
        { "Campaigns /getlistsubscribers", 200, """{"code":"2203","message":"There are no contacts in this list.","status":"error","uri":"/x","version":"1.1"}""" },
        { "Books /contacts", 200, """{"code":0,"message":"success","contacts":[],"page_context":{"page":1,"has_more_page":false}}""" },
        { "Projects /portal/1/projects", 200, "[]" },
        { "Projects /portal/1/tasks", 204, "" },
        { "ServiceDeskPlus /requests", 200, """{"response_status":[{"status_code":2000,"status":"success"}],"list_info":{"has_more_rows":false},"requests":[]}""" },
    };

    [Theory]
    [MemberData(nameof(EmptyLists))]
    public void An_empty_list_is_no_output_and_no_error(string call, int status, string body)
    {
        foreach (var way in new[] { string.Empty, "-All", "-First 5" })
        {
            Zoho.Answer(body, status);

            Assert.Empty(Run(call, way).Succeeded().Output);
        }
    }

    [Theory]
    [InlineData("Campaigns /getlistsubscribers", """{"Code":"2401","message":"List ID is empty or invalid listId.","status":"error","uri":"/x","version":"1.1"}""", "2401")]
    [InlineData("Creator /data/o/a/report/r", """{"code":2945,"description":"GET is not a valid method"}""", "2945", 405)]
    [InlineData("Creator /data/o/a/report/r/1", """{"code":3100,"message":"No records found"}""", "3100", 404)]
    [InlineData("Creator /data/o/a/report/r -Method DELETE", """{"code":3100,"message":"No records found for the given criteria."}""", "3100")]
    public void A_code_is_an_ordinary_error_where_it_means_something_else(string call, string body, string code, int status = 400)
    {
        Zoho.Answer(body, status);

        var run = Run(call);

        Assert.Equal((ErrorIds.ApiError, code), (run.ErrorId, Code(run.Error)));
    }

    [Theory]
    [InlineData("Projects /portals", 400, """{"error":{"status_code":400,"title":"URL_ROLLING_THROTTLES_LIMIT_EXCEEDED","details":{"message":"Cannot execute more than 100 requests per API in 2 minutes."}}}""")]
    [InlineData("Projects /portals", 200, """{"error":{"status_code":400,"title":"URL_ROLLING_THROTTLES_LIMIT_EXCEEDED"}}""")]
    [InlineData("Cliq /channels", 400, """{"code":"request_limit_exceeded","message":"You have exceeded the URL throttle limits."}""")]
    [InlineData("People /forms", 200, """{"response":{"message":"Error occurred","errors":{"code":7209,"message":"API access blocked since threshold limit exceeded."},"status":1}}""")]
    [InlineData("Sheet /1", 200, """{"status":"failure","error_code":2950,"error_message":"You have exceeded the limit"}""")]
    [InlineData("Creator /data/o/a/report/r", 429, """{"code":2955,"message":"You have reached your API call limit for a minute."}""")]
    [InlineData("Books /contacts", 429, """{"code":44,"message":"Too many requests"}""")]
    public void A_throttle_waits_and_repeats_whatever_its_status(string call, int status, string body)
    {
        AnswerAs("application/json", body, status, "0");
        Zoho.Answer("[]");
        AnswerAs("application/json", body, status, "900");

        Run(call).Succeeded();
        var run = Run(call);

        Assert.Equal((ErrorIds.RateLimited, 3), (run.ErrorId, Zoho.Seen.Count));
        Assert.NotNull(((ZohoOAuthException)run.Error.Exception).RetryAt);
    }

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="UTF-8" ?><response uri="/api/v1.1/x" version="1"><code>1004</code><message>Wrong URL entered.</message></response>""", "1004")]
    [InlineData("""<response uri="/api/v1.1/x" version="1.1"><status>error</status><Code>2402</Code><message>Error in displaying details.</message></response>""", "2402")]
    public void An_error_in_XML_is_read(string body, string code)
    {
        foreach (var status in new[] { 200, 400 })
        {
            AnswerAs("text/xml", body, status);
            AnswerAs("text/xml", body, status);

            Assert.Equal((ErrorIds.ApiError, code), (Run("Campaigns /x").ErrorId, Code(Run("Campaigns /x", "-All").Error)));
        }
    }

    [Fact]
    public void A_list_in_XML_is_an_error_that_tells_how_to_get_JSON()
    {
        const string List = """<response uri="/api/v1.1/getmailinglists" version="1.1"><status>success</status><code>0</code><list_of_details/></response>""";
        AnswerAs("application/xml", List, 200);
        AnswerAs("application/xml", List, 200);
        AnswerAs("application/xml", List, 200);

        foreach (var way in new[] { string.Empty, "-All" })
        {
            var run = Run("Campaigns /getmailinglists", way);

            Assert.Equal(ErrorIds.UnexpectedResponse, run.ErrorId);
            Assert.Contains("XML", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Contains("resfmt", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }

        Assert.Equal(List, Run("Campaigns /getmailinglists", "-Query @{ resfmt = 'XML' }").Succeeded().Value);
    }

    [Fact]
    public void A_body_has_the_media_type_of_its_product_unless_the_user_sets_one()
    {
        Zoho.Answer("{}").Answer("{}").Answer("""{"data":{"id":"1"}}""").Answer("{}");

        Run("WorkDrive /files", "-Body @{ data = @{} }").Succeeded();
        Run("WorkDrive /files", "-Body @{ data = @{} } -ContentType text/plain").Succeeded();
        Engine.Run("@{ data = @{} } | Invoke-ZohoApi /files -Service WorkDrive -Token $token -RunId type").Succeeded();
        Run("Desk /tickets", "-Body @{}").Succeeded();

        Assert.Equal(
            ["application/vnd.api+json", "text/plain", "application/vnd.api+json", "application/json"], Zoho.Seen.Select(call => call.ContentType));
    }

    [Fact]
    public void A_cursor_of_WorkDrive_is_followed()
    {
        Zoho.Answer("""{"data":[{"id":"1"}],"links":{"cursor":{"has_next":true,"next":"https://www.zohoapis.eu/workdrive/api/v1/x?page%5Bnext%5D=t2&page%5Blimit%5D=1000"}}}""")
            .Answer("""{"data":[{"id":"2"}],"links":{"cursor":{"has_next":true,"next":"https://www.zohoapis.eu/workdrive/api/v1/x?page%5Bnext%5D=t3&page%5Blimit%5D=1000"}}}""")
            .Answer("""{"data":[{"id":"3"}],"links":{"cursor":{"has_next":false}}}""");

        Assert.Equal(["1", "2", "3"], Run("WorkDrive /files/1/files", "-All -Query @{ 'page[next]' = '0' }").Succeeded().Properties("id"));

        Assert.Equal(
            ["page[next]=0&page[limit]=1000", "page[limit]=1000&page[next]=t2", "page[limit]=1000&page[next]=t3"],
            Zoho.Seen.Select(call => Uri.UnescapeDataString(call.Address.Query[1..])));
    }

    [Fact]
    public void The_lists_of_WorkDrive_have_offsets()
    {
        var full = string.Join(",", Enumerable.Range(0, 50).Select(id => $$"""{"id":"{{id}}"}"""));
        Zoho.Answer($$$"""{"data":[{{{full}}}],"meta":{"has_next":true}}""").Answer("""{"data":[{"id":"50"}],"meta":{"has_next":false}}""");

        Assert.Equal(51, Run("WorkDrive /files/1/files", "-All -PageConcurrency 1").Succeeded().Output.Count);

        Assert.Equal(
            ["page[limit]=50&page[offset]=0", "page[limit]=50&page[offset]=50"], Zoho.Seen.Select(call => Uri.UnescapeDataString(call.Address.Query[1..])));
    }

    [Theory]
    [InlineData("portals")]
    [InlineData("portal/1/projects")]
    public void The_bare_arrays_of_Projects_have_pages(string path)
    {
        string Rows(int start, int count) => $"[{string.Join(",", Enumerable.Range(start, count).Select(id => $$$"""{"id":{{{id}}},"error":{"code":1}}"""))}]";
        Zoho.Answer(Rows(0, 200)).Answer(Rows(200, 200)).Answer(Rows(400, 7));

        Assert.Equal(407, Run($"Projects /{path}", "-All -PageConcurrency 1").Succeeded().Output.Count);

        Assert.Equal(["1", "2", "3"], Zoho.Seen.Select(call => FormEncoding.Read(call.Address.Query)["page"]));
    }

    [Fact]
    public void A_list_of_Projects_that_ends_with_a_full_page_ends_without_an_error()
    {
        var full = $"[{string.Join(",", Enumerable.Range(0, 200).Select(id => $"{{\"id\":{id}}}"))}]";
        Zoho.Answer(full).Answer("[]").Answer(full).Answer(string.Empty, 204);

        Assert.Equal(200, Run("Projects /portals", "-All -PageConcurrency 1").Succeeded().Output.Count);
        Assert.Equal(200, Run("Projects /portals", "-All -PageConcurrency 1").Succeeded().Output.Count);
    }

    /// <summary>A list that only looks like the error of an empty list.</summary>
    [Theory]
    [InlineData("Creator /data/o/a/report/r", """{"code":3000,"data":[{"ID":"1","code":"3100"}]}""")]
    [InlineData("Creator /data/o/a/report/r", """{"data":[{"code":3100,"message":"m"}]}""")]
    [InlineData("Campaigns /getmailinglists", """{"status":"success","code":"0","list_of_details":[{"code":"2401","message":"m","status":"error"}]}""")]
    public void A_record_with_the_code_of_an_empty_list_is_a_record(string call, string body)
    {
        Zoho.Answer(body).Answer(body);

        Assert.Single(Run(call).Succeeded().Output);
        Assert.Single(Run(call, "-First 1").Succeeded().Output);
    }

    /// <summary>Bulk answers of ServiceDesk Plus and Creator have a result for each row.</summary>
    [Theory]
    [InlineData("ServiceDeskPlus /requests", """{"response_status":[{"id":"1","status_code":2000,"status":"success"},{"id":"2","status_code":4000,"messages":[{"status_code":4007,"message":"m"}],"status":"failed"}]}""", "4007")]
    [InlineData("Creator /data/o/a/form/f", """{"result":[{"code":3000,"data":{"ID":"1"},"message":"ok"},{"code":3002,"error":{"Phone":"Enter a valid number"}}]}""", "3002")]
    [InlineData("Creator /data/o/a/form/f", """{"result":[{"code":3000,"data":{"ID":"1"},"message":"ok"},{"code":3002,"data":{"Phone":"x"},"error":["no"]}]}""", "3002")]
    public void A_row_that_failed_is_the_error_of_that_row(string call, string body, string code)
    {
        Zoho.Answer(body);

        var run = Run(call, "-Method PUT -Body @{}");

        Assert.Equal(("1", code, 1), (run.Error.TargetObject, Code(run.Error), run.Output.Count));
    }

    /// <summary>The next record has the same token, so it would fail too.</summary>
    [Theory]
    [InlineData("People /forms/json/a/insertRecord", """{"response":{"message":"Error occurred","errors":{"code":7218,"message":"Invalid OAuth scope"},"status":1}}""", ErrorIds.ScopeMismatch, 1)]
    [InlineData("People /forms/json/a/insertRecord", """{"response":{"message":"Error occurred","errors":{"code":7052,"message":"m"},"status":1}}""", ErrorIds.ApiError, 2)]
    public void Records_go_on_after_the_error_of_one_but_not_after_that_of_the_token(string call, string body, string errorId, int sent)
    {
        Zoho.Answer(body).Answer(body);

        var run = Engine.Run($"@{{ a = 1 }}, @{{ a = 2 }} | Invoke-ZohoApi {Address(call)} -Token $token -RunId {Guid.NewGuid():N}");

        Assert.All(run.Errors, error => Assert.StartsWith(errorId, error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(sent, Zoho.Seen.Count);
    }

    private RunResult Run(string call, string parameters = "") => Engine.Run($"$token | Invoke-ZohoApi {Address(call)} {parameters}");

    private static string Address(string call) => call.Split(' ', 3) is [var service, var path, ..] parts
        ? $"'{path}' -Service {service} {(parts.Length > 2 ? parts[2] : string.Empty)}"
        : throw new ArgumentException(call);

    private void Answer(int status, string body) => AnswerAs(body.StartsWith('<') ? "text/html" : "application/json", body, status);

    private void AnswerAs(string mediaType, string body, int status, string? retryAfter = null) => Zoho.AnswerWith(response =>
    {
        if (retryAfter is not null)
        {
            response.Headers["Retry-After"] = retryAfter;
        }

        response.ContentType = mediaType;
        response.StatusCode = status;
        return System.Text.Encoding.UTF8.GetBytes(body);
    });

    private static string? Code(System.Management.Automation.ErrorRecord error) => ((ZohoOAuthException)error.Exception).ZohoCode;
}
