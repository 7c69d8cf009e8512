using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Errors that the CRM puts into an answer with a success status, and several errors in one refusal.</summary>
public sealed class RowErrorTests : ModuleTest
{
    private const string Missing = """{"code":"MANDATORY_NOT_FOUND","details":{"api_name":"Last_Name"},"message":"required field not found","status":"error"}""";
    private const string Added = """{"code":"SUCCESS","details":{"id":"71"},"message":"record added","status":"success"}""";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void A_row_of_the_simulator_that_was_refused_is_an_error_with_Body_too()
    {
        var result = Run(
            "$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @(@{ Company = 'x' }, @{ Last_Name = 'Doe' }, @{ Company = 'y' }) }");

        Assert.Equal(["SUCCESS"], result.Properties("code"));
        Assert.Equal(["0", "2"], result.Errors.Select(error => $"{error.TargetObject}"));
        Assert.All(result.Errors, error =>
        {
            Assert.Equal("ApiError", RunResult.IdOf(error));
            Assert.Equal(("MANDATORY_NOT_FOUND", "Last_Name"), (ZohoSaid.Of(error).Code, ZohoSaid.Of(error).Field));
            Assert.Contains("was not written", error.ErrorDetails.Message);
            Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction);
        });
    }

    [Theory]
    [InlineData(200, "DELETE /crm/v8/Leads", "Record 0 was not deleted")]
    [InlineData(207, "POST /crm/v8/Leads", "Record 0 was not written")]
    public void The_error_says_what_did_not_happen(int status, string call, string expected)
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/*", Status = status, Body = $$"""{"data":[{{Missing}},{{Added}}]}""" });
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);

        var result = Run($"$token | Invoke-ZohoApi {path} -Method {method}{(method == "POST" ? " -Body @{ data = @() }" : " -Query @{ ids = '1,2' }")}");

        Assert.StartsWith(expected, result.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(["SUCCESS"], result.Properties("code"));
    }

    [Fact]
    public void An_error_for_a_batch_that_comes_with_202_names_no_gateway()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Notes", Status = 202, Body = Missing });

        var error = Run("1..3 | ForEach-Object { @{ Note_Content = 'x' } } | Invoke-ZohoApi /crm/v8/Notes -Token $token").Error;

        Assert.Equal(("ApiError", "MANDATORY_NOT_FOUND", 202), (RunResult.IdOf(error), ZohoSaid.Of(error).Code, ZohoSaid.Of(error).Status));
        Assert.StartsWith("Zoho did not write records 0 to 2, and no later records were sent: POST /crm/v8/Notes", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Continue with -Skip 0", error.ErrorDetails.RecommendedAction);
        Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void An_answer_to_Raw_comes_whole_and_its_errors_beside_it()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/*", Status = 207, Body = $$"""{"data":[{{Missing}},{{Added}}]}""" });

        var result = Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @() } -Raw | ForEach-Object { $_.data.Count }");

        Assert.Equal(2, Assert.Single(result.Output)!.BaseObject);
        Assert.Equal("0", result.Error.TargetObject);
    }
}
