using System.Net;
using System.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmRequestGuardTests : SimulatorTest
{
    private const string Leads = "/crm/v8/Leads?fields=Email&per_page=1";

    [Theory]
    [InlineData(null, "AUTHENTICATION_FAILURE")]
    [InlineData("Bearer", "AUTHENTICATION_FAILURE")]
    [InlineData("Zoho-oauthtoken", "INVALID_TOKEN")]
    public async Task The_header_and_the_token_have_errors_of_their_own(string? scheme, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, Leads));
        request.Headers.Authorization = scheme is null ? null : new AuthenticationHeaderValue(scheme, "1000.wrong.token");
        using var response = await Http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(code, Text(await JsonAsync(response), "code"));
    }

    [Theory]
    [InlineData("/crm/v8/Nothing", "400 INVALID_MODULE")]
    [InlineData("/crm/v9/Leads", "404 INVALID_URL_PATTERN")]
    [InlineData("/tables/v3/contacts", "404 INVALID_URL_PATTERN")]
    [InlineData("/crm/v8/Leads/1/2/3/4", "404 INVALID_URL_PATTERN")]
    [InlineData("/crm/v8/Leads/abc", "400 INVALID_DATA")]
    [InlineData("/crm/v2.1/leads", "200")]
    public async Task A_wrong_address_is_told(string path, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(), path));

    [Theory]
    [InlineData("ZohoCRM.modules.ALL", true)]
    [InlineData("ZohoCRM.modules.READ", true)]
    [InlineData("zohocrm.MODULES.Leads.read", true)]
    [InlineData("ZohoCRM.modules.leads.ALL", true)]
    [InlineData("ZohoCRM.modules.contacts.ALL", false)]
    [InlineData("ZohoCRM.modules.CREATE", false)]
    [InlineData("ZohoCRM.modules.WRITE", false)]
    [InlineData("ZohoCRM.settings.ALL", false)]
    [InlineData("ZohoBooks.modules.ALL", false)]
    public async Task Records_are_read_with_a_scope_that_covers_them(string scope, bool covers) =>
        Assert.Equal(covers ? "200" : "401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(await AccessTokenAsync(scope), Leads));

    [Theory]
    [InlineData("ZohoCRM.modules.READ", HttpStatusCode.Unauthorized)]
    [InlineData("ZohoCRM.modules.WRITE", HttpStatusCode.Created)]
    [InlineData("ZohoCRM.modules.CREATE", HttpStatusCode.Created)]
    public async Task Records_are_added_with_a_scope_that_covers_that(string scope, HttpStatusCode status)
    {
        using var body = new StringContent("""{"data":[{"Last_Name":"A"}]}""");
        using var response = await SendAsync(await AccessTokenAsync(scope), HttpMethod.Post, "/crm/v8/Leads", body);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_used_up_window_is_a_429_without_retry_after()
    {
        var token = await AccessTokenAsync();
        Zoho.ApiBudget.Requests = 2;
        await CrmCodeAsync(token, Leads);
        await CrmCodeAsync(token, Leads);

        using var response = await GetAsync(token, Leads);
        Assert.Equal("TOO_MANY_REQUESTS", Text(await JsonAsync(response), "code"));
        Assert.Null(response.Headers.RetryAfter);
        Zoho.Clock.Advance(Zoho.ApiBudget.Window);
        Assert.Equal("200", await CrmCodeAsync(token, Leads));
    }

    [Fact]
    public async Task Credits_are_told_once_half_of_them_are_gone()
    {
        var token = await AccessTokenAsync();
        Zoho.ApiBudget.DayCredits = 4;

        Assert.Equal("none", await CreditsAsync(token));
        Assert.Equal("none", await CreditsAsync(token));
        Assert.Equal("1", await CreditsAsync(token));
        Assert.Equal("0", await CreditsAsync(token));
        Assert.Equal("429 TOO_MANY_REQUESTS", await CrmCodeAsync(token, Leads));
    }

    private async Task<string> CreditsAsync(string token)
    {
        using var response = await GetAsync(token, Leads);
        return response.Headers.TryGetValues("X-API-CREDITS-REMAINING", out var values) ? values.Single() : "none";
    }
}
