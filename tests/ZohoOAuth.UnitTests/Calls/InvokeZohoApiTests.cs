using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Invoke-ZohoApi in this process, against a server on the loopback address.</summary>
public sealed class InvokeZohoApiTests : SignInTest
{
    private readonly TempFolder _folder = new();

    public InvokeZohoApiTests()
    {
        Engine.Set("token", Token());
        Engine.Set("folder", _folder.Path);
    }

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    [Fact]
    public void Records_come_one_by_one_with_the_token_in_the_header()
    {
        Zoho.Answer("""{"data":[{"id":"1","Last_Name":"A"},{"id":"2","Last_Name":"B"}],"info":{"more_records":false}}""");

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Query @{ fields = 'Last_Name','Email'; page = 1 }").Succeeded();

        Assert.Equal(["A", "B"], run.Properties("Last_Name"));
        var call = Assert.Single(Zoho.Seen);
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", call.Authorization);
        Assert.Equal(new Dictionary<string, string> { ["fields"] = "Last_Name,Email", ["page"] = "1" }, FormEncoding.Read(call.Address.Query));
    }

    [Theory]
    [InlineData("-First 3", "1,2,3", 2)]
    [InlineData("-First 2 -Skip 1", "2,3", 2)]
    [InlineData("-All -PageConcurrency 1", "1,2,3,4", 2)]
    public void Pages_are_read_as_far_as_they_are_needed(string parameters, string expected, int calls)
    {
        Zoho.Answer("""{"data":[{"id":"1"},{"id":"2"}],"info":{"more_records":true,"page":1,"per_page":2}}""")
            .Answer("""{"data":[{"id":"3"},{"id":"4"}],"info":{"more_records":false,"page":2}}""");

        var run = Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads {parameters}").Succeeded();

        Assert.Equal(expected.Split(','), run.Properties("id"));
        Assert.Equal(calls, Zoho.Seen.Count);
    }

