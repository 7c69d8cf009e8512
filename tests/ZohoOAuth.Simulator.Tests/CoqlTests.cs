using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Queries: https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html.</summary>
public sealed class CoqlTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.coql.READ,ZohoCRM.modules.ALL";

    [Theory]
    [InlineData("select Last_Name, Email from Leads where id is not null", 200, true, "3652397000000649013")]
    [InlineData("SELECT Last_Name,Email FROM Leads WHERE Last_Name != 'limit' ORDER BY id LIMIT 400,100", 50, false, "3652397000000649413")]
    [InlineData("select Last_Name, Email from leads where id > 0 limit 2000", 450, false, "3652397000000649013")]
    [InlineData("select Last_Name, Email from Leads where (id is not null) limit 0, 450;", 450, false, "3652397000000649013")]
    [InlineData("select Last_Name, Email from Leads where id is not null limit 10 offset 445", 5, false, "3652397000000649458")]
    [InlineData("select Last_Name, Email from Leads where id is not null order by id desc limit 1", 1, true, "3652397000000649462")]
    [InlineData("select Last_Name, Email from Leads where id in ('3652397000000649013', 3652397000000649020) order by Email desc", 2, false, "3652397000000649020")]
    [InlineData("select Last_Name, Email from Leads where Email = 'PERSON649014@example.com'", 1, false, "3652397000000649014")]
    [InlineData("select Last_Name, Email from Leads where Email like 'person64901%'", 7, false, "3652397000000649013")]
    [InlineData("select Last_Name, Email from Leads where Last_Name = 'O''Brien' limit 1", 1, true, "3652397000000649017")]
    [InlineData("select Last_Name, Email from Leads where Lead_Status = Contacted limit 1", 1, true, "3652397000000649021")]
    [InlineData("select Last_Name, Email from Leads where !Leads.id = 3652397000000649014", 1, false, "3652397000000649014")]
    public async Task A_query_gives_the_fields_that_it_selects_page_by_page(string query, int count, bool more, string first)
    {
        var (status, body) = await QueryAsync(query);

        Assert.True(status == HttpStatusCode.OK, body);
        var response = JsonElement.Parse(body);
        Assert.Equal(
            (count, more),
            (response.GetProperty("info").GetProperty("count").GetInt32(), response.GetProperty("info").GetProperty("more_records").GetBoolean()));
        Assert.Equal(count, response.GetProperty("data").GetArrayLength());
        Assert.Equal(["id", "Last_Name", "Email"], response.GetProperty("data")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(first, Text(response.GetProperty("data")[0], "id"));
    }

    [Theory]
    [InlineData("id is not null limit 450,10", HttpStatusCode.NoContent, "")]
    [InlineData("id is not null limit 0,2001", HttpStatusCode.BadRequest, "LIMIT_EXCEEDED")]
    [InlineData("id is not null limit 99000,2000", HttpStatusCode.BadRequest, "LIMIT_EXCEEDED")]
    [InlineData("id is not null limit 99999999999,1", HttpStatusCode.BadRequest, "LIMIT_EXCEEDED")]
    [InlineData("id is not null limit 0", HttpStatusCode.BadRequest, "limit should be greater than 0")]
    [InlineData("id is not null limit many", HttpStatusCode.BadRequest, "limit given seems to be invalid")]
    [InlineData("Last_Name is not null and Email is not null and id is not null", HttpStatusCode.BadRequest, "\"near\":\"and\"")]
    [InlineData("(Last_Name is not null and Email is not null) and id is not null", HttpStatusCode.OK, "data")]
    [InlineData("not Last_Name = 'A'", HttpStatusCode.BadRequest, "operator not supported")]
    [InlineData("Last_Name <> 'A'", HttpStatusCode.BadRequest, "operator not supported")]
    [InlineData("Last_Name > 'A'", HttpStatusCode.BadRequest, "invalid operator found")]
    [InlineData("Email_Opt_Out != 'true'", HttpStatusCode.BadRequest, "invalid operator found")]
    [InlineData("Lastname = 'A'", HttpStatusCode.BadRequest, "\"column_name\":\"Lastname\"")]
    [InlineData("id = 'abc'", HttpStatusCode.BadRequest, "\"expected_data_type\":\"bigint\"")]
    [InlineData("Created_Time > '2024-01-01T00:00:00Z'", HttpStatusCode.BadRequest, "value given seems to be invalid for the column")]
    [InlineData("Created_Time > '2024-01-01T00:00:00.000+00:00'", HttpStatusCode.BadRequest, "value given seems to be invalid for the column")]
    [InlineData("Last_Name not like 'A%'", HttpStatusCode.BadRequest, "value given seems to be invalid for the column")]
    [InlineData("Description like '%a%'", HttpStatusCode.BadRequest, "unsupported column in criteria")]
    [InlineData("Owner.role.name = 'CEO'", HttpStatusCode.NotImplemented, "NOT_SIMULATED")]
    [InlineData("id in (select id from Leads where id is not null)", HttpStatusCode.NotImplemented, "NOT_SIMULATED")]
    [InlineData("id is not null order by id, id", HttpStatusCode.BadRequest, "DUPLICATE_DATA")]
    [InlineData("id is not null order by Nothing", HttpStatusCode.BadRequest, "column given seems to be invalid")]
    [InlineData("id is not null limit 5 6", HttpStatusCode.BadRequest, "\"near\":\"6\"")]
    public async Task A_where_clause_that_is_not_valid_says_why(string where, HttpStatusCode status, string part)
    {
        var (answered, body) = await QueryAsync($"select Last_Name from Leads where {where}");

        Assert.Equal(status, answered);
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select Last_Name from Leads", "SYNTAX_ERROR", "\"clause\":\"where\"")]
    [InlineData("select Last_Name where id is not null", "SYNTAX_ERROR", "\"clause\":\"from\"")]
    [InlineData("select Last_Name from Nothing where id is not null", "INVALID_MODULE", "")]
    [InlineData("select Last_Name from", "SYNTAX_ERROR", "\"near\":\"from\"")]
    [InlineData("select Last_Name, from Leads", "SYNTAX_ERROR", "\"near\":\"Leads\"")]
    [InlineData("select * from Leads where id is not null", "SYNTAX_ERROR", "\"column\":8")]
    [InlineData("update Leads set Last_Name = 'A' where id = 1", "SYNTAX_ERROR", "given coql query not supported")]
    [InlineData("select Last_Name from Leads where Last_Name = 'A", "SYNTAX_ERROR", "near")]
    [InlineData("select Last_Name, Last_Name from Leads where id is not null", "DUPLICATE_DATA", "duplicate select column")]
    [InlineData("select Last_Name as Name, Email as Name from Leads where id is not null", "DUPLICATE_ALIAS", "referred_columns")]
    [InlineData("select Last_Name as '' from Leads where id is not null", "INVALID_ALIAS", "")]
    [InlineData("select Last_Name as Email, Email from Leads where id is not null", "INVALID_QUERY", "cannot be an alias name")]
    [InlineData("select count(id) from Leads where id is not null", "INVALID_DATA", "unsupported aggregate function")]
    [InlineData("select COUNT(id), COUNT(id) from Leads where id is not null", "DUPLICATE_DATA", "duplicate aggregate function")]
    [InlineData("select COUNT(id), Last_Name from Leads where id is not null", "INVALID_QUERY", "\"column_name\":\"Last_Name\"")]
    [InlineData("select SUM(Last_Name) from Leads where id is not null", "INVALID_QUERY", "data type not supported")]
    [InlineData("select Last_Name from Leads#1 where id is not null", "INVALID_DATA", "cvid")]
    public async Task A_query_that_is_not_valid_says_why(string query, string code, string part)
    {
        var (status, body) = await QueryAsync(query);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, Text(JsonElement.Parse(body), "code")));
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "INVALID_DATA")]
    [InlineData("[]", "INVALID_DATA")]
    [InlineData("{}", "MANDATORY_NOT_FOUND")]
    [InlineData("""{"select_query":1}""", "MANDATORY_NOT_FOUND")]
    [InlineData("""{"select_query":""}""", "SYNTAX_ERROR")]
    [InlineData("""{"select_query":"select id from Leads where id is not null","include_meta":"fields"}""", "INVALID_DATA")]
    [InlineData("""{"select_query":"select id from Leads where id is not null","include_meta":["modules"]}""", "INVALID_DATA")]
    public async Task A_body_without_a_query_is_refused(string sent, string code)
    {
        var (status, body) = await SendQueryAsync(sent, Scope);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, Text(JsonElement.Parse(body), "code"));
    }

    [Theory]
    [InlineData(AllRecords)]
    [InlineData("ZohoCRM.coql.READ")]
    [InlineData("ZohoCRM.coql.READ,ZohoCRM.modules.Contacts.READ")]
    public async Task A_query_needs_a_scope_of_its_own_and_that_of_the_module(string scope)
    {
        var (status, body) = await SendQueryAsync("""{"select_query":"select id from Leads where id is not null"}""", scope);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("OAUTH_SCOPE_MISMATCH", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v2", "limit 201", HttpStatusCode.BadRequest)]
    [InlineData("v2.1", "limit 0,200", HttpStatusCode.OK)]
    [InlineData("v3", "limit 2000", HttpStatusCode.OK)]
    [InlineData("v6", "limit 9000,2000", HttpStatusCode.BadRequest)]
    [InlineData("v7", "limit 9000,2000", HttpStatusCode.NoContent)]
    public async Task The_limits_grew_from_version_to_version(string version, string limit, HttpStatusCode expected)
    {
        var (status, body) = await SendQueryAsync(
            $$"""{"select_query":"select Last_Name from Leads where id is not null {{limit}}"}""", Scope, $"/crm/{version}/coql");

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.BadRequest, body.Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_most_25_criteria_and_500_columns_are_allowed()
    {
        static string Criteria(int count) => Enumerable.Range(1, count - 1)
            .Aggregate("id > 0", (all, number) => string.Create(CultureInfo.InvariantCulture, $"({all}) and id > {number}"));
        var columns = string.Join(',', Enumerable.Range(1, 501).Select(number => $"Field{number}"));

        Assert.Equal(HttpStatusCode.OK, (await QueryAsync($"select id from Leads where {Criteria(25)}")).Status);
        Assert.Contains("LIMIT_EXCEEDED", (await QueryAsync($"select id from Leads where {Criteria(26)}")).Body, StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", (await QueryAsync($"select {columns} from Leads where id is not null")).Body, StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", (await QueryAsync($"select id from Leads where id in ({string.Join(',', Enumerable.Range(1, 101))})")).Body, StringComparison.Ordinal);
        Assert.Contains("SYNTAX_ERROR", (await QueryAsync($"select id from Leads where {new string('(', 100_000)}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lookup_joins_the_record_that_it_refers_to()
    {
        var token = await AccessTokenAsync(Scope);
        var king = await AddAsync(token, "Accounts", """{"Account_Name":"King"}""");
        var zylker = await AddAsync(token, "Accounts", $$"""{"Account_Name":"Zylker","Phone":"1","Parent_Account":{"id":"{{king}}","name":"King"} }""");
        await AddAsync(token, "Deals", $$"""{"Deal_Name":"Big","Stage":"Closed Won","Account_Name":{"id":"{{zylker}}","name":"Zylker"} }""");
        const string query = """
            select Deal_Name, 'Account_Name' AS 'Account id', Account_Name.Account_Name as Account, Account_Name.Parent_Account.Account_Name
            from Deals where (Account_Name.Phone = '1' and Account_Name = '{0}') and Account_Name.Parent_Account.Account_Name like 'Kin%'
            """;

        var row = Rows(await QueryAsync(query.Replace("{0}", zylker, StringComparison.Ordinal)))[0];
        Assert.Equal("Big", Text(row, "Deal_Name"));
        Assert.Equal($$"""{"name":"Zylker","id":"{{zylker}}"}""", row.GetProperty("Account id").GetRawText());
        Assert.Equal(("Zylker", "King"), (Text(row, "Account"), Text(row, "Account_Name.Parent_Account.Account_Name")));

        Assert.Equal(HttpStatusCode.NoContent, (await QueryAsync(query.Replace("{0}", king, StringComparison.Ordinal))).Status);
        Assert.Contains("LIMIT_EXCEEDED", (await QueryAsync("select Account_Name.Parent_Account.Parent_Account.Phone from Deals where id is not null")).Body, StringComparison.Ordinal);
        Assert.Contains("column given", (await QueryAsync("select Deal_Name.Phone from Deals where id is not null")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aggregate_functions_count_groups_too()
    {
        var all = Rows(await QueryAsync("select COUNT(id), COUNT(*), COUNT(Description), MIN(Annual_Revenue) as least, MAX(Created_Time) from Leads where id is not null"))[0];
        Assert.Equal((450, 450, 0), (Number(all, "COUNT(id)"), Number(all, "COUNT(*)"), Number(all, "COUNT(Description)")));
        Assert.Equal((36_760.00m, "2024-04-14T03:02:00+00:00"), (all.GetProperty("least").GetDecimal(), Text(all, "MAX(Created_Time)")));

        var groups = Rows(await QueryAsync("select COUNT(id) as leads, Lead_Status, AVG(Annual_Revenue) from Leads where id is not null group by Lead_Status order by Lead_Status desc limit 3"));
        Assert.Equal(["Pre-Qualified", "Not Qualified", "Not Contacted"], groups.Select(row => Text(row, "Lead_Status")));
        Assert.All(groups, row => Assert.Equal(50, Number(row, "leads")));
        Assert.False(groups[0].TryGetProperty("id", out _));

        var none = Rows(await QueryAsync("select COUNT(id), SUM(Annual_Revenue) from Leads where id = 1"))[0];
        Assert.Equal((0, JsonValueKind.Null), (Number(none, "COUNT(id)"), none.GetProperty("SUM(Annual_Revenue)").ValueKind));
    }

    [Fact]
    public async Task The_metadata_of_the_columns_comes_with_a_scope_of_its_own()
    {
        const string body = """{"select_query":"select Last_Name from Leads where id is not null limit 1","include_meta":["fields"]}""";
        var (status, response) = await SendQueryAsync(body, $"{Scope},ZohoCRM.settings.fields.READ");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("text", Text(JsonElement.Parse(response).GetProperty("fields").GetProperty("Last_Name"), "data_type"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendQueryAsync(body, Scope)).Status);
    }

    [Fact]
    public async Task A_custom_view_can_be_queried()
    {
        using var views = await GetAsync(await AccessTokenAsync("ZohoCRM.settings.ALL"), "/crm/v8/settings/custom_views?module=Leads");
        var junk = (await JsonAsync(views)).GetProperty("custom_views").EnumerateArray().Single(view => Text(view, "system_name") == "JUNKLEADVIEWS");

        Assert.Equal(50, Rows(await QueryAsync($"select Last_Name from Leads#{Text(junk, "id")} where id is not null")).Length);
    }

    [Fact]
    public async Task A_write_is_seen_by_the_next_query()
    {
        const string query = "select Last_Name from Leads where Last_Name = 'Doe'";
        Assert.Equal(HttpStatusCode.NoContent, (await QueryAsync(query)).Status);

        await AddAsync(await AccessTokenAsync(), "Leads", """{"Last_Name":"Doe","Company":"A"}""");

        Assert.Single(Rows(await QueryAsync(query)));
    }

    private async Task<string> AddAsync(string token, string module, string record)
    {
        using var body = new StringContent($$"""{"data":[{{record}}]}""");
        using var response = await SendAsync(token, HttpMethod.Post, $"/crm/v8/{module}", body);
        return Text((await JsonAsync(response)).GetProperty("data")[0].GetProperty("details"), "id");
    }

    private static JsonElement[] Rows((HttpStatusCode Status, string Body) response)
    {
        Assert.True(response.Status == HttpStatusCode.OK, response.Body);
        return [.. JsonElement.Parse(response.Body).GetProperty("data").EnumerateArray()];
    }

    private static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();

    private Task<(HttpStatusCode Status, string Body)> QueryAsync(string query) =>
        SendQueryAsync(JsonSerializer.Serialize(new { select_query = query }), Scope);

    private async Task<(HttpStatusCode Status, string Body)> SendQueryAsync(string body, string scope, string path = "/crm/v8/coql")
    {
        using var content = new StringContent(body);
        using var response = await SendAsync(await AccessTokenAsync(scope), HttpMethod.Post, path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
