using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Answers that say error, whatever their HTTP status. The cases have the forms of Zoho's OpenAPI documents of CRM v8.</summary>
public sealed class ErrorAnswerTests : SignInTest
{
    private const string Added = """{"code":"SUCCESS","details":{"id":"71"},"message":"record added","status":"success"}""";
    private const string Missing = """{"code":"MANDATORY_NOT_FOUND","details":{"api_name":"Last_Name"},"message":"required field not found","status":"error"}""";
    private const string Locked = """{"code":"RECORD_LOCKED","details":{"id":"73"},"message":"locked","status":"error"}""";
    private const string NoModule = """{"code":"INVALID_MODULE","details":{},"message":"the module name given seems to be invalid","status":"error"}""";

    public ErrorAnswerTests() => Engine.Set("token", Token());

    public static TheoryData<string, string, int> Envelopes => new()
    {
        { "GET", NoModule, 200 }, { "GET", NoModule, 202 },
        { "POST -Body @{}", NoModule, 200 }, { "POST -Body @{}", NoModule, 201 }, { "POST -Body @{}", NoModule, 202 }, { "PUT -Body @{}", NoModule, 207 },
        { "DELETE", NoModule, 200 }, { "DELETE", NoModule, 202 },
        { "POST -Body @{}", """{"code":"INVALID_MODULE","message":"no status","details":{}}""", 200 },
        { "POST -Body @{}", """{"code":"INVALID_MODULE","message":"x","status":"error","details":{"permissions":["a"]},"x-error":"check","http_status":"400"}""", 200 },
        { "GET", """{"status":"failure","error_code":"INVALID_MODULE","error_message":"No such sheet"}""", 200 },
        { "GET", """{"code":"INVALID_MODULE","message":"x","status":"error","details":[{"a":1}]}""", 200 },
    };

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void An_answer_that_says_error_is_an_error_whatever_its_status(string call, string body, int status)
    {
        Zoho.Answer(body, status);

        var run = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads/1 -Method {call}");

        Assert.Empty(run.Output);
        Assert.Equal(ErrorIds.ApiError, run.ErrorId);
        var error = (ZohoOAuthException)run.Error.Exception;
        Assert.Equal(("INVALID_MODULE", status), (error.ZohoCode, error.HttpStatus));
        Assert.Contains($"returned an error with HTTP {status}: INVALID_MODULE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-All")]
    [InlineData("-First 5")]
    public void A_list_that_answers_with_an_error_is_that_error(string parameters)
    {
        Zoho.Answer(NoModule);

        Assert.Equal("INVALID_MODULE", Code(Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads {parameters}").Error));
    }

    [Theory]
    [InlineData("GET", """{"data":[{"id":"1","code":"A-1","status":"error","message":"a record of the user's"}]}""")]
    [InlineData("GET", """{"data":[{"code":"A-1","status":"error","message":"a record without an id"}]}""")]
    [InlineData("GET", """{"id":"1","code":"A-1","status":"error","message":"a single record"}""")]
    [InlineData("GET", """{"code":"DE","message":"Germany"}""")]
    [InlineData("GET", """{"status":"error","code":"X","message":"with a list","countries":[{"name":"Germany"}]}""")]
    [InlineData("POST -Body @{}", """{"status":"inprogress","merge_report_data_url":"https://writer.zoho.eu/1"}""")]
    [InlineData("POST -Body @{}", """{"code":0,"message":"The contact has been created.","contact":{"contact_id":"7","status":"error"}}""")]
    [InlineData("POST -Body @{}", """{"code":"SCHEDULED","message":"scheduled","details":{"job_id":"7"}}""")]
    public void A_record_that_has_a_field_named_status_or_code_is_a_record(string call, string body)
    {
        Zoho.Answer(body);

        Assert.Single(Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads/1 -Method {call}").Succeeded().Output);
    }

    [Theory]
    [InlineData("""{"id":"1","code":"A-1","status":"error","message":"the record that was written"}""")]
    [InlineData("""{"tickets":[{"id":"1","code":"A-1","status":"error","message":"the record that was written"}]}""")]
    public void A_product_that_answers_with_the_written_record_answers_with_a_record(string body)
    {
        Zoho.Answer(body);

        Assert.Single(Engine.Run("$token | Invoke-ZohoApi /desk/api/v1/tickets -Body @{}").Succeeded().Output);
    }

    /// <summary>The CRM answers a write with results. A failure that counts as a success is the worst that can happen.</summary>
    [Theory]
    [InlineData("-Method PUT -Body @{}")]
    [InlineData("-Method DELETE")]
    public void A_result_that_says_error_and_has_an_id_is_an_error(string call)
    {
        Zoho.Answer($$"""{"data":[{"id":"55",{{Missing[1..]}},{{Added}}]}""").Answer($$"""{"id":"55",{{Missing[1..]}}""");

        var rows = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads {call}");
        var whole = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads {call}");

        Assert.Equal(("0", "MANDATORY_NOT_FOUND", 1), (rows.Error.TargetObject, Code(rows.Error), rows.Output.Count));
        Assert.Equal(("MANDATORY_NOT_FOUND", 0), (Code(whole.Error), whole.Output.Count));
    }

    [Fact]
    public void A_piped_record_that_failed_is_an_error_also_where_its_row_has_an_id()
    {
        Zoho.Answer($$"""{"data":[{"id":"55",{{Missing[1..]}},{{Added}}]}""");

        var run = Engine.Run("1..2 | ForEach-Object { @{ id = \"$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Method PUT -Token $token");

        Assert.Equal(("0", "MANDATORY_NOT_FOUND"), (run.Error.TargetObject, Code(run.Error)));
        Assert.Equal(["71"], run.Properties("Id"));
    }

    /// <summary>A retry of records that were written makes duplicates.</summary>
    [Fact]
    public void What_was_written_is_a_result_also_in_a_refusal()
    {
        var body = $$"""{"data":[{{Added}},{{Missing}},{{Added}}]}""";
        Zoho.Answer(body, 400).Answer(body, 403).Answer(body, 400);

        RunResult[] runs =
        [
            Engine.Run("1..3 | ForEach-Object { @{ Last_Name = \"$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token"),
            Engine.Run("1..3 | ForEach-Object { @{ Last_Name = \"$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token"),
            Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Body @{}"),
        ];

        Assert.All(runs, run => Assert.Equal(("1", "MANDATORY_NOT_FOUND", 2), (run.Error.TargetObject, Code(run.Error), run.Output.Count)));
    }

    [Fact]
    public void The_index_of_a_deleted_record_counts_all_ids()
    {
        Zoho.Answer("""{"data":[]}""").Answer($$"""{"data":[{{Added}},{{Missing}}]}""");

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Query @{ ids = 1..150 }");

        Assert.Equal("101", run.Error.TargetObject);
        Assert.StartsWith("Record 101 was not deleted", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_its_own_path_may_be_deleted_where_the_answer_is_lost()
    {
        Zoho.Answer("{}").Answer("""{"code":"INTERNAL_ERROR","message":"m","status":"error"}""", 500);

        var run = Engine.Run("7, 8 | Invoke-ZohoApi /crm/v8/users -Method DELETE -MaximumRetryCount 0 -Token $token");

        Assert.Equal(["/crm/v8/users/7", "/crm/v8/users/8"], Zoho.Seen.Select(call => call.Address.AbsolutePath));
        Assert.StartsWith("Zoho may have deleted record 1", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_without_content_has_deleted_all()
    {
        Zoho.Answer(string.Empty, 204);

        Assert.Equal(["success", "success"], Engine.Run("1, 2 | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Token $token").Succeeded().Properties("Status"));
    }

    [Theory]
    [InlineData("GET", """{"data":[],"status":"error","code":"INVALID_MODULE","message":"top"}""")]
    [InlineData("GET", """{"status":"error","code":"INVALID_MODULE","message":"top","details":{},"data":[]}""")]
    [InlineData("POST -Body @{}", """{"data":null,"errors":[{"code":"INVALID_MODULE","message":"no such query"}]}""")]
    public void An_error_can_have_an_empty_list_beside_it(string call, string body)
    {
        Zoho.Answer(body);

        var run = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads -Method {call}");

        Assert.Equal(("INVALID_MODULE", 0), (Code(run.Error), run.Output.Count));
    }

    [Theory]
    [InlineData("""{"status":"error","code":"Not Modified","message":"m"}""", "Not Modified")]
    [InlineData("""{"Contacts":[{"code":"SUCCESS","status":"success","message":"ok"}],"Deals":[{"code":"X1","status":"error","message":"m"}]}""", "X1")]
    [InlineData("""{"x-error":"FILE_EXPIRED","info":"the link has expired","status":"error"}""", "FILE_EXPIRED")]
    public void A_code_has_any_name_and_any_letters(string body, string code)
    {
        Zoho.Answer(body, 403);

        Assert.Equal(code, Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Error));
    }

    [Fact]
    public void The_rows_of_a_job_are_errors_or_results()
    {
        const string Call = "$token | Invoke-ZohoApi /crm/v8/Leads/actions/portal_invite -Query @{ job_id = 7 }";
        Zoho.Answer($$"""{"portal_invite":[{"data":[{{Added}},{{Missing}}],"job_id":"7","status":"completed"}]}""")
            .Answer($$"""{"portal_invite":[{"data":[{{Added}}],"job_id":"7","status":"completed"}]}""");

        var failed = Engine.Run(Call);

        Assert.Equal(("1", "MANDATORY_NOT_FOUND"), (failed.Error.TargetObject, Code(failed.Error)));
        Assert.Equal(["SUCCESS"], failed.Properties("code"));
        Assert.Equal(["7"], Engine.Run(Call).Succeeded().Properties("job_id"));
    }

    [Theory]
    [InlineData("available_currencies", "/crm/v8/org/currencies/actions/available_currencies")]
    [InlineData("watch", "/crm/v8/actions/watch")]
    public void A_list_of_an_action_has_records(string envelope, string path)
    {
        Zoho.Answer($$"""{"{{envelope}}":[{"code":"INVALID_DATA","status":"error","message":"a record"}]}""");

        Assert.Single(Engine.Run($"$token | Invoke-ZohoApi {path}").Succeeded().Output);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/javascript")]
    public void A_wrong_media_type_hides_no_error_and_no_record(string mediaType)
    {
        AnswerAs(mediaType, NoModule, 200);
        AnswerAs(mediaType, NoModule, 400);
        AnswerAs(mediaType, """{"data":[{"id":"1"}]}""", 200);
        AnswerAs("text/plain", "{not JSON}", 200);

        Assert.Equal("INVALID_MODULE", Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Error));
        Assert.Equal("INVALID_MODULE", Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Error));
        Assert.Equal(["1"], Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Succeeded().Properties("id"));
        Assert.Equal("{not JSON}", Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Value);
    }

    private void AnswerAs(string mediaType, string body, int status) => Zoho.AnswerWith(response =>
    {
        response.ContentType = mediaType;
        response.StatusCode = status;
        return System.Text.Encoding.UTF8.GetBytes(body);
    });

    [Theory]
    [InlineData("""{"info":{"more_records":false,"count":0}}""")]
    [InlineData("{}")]
    public void A_page_without_a_list_has_no_records(string body)
    {
        Zoho.Answer("""{"data":[{"id":"1"}],"info":{"more_records":true,"next_page_token":"t"}}""").Answer(body);

        Assert.Equal(["1"], Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -All -PageConcurrency 1").Succeeded().Properties("id"));
    }

    [Fact]
    public void A_byte_order_mark_hides_no_error()
    {
        Zoho.Answer($"\uFEFF{NoModule}").Answer($"\uFEFF{NoModule}", 400);

        Assert.Equal("INVALID_MODULE", Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Error));
        Assert.Equal("INVALID_MODULE", Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Error));
    }

    public static TheoryData<string, string, int> Rows => new()
    {
        { "POST -Body @{}", $$"""{"data":[{{Missing}},{{Added}},{{Locked}}]}""", 200 },
        { "POST -Body @{}", $$"""{"data":[{{Missing}},{{Added}},{{Locked}}]}""", 201 },
        { "PUT -Body @{}", $$"""{"watch":[{{Missing}},{{Added}},{{Locked}}]}""", 202 },
        { "PATCH -Body @{}", $$"""{"data":[{{Missing}},{{Added}},{{Locked}}]}""", 207 },
        { "DELETE -Query @{ ids = '1,2,3' }", $$"""{"data":[{{Missing}},{{Added}},{{Locked}}]}""", 200 },
        { "DELETE", $$"""{"recycle_bin":[{"id":"1",{{Missing[1..]}},{{Added}},{"id":"3",{{Locked[1..]}}]}""", 207 },
        { "PUT -Body @{}", $$"""{"email_compose":[[{{Missing}},{{Added}}],[{{Locked}}]]}""", 200 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_says_error_is_an_error_of_that_row(string call, string body, int status)
    {
        Zoho.Answer(body, status);

        var run = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads -Method {call}");

        Assert.Equal(["0", "2"], run.Errors.Select(error => error.TargetObject));
        Assert.Equal(["MANDATORY_NOT_FOUND", "RECORD_LOCKED"], run.Errors.Select(Code));
        Assert.Equal(("Last_Name", status), (((ZohoOAuthException)run.Errors[0].Exception).Field, ((ZohoOAuthException)run.Errors[0].Exception).HttpStatus));
    }

    [Fact]
    public void The_rows_of_written_records_come_first_and_as_they_are()
    {
        Zoho.Answer($$"""{"data":[{{Missing}},{{Added}}]}""", 207);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{} -ErrorAction Stop");

        Assert.Equal(["SUCCESS"], run.Properties("code"));
        Assert.Equal(["71"], Engine.Run("1").Output.Select(_ => ((System.Management.Automation.PSObject)run.Output[0]!.Properties["details"].Value).Properties["id"].Value));
        Assert.Equal("MANDATORY_NOT_FOUND", Code(run.Errors[^1]));
    }

    [Theory]
    [InlineData("""{"share":{"code":"DUPLICATE_DATA","details":{"json_path":"$.share"},"message":"record not deleted","status":"error"}}""", "$.share")]
    [InlineData("""{"users":[{"code":"DUPLICATE_DATA","details":{"api_name":"email"},"message":"Failed to add user"}]}""", "email")]
    [InlineData("""{"result":[{"code":"DUPLICATE_DATA","error":{"Phone":"Enter a valid number"}}]}""", "Phone")]
    public void A_row_is_read_under_any_name_as_a_list_and_as_an_object(string body, string field)
    {
        Zoho.Answer(body, 200).Answer(body, 400);
        const string Call = "$token | Invoke-ZohoApi /crm/v8/users -Method POST -Body @{ users = @(@{ email = 'a@example.com' }) }";

        foreach (var run in new[] { Engine.Run(Call), Engine.Run(Call) })
        {
            Assert.Empty(run.Output);
            var error = (ZohoOAuthException)run.Error.Exception;
            Assert.Equal(("DUPLICATE_DATA", field), (error.ZohoCode, error.Field));
        }
    }

    [Theory]
    [InlineData(400), InlineData(401), InlineData(403)]
    public void Several_rows_in_a_refusal_are_an_error_each(int status)
    {
        Zoho.Answer($$"""{"users":[{{Missing}},{{Locked}}]}""", status);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/users -Method POST -Body @{}");

        Assert.Equal(["0", "1"], run.Errors.Select(error => error.TargetObject));
        Assert.Equal(["MANDATORY_NOT_FOUND", "RECORD_LOCKED"], run.Errors.Select(Code));
    }

    [Fact]
    public void Raw_is_the_whole_answer_also_where_it_has_errors()
    {
        Zoho.Answer($$"""{"data":[{{Missing}},{{Added}}]}""", 207).Answer(NoModule);

        var rows = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{} -Raw");
        var whole = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Raw");

        Assert.Equal(2, ((object[])Assert.Single(rows.Output)!.Properties["data"].Value).Length);
        Assert.Equal("MANDATORY_NOT_FOUND", Code(rows.Error));
        Assert.Equal("INVALID_MODULE", Assert.Single(whole.Output)!.Properties["code"].Value);
        Assert.Equal("INVALID_MODULE", Code(whole.Error));
    }

    [Fact]
    public void SkipHttpErrorCheck_returns_them_as_output()
    {
        Zoho.Answer($$"""{"data":[{{Missing}},{{Added}}]}""", 207).Answer(NoModule);

        Assert.Equal(2, Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{} -SkipHttpErrorCheck").Succeeded().Output.Count);
        Assert.Single(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -SkipHttpErrorCheck").Succeeded().Output);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(200)]
    public void An_error_for_a_whole_batch_is_that_error(int status)
    {
        Zoho.Answer(NoModule, status);

        var run = Engine.Run("1..3 | ForEach-Object { @{ Note_Title = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Notes -Token $token");

        Assert.Equal((ErrorIds.ApiError, "INVALID_MODULE"), (run.ErrorId, Code(run.Error)));
        Assert.StartsWith("Zoho did not write records 0 to 2", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_for_a_whole_batch_that_says_error_is_that_error()
    {
        Zoho.Answer($$"""{"data":[{{Missing}}]}""", 202);

        var run = Engine.Run("1..3 | ForEach-Object { @{ Note_Title = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Notes -Token $token");

        Assert.Equal((ErrorIds.ApiError, "MANDATORY_NOT_FOUND"), (run.ErrorId, Code(run.Error)));
    }

    [Fact]
    public void Rows_of_a_batch_are_read_in_a_403_too()
    {
        Zoho.Answer($$"""{"data":[{{Missing}},{{Locked}}]}""", 403);

        var run = Engine.Run("1..2 | ForEach-Object { @{ Note_Title = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Notes -Token $token");

        Assert.Equal(["0", "1"], run.Errors.Select(error => error.TargetObject));
    }

    [Fact]
    public void A_state_of_a_job_that_says_error_is_an_error()
    {
        Zoho.Answer($$"""{"data":[{{Locked}}]}""");

        Assert.Equal("RECORD_LOCKED", Code(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads/actions/mass_update -Query @{ job_id = 1 }").Error));
    }

    [Fact]
    public void A_dead_token_is_refreshed_also_where_the_status_is_200()
    {
        Zoho.Answer("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""").Answer(Granted()).Answer("""{"data":[]}""");

        Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Succeeded();

        Assert.Equal(3, Zoho.Seen.Count);
    }

    [Theory]
    [InlineData("""{"code":"INTERNAL_ERROR","details":{},"message":"x","status":"error"}""")]
    [InlineData("""{"code":"INVALID_DATA","details":{},"message":"x","status":"error"}""")]
    public void A_server_that_fails_is_no_fault_of_the_request(string body)
    {
        Zoho.Answer(body, 500);

        Assert.Equal(
            "Run the command again in a minute.",
            Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -MaximumRetryCount 0").Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public void A_code_without_an_explanation_has_Zohos_message_and_the_page_of_the_codes(int status)
    {
        const string Page = "https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html";
        Zoho.Answer("""{"code":"NEW_IN_2027","details":{},"message":"this is new","status":"error"}""", status);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -ErrorVariable failed -ErrorAction SilentlyContinue; $failed; $failed | Resolve-ZohoError");

        var error = (System.Management.Automation.ErrorRecord)run.Output[0]!.BaseObject;
        Assert.Contains("(this is new)", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.EndsWith($"The codes are explained at {Page}.", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(Page, error.Exception.HelpLink);
        Assert.Equal(
            ("NEW_IN_2027", "Zoho's message is: this is new", Page),
            (run.Output[1]!.Properties["Code"].Value, run.Output[1]!.Properties["Cause"].Value, run.Output[1]!.Properties["Source"].Value));
    }

    [Fact]
    public void No_records_of_People_are_no_error()
    {
        Zoho.Answer("""{"response":{"message":"Error occurred","errors":{"code":7024,"message":"No records found"},"status":1}}""");

        Assert.Empty(Engine.Run("$token | Invoke-ZohoApi /people/api/forms/employee/getRecords -Service People").Succeeded().Output);
    }

    private static string? Code(System.Management.Automation.ErrorRecord error) => ((ZohoOAuthException)error.Exception).ZohoCode;
}
