using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CoqlTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.coql.READ";

    [Theory]
    [InlineData("select Last_Name, Email from Leads", 200, true, "3652397000000649013")]
    [InlineData("SELECT Last_Name,Email FROM Leads WHERE Last_Name != 'limit' ORDER BY id LIMIT 400,100", 50, false, "3652397000000649413")]
    [InlineData("select Last_Name, Email from leads where id > 0 limit 2000", 450, false, "3652397000000649013")]
    [InlineData("select Last_Name, Email from Leads limit 0, 450;", 450, false, "3652397000000649013")]
    public async Task A_query_gives_the_fields_that_it_selects_page_by_page(string query, int count, bool more, string first)
    {
        var (status, body) = await QueryAsync(query);

        Assert.Equal(HttpStatusCode.OK, status);
        var response = JsonElement.Parse(body);
        Assert.Equal(
            (count, more),
            (response.GetProperty("info").GetProperty("count").GetInt32(), response.GetProperty("info").GetProperty("more_records").GetBoolean()));
        Assert.Equal(count, response.GetProperty("data").GetArrayLength());
        Assert.Equal(["id", "Last_Name", "Email"], response.GetProperty("data")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(first, Text(response.GetProperty("data")[0], "id"));
    }

    [Theory]
    [InlineData("select Last_Name from Leads limit 450,10", HttpStatusCode.NoContent, "")]
    [InlineData("select Last_Name from Leads limit 0,2001", HttpStatusCode.BadRequest, "LIMIT_EXCEEDED")]
    [InlineData("select Last_Name from Nothing", HttpStatusCode.BadRequest, "INVALID_MODULE")]
    [InlineData("select Last_Name from", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    [InlineData("select Last_Name, from Leads", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    [InlineData("select Last_Name from Leads limit 0", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    [InlineData("select Last_Name from Leads limit many", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    [InlineData("select Last_Name from Leads limit 99999999999,1", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    [InlineData("delete from Leads", HttpStatusCode.BadRequest, "SYNTAX_ERROR")]
    public async Task A_query_without_records_says_why(string query, HttpStatusCode status, string code)
    {
        var (answered, body) = await QueryAsync(query);

        Assert.Equal(status, answered);
        Assert.Contains(code, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_body_without_a_query_is_refused(string sent)
    {
        var (status, body) = await SendQueryAsync(sent, Scope);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("SYNTAX_ERROR", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_needs_a_scope_of_its_own()
    {
        var (status, body) = await SendQueryAsync("""{"select_query":"select id from Leads"}""", AllRecords);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("OAUTH_SCOPE_MISMATCH", body, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string Body)> QueryAsync(string query) =>
        SendQueryAsync(JsonSerializer.Serialize(new { select_query = query }), Scope);

    private async Task<(HttpStatusCode Status, string Body)> SendQueryAsync(string body, string scope)
    {
        using var content = new StringContent(body);
        using var response = await SendAsync(await AccessTokenAsync(scope), HttpMethod.Post, "/crm/v8/coql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
