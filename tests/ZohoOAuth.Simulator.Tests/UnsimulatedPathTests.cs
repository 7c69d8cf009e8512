namespace ZohoOAuth.Simulator.Tests;

/// <summary>A call of a product that the simulator does not have is 501, and never looks like one that worked.</summary>
public sealed class UnsimulatedPathTests : SimulatorTest
{
    [Theory]
    [InlineData("GET", "/books/v3/reports/profitandloss?organization_id=7")]
    [InlineData("GET", "/books/v3/settings?organization_id=7")]
    [InlineData("DELETE", "/books/v3/contacts?organization_id=7")]
    [InlineData("POST", "/books/v3/invoices/1/status/sent?organization_id=7")]
    [InlineData("GET", "/api/v1/calendars")]
    [InlineData("GET", "/api/v1/search?module=tickets")]
    [InlineData("GET", "/bigin/v2/settings/modules")]
    [InlineData("GET", "/recruit/v2/org")]
    [InlineData("GET", "/people/api/leave/getLeaveTypeDetails")]
    [InlineData("GET", "/api/v3/portal/7")]
    [InlineData("POST", "/bookings/v1/json/appointment")]
    [InlineData("GET", "/zsapi/teams/")]
    [InlineData("GET", "/baas/v1/project")]
    [InlineData("GET", "/restapi/v2/dashboards")]
    [InlineData("POST", "/api/v1.1/json/listsubscribe?resfmt=JSON")]
    [InlineData("GET", "/meeting/api/v2/1/report/attendees")]
    [InlineData("GET", "/api/v2/1/registration/2")]
    [InlineData("GET", "/api/v2/user.json")]
    [InlineData("POST", "/api/v2/lens_session")]
    [InlineData("GET", "/api/v1/1/shifts")]
    [InlineData("GET", "/zs-site/api/v1/index/sites")]
    [InlineData("GET", "/fsm/v1/users")]
    [InlineData("GET", "/workerly/v2/settings/fields")]
    [InlineData("GET", "/backstage/v3/portals/1/members")]
    [InlineData("GET", "/pulse/api/allScopes")]
    [InlineData("GET", "/v1.1/domains")]
    [InlineData("POST", "/thrive-publicapi/v1/brand1/purchase")]
    [InlineData("GET", "/learn/api/v1/portal/zylker/course/1")]
    [InlineData("POST", "/rest/json/zv/logs/recording/batch/download")]
    [InlineData("GET", "/meeting/api/v2/1/sessions.json")]
    [InlineData("POST", "/api/v2/workbooks?method=workbook.rename")]
    public async Task It_says_so_with_501(string method, string path)
    {
        using var response = await SendAsync(await AccessTokenAsync(), new HttpMethod(method), path);

        Assert.Equal(501, (int)response.StatusCode);
        Assert.Contains("\"code\":\"NOT_SIMULATED\"", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_of_no_product_keeps_Zohos_error()
    {
        using var response = await GetAsync(await AccessTokenAsync(), "/tables/v3/contacts");

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("INVALID_URL_PATTERN", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }
}
