namespace ZohoOAuth.ModuleTests;

/// <summary>What each product says of a record that it does not take, or does not have, reaches the user whole.</summary>
public sealed class ProductErrorTests : ModuleTest
{
    public static TheoryData<string, string, string, string, string?, int> Refusals => new()
    {
        {
            "-Service Books /contacts -OrganizationId 7 -Method POST -Body @{ city = 'x' }", "POST /books/v3/contacts", "4", "Invalid value passed for name",
            null, 400
        },
        { "-Service Books /contacts/999 -OrganizationId 7", "GET /books/v3/contacts/999", "1002", "Resource does not exist.", null, 404 },
        {
            "-Service Desk /tickets -OrganizationId 7 -Method POST -Body @{ city = 'x' }", "POST /api/v1/tickets", "INVALID_DATA",
            "The data is invalid due to validation restrictions", "/name", 422
        },
        { "-Service Desk /tickets/999 -OrganizationId 7", "GET /api/v1/tickets/999", "RESOURCE_NOT_FOUND", "The resource does not exist.", null, 404 },
        { "-Service Desk /tickets", "GET /api/v1/tickets", "OAUTH_ORG_MISMATCH", "The organization is not the token's.", null, 403 },
        {
            "-Service Projects /tasks -OrganizationId 7 -Method POST -Body @{ city = 'x' }", "POST /api/v3/portal/7/tasks", "MANDATORY_PARAM_MISSING",
            "The name is missing.", "name", 400
        },
        { "-Service Projects /tasks/999 -OrganizationId 7", "GET /api/v3/portal/7/tasks/999", "6404", "Resource Not Found", null, 404 },
        {
            "-Service WorkDrive /files -Method POST -Body @{ data = @{ attributes = @{ city = 'x' } } }", "POST /api/v1/files", "F6003",
            "The attribute name is missing.", null, 400
        },
        { "-Service WorkDrive /files/999", "GET /api/v1/files/999", "R008", "The file does not exist.", null, 404 },
        { "-Service Creator /data/owner/app/report/All/999", "GET /creator/v2.1/data/owner/app/report/All/999", "3100", "No records found", null, 404 },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_told_as_the_product_said_it(string call, string request, string code, string message, string? field, int status)
    {
        var error = Run($"Invoke-ZohoApi {call} -Token $token").Error;

        Assert.Equal("ApiError", RunResult.IdOf(error));
        Assert.Equal(new ZohoSaid(code, message, field, status, request, null), ZohoSaid.Of(error));
        Assert.Contains(code, error.ErrorDetails.Message);
    }

    [Fact]
    public void What_Projects_says_of_the_field_is_in_the_message() =>
        Assert.Contains(
            "The name is missing.",
            Run("Invoke-ZohoApi -Service Projects /tasks -OrganizationId 7 -Method POST -Body @{ city = 'x' } -Token $token").Error.ErrorDetails.Message);

    [Theory]
    [InlineData("Recruit", "/Candidates", "MANDATORY_NOT_FOUND", "required field not found", 207)]
    [InlineData("Creator", "/data/owner/app/form/All", "3002", "Enter a value for this field", 200)]
    public void A_row_that_was_refused_has_its_field_and_its_place(string service, string path, string code, string message, int status)
    {
        var result = Run($"@{{ name = 'a' }}, [pscustomobject]@{{ city = 'x' }}, @{{ name = 'c' }} | Invoke-ZohoApi -Service {service} {path} -Token $token");

        Assert.Equal(["0", "2"], result.Properties("Index"));
        Assert.Equal("1", result.Error.TargetObject);
        var reported = ZohoSaid.Of(result.Error);
        Assert.Equal((code, message, "name", status), (reported.Code, reported.Message, reported.Field, reported.Status));
        Assert.Matches($"^POST .*{path}$", reported.Request);
    }

    [Fact]
    public void What_Recruit_does_not_have_is_nothing() =>
        Assert.Empty(Run("Invoke-ZohoApi -Service Recruit /Candidates/999 -Token $token").Succeeded().Output);
}
