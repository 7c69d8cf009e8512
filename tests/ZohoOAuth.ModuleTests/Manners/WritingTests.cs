using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Records that come through the pipeline are written in batches, and each has its own outcome.</summary>
public sealed class WritingTests : ModuleTest
{
    private const string LeadsPath = "/crm/v8/Leads";
    private const string Write = "Invoke-ZohoApi /crm/v8/Leads -Token $token";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.Requests.Clear();
    }

    [Fact]
    public void Ten_thousand_records_are_a_hundred_requests_and_the_bad_ones_are_named()
    {
        var result = Run(
            "0..9999 | ForEach-Object { [pscustomobject]@{ Last_Name = $(if ($_ % 271) { \"Lead $_\" } elseif ($_ % 2) { '' }); "
                + $"Company = 'Zylker' }} }} | {Write}");

        Assert.Equal(100, Zoho.Requests.Count(LeadsPath));
        Assert.Equal(37, result.Errors.Count);
        Assert.Equal(9_963, result.Output.Count);
        Assert.Equal(Enumerable.Range(0, 10_000).Where(number => number % 271 != 0).Select(number => $"{number}"), result.Properties("Index"));
        Assert.Equal(9_963, result.Properties("Id").Distinct().Count());
        Assert.All(result.Errors, error => Assert.StartsWith("ApiError,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 37).Select(number => $"{number * 271}"), result.Errors.Select(error => $"{error.TargetObject}"));
        Assert.Contains("MANDATORY_NOT_FOUND", result.Errors[0].ErrorDetails.Message);
        Assert.Contains("Last_Name", result.Errors[0].ErrorDetails.Message);
    }

    [Theory]
    [InlineData("@{ Last_Name = 'A' }, @{ Last_Name = 'B' }", "", """{"data":[{"Last_Name":"A"},{"Last_Name":"B"}]}""")]
    [InlineData("[pscustomobject]@{ Last_Name = 'A' }", " -Body @{ trigger = @() }", """{"data":[{"Last_Name":"A"}],"trigger":[]}""")]
    public void The_envelope_is_the_products_and_the_body_goes_beside_it(string records, string parameters, string body)
    {
        Run($"{records} | {Write}{parameters}").Succeeded();

        Assert.Equal(body, Assert.Single(Zoho.Requests.To(LeadsPath)).Body);
    }

    [Fact]
    public void A_batch_may_be_smaller_and_the_last_one_is_sent_too()
    {
        Assert.Equal(7, Run($"1..7 | ForEach-Object {{ @{{ Last_Name = \"L$_\" }} }} | {Write} -BatchSize 3").Succeeded().Output.Count);
        Assert.Equal(3, Zoho.Requests.Count(LeadsPath));
    }

    [Fact]
    public void A_batch_of_which_nothing_was_good_has_an_error_for_each()
    {
        var result = Run($"1..3 | ForEach-Object {{ @{{ Company = 'C' }} }} | {Write}");

        Assert.Equal(["0", "1", "2"], result.Errors.Select(error => $"{error.TargetObject}"));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_batch_whose_answer_is_lost_is_not_sent_twice_and_ends_the_work()
    {
        const string Records = "0..9 | ForEach-Object { @{ Last_Name = \"L$_\" } }";
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, TruncateAfter = 5, Abort = true });

        var broken = Run($"{Records} | {Write} -BatchSize 4 -MaximumRetryCount 3");

        Assert.Equal("NetworkError", broken.ErrorId);
        Assert.Single(broken.Errors);
        Assert.Contains("Zoho may have written records 0 to 3", broken.Error.ErrorDetails.Message);
        Assert.Contains("-Skip 4", broken.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(broken.Output);
        Assert.Equal(1, Zoho.Requests.Count(LeadsPath));

        var rest = Run($"{Records} | {Write} -BatchSize 4 -Skip 4").Succeeded();
        Assert.Equal(["4", "5", "6", "7", "8", "9"], rest.Properties("Index"));
    }

    [Fact]
    public void A_batch_that_was_refused_for_too_many_calls_is_sent_again()
    {
        Zoho.Faults.Add(
            new Fault
            {
                Path = LeadsPath,
                Times = 1,
                Status = 429,
                Body = """{"code":"TOO_MANY_REQUESTS"}""",
                Headers = new Dictionary<string, string> { ["Retry-After"] = "0" },
            });

        Assert.Equal(2, Run($"@{{ Last_Name = 'A' }}, @{{ Last_Name = 'B' }} | {Write} -MaximumRetryCount 1").Succeeded().Output.Count);
        Assert.Equal(2, Zoho.Requests.Count(LeadsPath));
    }

    [Theory]
    [InlineData("""{"data":[{"code":"SUCCESS","status":"success"}]}""")]
    [InlineData("<html>Sign in to the network</html>")]
    [InlineData("{")]
    public void An_answer_that_tells_of_no_record_leaves_the_batch_unknown(string body)
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Body = body });

        var result = Run($"@{{ Last_Name = 'A' }}, @{{ Last_Name = 'B' }} | {Write}");

        Assert.Equal("UnexpectedResponse", result.ErrorId);
        Assert.Contains("Zoho may have written records 0 to 1", Assert.Single(result.Errors).ErrorDetails.Message);
    }

    [Fact]
    public void One_record_whose_answer_is_empty_was_written()
    {
        Zoho.Faults.Add(new Fault { Path = "/api/v1/tickets/1", Status = 204 });

        var row = Run("@{ status = 'Closed' } | Invoke-ZohoApi /tickets/1 -Service Desk -OrganizationId 7 -Method PATCH -Token $token -StatusCodeVariable status").Succeeded();

        Assert.Equal("success", row.Property("Status"));
        Assert.Equal(204, Run("$status").Value);
    }

    [Fact]
    public void With_WhatIf_nothing_is_sent()
    {
        Assert.Empty(Run($"@{{ Last_Name = 'A' }} | {Write} -WhatIf").Succeeded().Output);
        Assert.Contains("POST of record 0", Stage.Session.TakeScreen());
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("@{ a = 1 } | Invoke-ZohoApi /crm/v8/Leads -Token $token -Method GET")]
    [InlineData("@{ a = 1 } | Invoke-ZohoApi /tickets -Service Desk -Token $token -BatchSize 5")]
    [InlineData("@{ a = 1 } | Invoke-ZohoApi /crm/v8/Leads")]
    public void What_cannot_be_written_is_refused_once(string script)
    {
        Assert.Equal("InvalidInput", Run(script).ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_token_in_the_pipeline_is_no_record()
    {
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        Assert.Equal("GET", Zoho.Requests.To("/crm/v8/Deals")[0].Method);
    }
}