    [Fact]
    public void A_list_that_goes_on_is_not_taken_for_a_whole_one()
    {
        Zoho.Answer("""{"data":[{"id":"1"}],"info":{"more_records":true}}""");

        Assert.Contains("-All", Assert.Single(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Succeeded().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_records_are_written_in_batches_and_each_has_a_row_or_an_error()
    {
        Zoho.Answer("""{"data":[{"code":"SUCCESS","details":{"id":"71"},"status":"success","message":"record added"},{"code":"DUPLICATE_DATA","details":{},"status":"error","message":"duplicate data"}]}""")
            .Answer("""{"data":[{"code":"SUCCESS","details":{"id":"73"},"status":"success","message":"record added"}]}""");

        var run = Engine.Run("1..3 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token -BatchSize 2");

        Assert.Equal((ErrorIds.ApiError, 2), (run.ErrorId, Zoho.Seen.Count));
        Assert.Equal(["0: success 71", "2: success 73"], run.Output.Select(row => row!.ToString()));
        Assert.Equal("""{"data":[{"Last_Name":"n1"},{"Last_Name":"n2"}]}""", Zoho.Seen[0].Body);
    }

    [Fact]
    public void With_Skip_the_first_records_are_not_sent_again()
    {
        Zoho.Answer("""{"data":[{"code":"SUCCESS","details":{"id":"73"},"status":"success","message":"record added"}]}""");

        var run = Engine.Run("1..3 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token -Skip 2").Succeeded();

        Assert.Equal("2: success 73", Assert.Single(run.Output)!.ToString());
        Assert.Equal("""{"data":[{"Last_Name":"n3"}]}""", Assert.Single(Zoho.Seen).Body);
    }

    [Fact]
    public void A_batch_that_is_refused_as_a_whole_stops_the_rest_and_says_how_to_continue()
    {
        Zoho.Answer("""{"code":"INVALID_MODULE","details":{},"message":"the module name given seems to be invalid","status":"error"}""", 400);

        var run = Engine.Run("1..3 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leeds -Token $token -BatchSize 1");

        Assert.Contains("-Skip 0", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(Zoho.Seen);
    }

    [Fact]
    public void The_status_and_the_headers_are_in_variables()
    {
        Zoho.Answer("""{"data":[]}""", 202);

        Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -StatusCodeVariable status -ResponseHeadersVariable headers").Succeeded();

        Assert.Equal(202, Engine.Get("status"));
        Assert.Equal("application/json", Engine.Run("$headers['content-type'][0]").Value);
    }

    [Theory]
    [InlineData("-Body 'a;b' -ContentType text/csv", "text/csv", "a;b")]
    [InlineData("-Body @{ a = 'x y'; } -ContentType application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "a=x%20y")]
    [InlineData("-Body @{ a = 1 }", "application/json", "{\"a\":1}")]
    [InlineData("-Body @{ a = 1 } -ContentType application/vnd.api+json", "application/vnd.api+json", "{\"a\":1}")]
    [InlineData("-InFile $folder/in.csv -ContentType text/csv", "text/csv", "a,b")]
    [InlineData("-InFile $folder/in.csv", "application/octet-stream", "a,b")]
    public void A_body_has_the_type_that_the_user_says(string parameters, string type, string body)
    {
        File.WriteAllText(_folder.File("in.csv"), "a,b");
        Zoho.Answer("""{"status":"success"}""");

        Engine.Run($"$token | Invoke-ZohoApi -Uri /x/v1/y {parameters}").Succeeded();

        Assert.Equal((type, body), (Assert.Single(Zoho.Seen).ContentType, Zoho.Seen[0].Body));
    }

    [Fact]
    public void A_file_in_a_form_has_the_type_that_the_user_says()
    {
        File.WriteAllText(_folder.File("in.csv"), "a,b");
        Zoho.Answer("""{"status":"success"}""");

        Engine.Run("$token | Invoke-ZohoApi /crm/v8/files -InFile $folder/in.csv -ContentType text/csv").Succeeded();

        Assert.StartsWith("multipart/form-data; boundary=", Zoho.Seen[0].ContentType, StringComparison.Ordinal);
        Assert.Contains("filename=\"in.csv\"\r\nContent-Type: text/csv\r\n", Zoho.Seen[0].Body, StringComparison.Ordinal);
        Assert.Equal("ContentType", Engine.Run("$token | Invoke-ZohoApi /x -Form @{ a = 1 } -ContentType text/csv").Error.TargetObject);
    }

    [Fact]
    public void A_file_is_sent_and_an_answer_is_saved_as_a_file()
    {
        File.WriteAllText(_folder.File("in.csv"), "a,b");
        Zoho.Answer("""{"status":"success"}""").AnswerWith(response =>
        {
            response.Headers["Content-Disposition"] = "attachment; filename=\"report.txt\"";
            return "the report"u8.ToArray();
        });

        Engine.Run("$token | Invoke-ZohoApi /x/v1/files -InFile $folder/in.csv").Succeeded();
        var saved = Engine.Run("$token | Invoke-ZohoApi /crm/v8/files/1 -OutFile $folder").Value;

        Assert.Equal(("POST", "a,b"), (Zoho.Seen[0].Method, Zoho.Seen[0].Body));
        Assert.Equal(_folder.File("report.txt"), Assert.IsType<FileInfo>(saved).FullName);
        Assert.Equal("the report", File.ReadAllText(_folder.File("report.txt")));
    }

    [Fact]
    public void A_name_of_the_server_does_not_replace_a_file_of_the_user()
    {
        File.WriteAllText(_folder.File("1"), "mine");
        Zoho.Answer("theirs");

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/files/1 -OutFile $folder");

        Assert.Equal((ErrorIds.InvalidInput, "OutFile"), (run.ErrorId, (string)run.Error.TargetObject));
        Assert.Equal("mine", File.ReadAllText(_folder.File("1")));
    }

    [Theory]
    [InlineData("/x -Body 1 -InFile a", "Body")]
    [InlineData("/x -OutFile a -All", "OutFile")]
    [InlineData("/x -OrganizationId 7", "OrganizationId")]
    [InlineData("/x -ProxyCredential ([pscredential]::new('a', $token.AccessToken))", "ProxyCredential")]
    public void What_does_not_go_together_is_said_before_anything_is_sent(string parameters, string target)
    {
        var run = Engine.Run($"$token | Invoke-ZohoApi {parameters}");

        Assert.Equal((ErrorIds.InvalidInput, target), (run.ErrorId, (string)run.Error.TargetObject));
        Assert.Empty(Zoho.Seen);
    }

    [Fact]
    public void With_WhatIf_nothing_is_sent()
    {
        Assert.Empty(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads/1 -Method DELETE -WhatIf").Succeeded().Output);
        Assert.Empty(Engine.Run("[pscustomobject]@{ Last_Name = 'n' } | Invoke-ZohoApi /crm/v8/Leads -Token $token -WhatIf").Succeeded().Output);
        Assert.Empty(Zoho.Seen);
    }

    [Theory]
    [InlineData("text/plain", "hello", "hello")]
    [InlineData("application/json", "", null)]
    public void An_answer_that_is_not_JSON_is_text_and_an_empty_one_is_nothing(string mediaType, string body, string? expected)
    {
        Zoho.AnswerWith(response =>
        {
            response.ContentType = mediaType;
            return Encoding.UTF8.GetBytes(body);
        });

        Assert.Equal(expected is null ? [] : [expected], Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").Succeeded().Output.Select(value => value!.ToString()));
    }

    [Fact]
    public void A_page_of_a_hotel_network_is_not_taken_for_records()
    {
        Zoho.AnswerWith(response =>
        {
            response.ContentType = "text/html";
            return "<html>Sign in</html>"u8.ToArray();
        });

        Assert.Equal(ErrorIds.UnexpectedResponse, Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads").ErrorId);
    }
}
