using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>
/// Search: https://www.zoho.com/crm/developer/docs/api/v8/search-records.html. Count:
/// https://www.zoho.com/crm/developer/docs/api/v8/module_record_count.html.
/// </summary>
public sealed class CrmSearchTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoSearch.securesearch.READ";

    [Theory]
    [InlineData("(Email:equals:person649013@example.com)", 1)]
    [InlineData("Email:equals:PERSON649013", 1)]
    [InlineData("(Email:starts_with:person64901)", 7)]
    [InlineData("(Email:starts_with:erson64901)", 0)]
    [InlineData("(Email:in:person649013@example.com,person649014@example.com,nobody)", 2)]
    [InlineData("((Lead_Status:equals:Junk Lead)and(Email_Opt_Out:equals:true))", 25)]
    [InlineData("((Lead_Status:equals:Junk Lead) OR (Lead_Status:equals:Contacted))", 100)]
    [InlineData("(((Lead_Status:equals:Junk Lead)or(Lead_Status:equals:Contacted))and(Email:starts_with:person64901))", 1)]
    [InlineData("(Lead_Status:equals:Junk)", 0)]
    [InlineData("(Lead_Status:not_equal:Junk Lead)", 200)]
    [InlineData("(Annual_Revenue:between:36760,36761.5)", 3)]
    [InlineData("(Annual_Revenue:less_than:36760.75)", 1)]
    [InlineData("(Created_Time:equals:2024-04-14T01:03:00+05:30)", 1)]
    [InlineData("(Created_Time:between:2024-04-13,2024-04-14)", 200)]
    [InlineData("(Owner:equals:Patricia Boyle)", 200)]
    [InlineData("(Owner:in:3652397000000186017)", 200)]
    [InlineData("(Last_Name:equals:Øster \"Ost\")", 50)]
    public async Task Criteria_select_records(string criteria, int count)
    {
        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/Leads/search?criteria={Uri.EscapeDataString(criteria)}&fields=Email");

        Assert.Equal(count == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(count, count == 0 ? 0 : (await JsonAsync(response)).GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("(Nothing:equals:1)", "the field is not available for search")]
    [InlineData("(Tag:equals:a)", "the field is not available for search")]
    [InlineData("(Email:greater_than:1)", "invalid operator found")]
    [InlineData("(Email:like:1)", "invalid operator found")]
    [InlineData("(Annual_Revenue:starts_with:1)", "invalid operator found")]
    [InlineData("(Annual_Revenue:equals:many)", "invalid value for search")]
    [InlineData("(Annual_Revenue:between:1)", "invalid value for search")]
    [InlineData("(Created_Time:equals:yesterday)", "invalid value for search")]
    [InlineData("(Email:equals:)", "invalid value for search")]
    [InlineData("(Last_Name:equals:Burns,B)", "invalid value for search")]
    [InlineData("(Email:equals)", "criteria")]
    [InlineData("(Email:equals:a", "criteria")]
    [InlineData("(Email:equals:a))", "criteria")]
    [InlineData("((Email:equals:a)(Email:equals:b))", "criteria")]
    [InlineData("((Email:equals:a)xor(Email:equals:b))", "criteria")]
    [InlineData("(Last_Name:equals:a(b))", "criteria")]
    public async Task Criteria_that_are_not_valid_say_why(string criteria, string part)
    {
        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/Leads/search?criteria={Uri.EscapeDataString(criteria)}");
        var body = await response.Content.ReadAsStringAsync(None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("INVALID_QUERY", Text(JsonElement.Parse(body), "code"));
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Burns,B""", """Burns\,B""")]
    [InlineData("""Smith (Jr)""", """Smith \(Jr\)""")]
    [InlineData("""K\""", """K\\""")]
    [InlineData("""A\B""", """A\B""")]
    public async Task A_backslash_keeps_the_signs_of_criteria_in_a_value(string name, string escaped)
    {
        var token = await AccessTokenAsync(Scope);
        using var body = new StringContent(JsonSerializer.Serialize(new { data = new[] { new { Last_Name = name, Company = "A" } } }));
        using var added = await SendAsync(token, HttpMethod.Post, "/crm/v8/Leads", body);

        using var response = await GetAsync(token, $"/crm/v8/Leads/search?criteria={Uri.EscapeDataString($"((Last_Name:equals:{escaped})and(Company:equals:A))")}");

        Assert.Equal(name, Text(Assert.Single((await JsonAsync(response)).GetProperty("data").EnumerateArray()), "Last_Name"));
    }

    [Theory]
    [InlineData("email=person649013@example.com", "200")]
    [InlineData("email=nobody@example.com", "204")]
    [InlineData("phone=%2B1 (555) 064-9013", "200")]
    [InlineData("phone=+15550649013&", "200")]
    [InlineData("phone=none", "400 INVALID_DATA")]
    [InlineData("word=Copper", "200")]
    [InlineData("word=C", "400 INVALID_DATA")]
    [InlineData("word=nothing", "204")]
    [InlineData("criteria=(Email:equals:nobody)&word=Copper", "204")]
    [InlineData("email=nobody@example.com&word=Copper", "204")]
    [InlineData("word=Copper&converted=true", "204")]
    [InlineData("word=Copper&approved=false", "204")]
    [InlineData("word=Copper&page=11", "400 LIMIT_REACHED")]
    [InlineData("word=Copper&fields=Nothing", "400 INVALID_DATA")]
    [InlineData("word=Copper&sort_by=Email", "400 INVALID_DATA")]
    [InlineData("word=Copper&wrd=x", "400 INVALID_REQUEST")]
    [InlineData("word=Copper&type=AllUsers", "501 NOT_SIMULATED")]
    [InlineData("", "400 EXPECTED_PARAM_MISSING")]
    [InlineData("word=", "400 EXPECTED_PARAM_MISSING")]
    public async Task A_search_takes_the_first_of_criteria_email_phone_and_word(string query, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(Scope), $"/crm/v8/Leads/search?{query}"));

    [Fact]
    public async Task A_module_without_email_cannot_be_searched_by_email() =>
        Assert.Equal("400 FIELD_TYPE_UNAVAILABLE", await CrmCodeAsync(await AccessTokenAsync(Scope), "/crm/v8/Deals/search?email=a@b.c"));

    [Fact]
    public async Task At_most_15_criteria_and_100_values_are_allowed()
    {
        var token = await AccessTokenAsync(Scope);
        string Path(int count) => $"/crm/v8/Leads/search?criteria=({string.Join("and", Enumerable.Repeat("(Email:starts_with:p)", count))})";

        Assert.Equal("200", await CrmCodeAsync(token, Path(15)));
        Assert.Equal("400 CRITERIA_LIMIT_EXCEEDED", await CrmCodeAsync(token, Path(16)));
        Assert.Equal("400 INVALID_QUERY", await CrmCodeAsync(token, $"/crm/v8/Leads/search?criteria=(Email:in:{string.Join(',', Enumerable.Range(1, 101))})"));
        Assert.Equal("400 INVALID_QUERY", await CrmCodeAsync(token, $"/crm/v8/Leads/search?criteria={new string('(', 5000)}"));
    }

    [Fact]
    public async Task Pages_of_a_search_say_where_they_are()
    {
        var token = await AccessTokenAsync(Scope);
        using var response = await GetAsync(token, "/crm/v8/Leads/search?email=example.com&page=3&per_page=200&fields=Email");
        var info = (await JsonAsync(response)).GetProperty("info");

        Assert.Equal((50, 3, false), (info.GetProperty("count").GetInt32(), info.GetProperty("page").GetInt32(), info.GetProperty("more_records").GetBoolean()));
        Assert.Equal(("id", "desc"), (Text(info, "sort_by"), Text(info, "sort_order")));
    }

    [Theory]
    [InlineData("", 450)]
    [InlineData("criteria=(Lead_Status:equals:Junk Lead)", 50)]
    [InlineData("email=person64901", 7)]
    [InlineData("phone=5550649013", 1)]
    [InlineData("word=nothing", 0)]
    [InlineData("converted=true", 0)]
    public async Task Records_are_counted(string query, int count)
    {
        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/Leads/actions/count?{query}");

        Assert.Equal(count, (await JsonAsync(response)).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_custom_view_is_counted_without_a_search()
    {
        var token = await AccessTokenAsync(Scope);
        using var views = await GetAsync(token, "/crm/v8/settings/custom_views?module=Leads");
        var junk = Text((await JsonAsync(views)).GetProperty("custom_views")[3], "id");
        using var count = await GetAsync(token, $"/crm/v8/Leads/actions/count?cvid={junk}");

        Assert.Equal(50, (await JsonAsync(count)).GetProperty("count").GetInt32());
        Assert.Equal("400 AMBIGUITY_DURING_PROCESSING", await CrmCodeAsync(token, $"/crm/v8/Leads/actions/count?cvid={junk}&word=Copper"));
        Assert.Equal("400 INVALID_REQUEST", await CrmCodeAsync(token, "/crm/v8/Leads/actions/count?fields=Email"));
    }

    [Theory]
    [InlineData("search?word=Copper", AllRecords)]
    [InlineData("search?word=Copper", "ZohoSearch.securesearch.READ")]
    [InlineData("actions/count", AllRecords)]
    [InlineData("actions/count", "ZohoCRM.modules.ALL,ZohoSearch.securesearch.READ")]
    public async Task A_search_needs_a_scope_of_its_own_and_that_of_the_module(string path, string scope) =>
        Assert.Equal("401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(await AccessTokenAsync(scope), $"/crm/v8/Leads/{path}"));
}
