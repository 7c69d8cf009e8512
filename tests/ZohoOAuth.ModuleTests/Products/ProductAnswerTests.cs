using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What the products answer beside JSON with records: errors with HTTP 200, XML and HTML. Each is an error that says what it is.</summary>
public sealed class ProductAnswerTests : ModuleTest
{
    /// <summary>The call, and the code, the message and the HTTP status of its error.</summary>
    public static TheoryData<string, string?, string, int> Failures => new()
    {
        { "-Service People /forms/employee/getRecords -Query @{ limit = 201 }", "7021", "Maximum record limit 200 is exceeded", 200 },
        { "-Service People /forms/employee/getDataByID -Query @{ recordId = 1 }", "7049", "No record found for the given ID", 200 },
        { "-Service People /forms/json/employee/updateRecord -Method POST -Query @{ recordId = 1; inputData = '{}' }", "7049", "No record found for the given ID", 200 },
        { "-Service Campaigns /getlistsubscribers", "2501", "Listkey is empty or invalid.", 200 },
        { "-Service Campaigns /getlistsubscribers -All", "2501", "Listkey is empty or invalid.", 200 },
        { "-Service Bookings /services", null, "workspace_id is missing.", 200 },
        { "-Service Analytics /workspaces/1/views", "8083", "Organization id is not present in the request header.", 400 },
        { "-Service Writer /documents/1", "R5018", "Unable to get document information.", 404 },
        { "-Service ServiceDeskPlus /requests/1", "4007", "The record does not exist.", 404 },
        { "-Service Bigin /Contacts", "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", 400 },
        { "-Service Books /contacts/1 -OrganizationId 8", "6041", "This user is not associated with the CompanyID/CompanyName:8.", 400 },
        { "-Service Books /reports/profitandloss -OrganizationId 7", "NOT_SIMULATED", "The simulator does not have this call. Zoho may have it.", 501 },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_an_error_whatever_its_status(string call, string? code, string message, int status)
    {
        var result = Run($"Invoke-ZohoApi {call} -MaximumRetryCount 0 -Token $token");

        Assert.Empty(result.Output);
        Assert.Equal("ApiError", result.ErrorId);
        var told = ZohoSaid.Of(result.Error);
        Assert.Equal((code, message, status), (told.Code, told.Message, told.Status));
        Assert.Contains(message, result.Error.ErrorDetails.Message);
    }

    [Fact]
    public void The_XML_of_Campaigns_is_an_error_and_nobody_gets_it_who_does_not_ask_for_it()
    {
        Assert.Equal("UnexpectedResponse", Run("Invoke-ZohoApi -Service Campaigns /getmailinglists -Query @{ resfmt = 'XML' } -All -Token $token").ErrorId);
        Assert.Equal(25, Run("Invoke-ZohoApi -Service Campaigns /getmailinglists -All -Token $token").Succeeded().Output.Count);
        Assert.Equal(25, Run("Invoke-ZohoApi -Service Campaigns '/getmailinglists?resfmt=JSON' -All -Token $token").Succeeded().Output.Count);
        Assert.All(Zoho.Requests.To("/api/v1.1/getmailinglists"), request => Assert.Equal(2, request.QueryString.Split("resfmt=").Length));
    }

    /// <summary>Bookings says with an HTML page that the token is dead.</summary>
    [Fact]
    public void The_HTML_of_a_refused_token_renews_it_once()
    {
        Zoho.ExpireAccessTokens();
        Zoho.Requests.Clear();

        Assert.Equal(25, Run("Invoke-ZohoApi -Service Bookings /workspaces -Token $token").Succeeded().Output.Count);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public void A_token_that_stays_refused_with_HTML_is_an_error_that_says_so()
    {
        Zoho.Faults.Add(new Fault { Path = "/bookings/*", Status = 401, Body = "<!DOCTYPE html><html></html>" });

        var result = Run("Invoke-ZohoApi -Service Bookings /workspaces -Token $token");

        Assert.Equal("InvalidOAuthToken", result.ErrorId);
        Assert.Equal(2, Zoho.Requests.Count("/bookings/v1/json/workspaces"));
    }

    [Fact]
    public void Records_of_Bookings_are_found_two_levels_down() =>
        Assert.Equal(
            Enumerable.Range(0, 25).Select(number => $"{number}"),
            Run("Invoke-ZohoApi -Service Bookings /workspaces -Token $token").Succeeded().Properties("n"));

    [Fact]
    public void Records_of_People_come_flat_with_a_page_and_without()
    {
        Assert.Equal("employee 0", Run("(Invoke-ZohoApi -Service People /forms/employee/getRecords -First 1 -Token $token).name").Value);
        Assert.Equal(25, Run("Invoke-ZohoApi -Service People /forms/employee/getRecords -Token $token").Succeeded().Output.Count);
    }

    /// <summary>A record whose only field is a list stays as it is, and so does a result that is no list of records.</summary>
    [Theory]
    [InlineData("""{"response":{"result":[{"days":[{"date":"01-Jan"}]}],"status":0}}""", "days")]
    [InlineData("""{"response":{"result":[{"pkId":"1"}],"status":0}}""", "pkId")]
    public void What_only_looks_like_a_record_under_its_id_is_left_alone(string body, string field)
    {
        Zoho.Faults.Add(new Fault { Path = "/people/*", Body = body });

        Assert.Equal(field, Run("(Invoke-ZohoApi -Service People /leave/x -Token $token).PSObject.Properties.Name").Value);
    }

    [Theory]
    [InlineData("Books -OrganizationId 7", "/contacts", "PUT", "@{ name = 'B' }", "contact.name")]
    [InlineData("Desk -OrganizationId 7", "/tickets", "PATCH", "@{ name = 'B' }", "name")]
    [InlineData("Creator", "/data/owner/app/report/All", "PATCH", "@{ data = @{ name = 'B' } }", "data.name")]
    [InlineData("Projects -OrganizationId 7", "/tasks", "PATCH", "@{ name = 'B' }", "name")]
    public void A_record_is_changed_and_read_again(string service, string path, string method, string body, string name)
    {
        const string Id = "3652397000000000003";

        Run($"Invoke-ZohoApi -Service {service} {path}/{Id} -Method {method} -Body {body} -Token $token").Succeeded();

        Assert.Equal("B", Run($"(Invoke-ZohoApi -Service {service} {path}/{Id} -Raw -Token $token).{name}").Value);
    }
}
