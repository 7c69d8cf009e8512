using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Random queries against an evaluation that knows nothing of the simulator's, and random text that is no query.</summary>
public sealed class CoqlPropertyTests : SimulatorTest
{
    private const int Queries = 300;
    private const string Fields = "Last_Name,Lead_Status,Annual_Revenue,Email_Opt_Out,Created_Time,Description";
    private readonly Random _random = new(16);

    [Fact]
    public async Task A_well_formed_query_selects_what_a_plain_evaluation_selects()
    {
        var token = await AccessTokenAsync("ZohoCRM.coql.READ,ZohoCRM.modules.ALL");
        var records = await RecordsAsync(token);
        var matched = 0;
        for (var number = 0; number < Queries; number++)
        {
            var (where, matches) = Condition(3);
            var expected = records.Where(matches).Select(record => Text(record, "id")).ToList();
            var (status, body) = await QueryAsync(token, $"select Last_Name from Leads where {where} limit 2000");

            Assert.True(status == (expected.Count == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK), $"{where}: {status} {body}");
            Assert.Equal(expected, expected.Count == 0 ? [] : Ids(body));
            matched += expected.Count > 0 ? 1 : 0;
        }

        // Otherwise the queries prove little.
        Assert.InRange(matched, Queries / 2, Queries);
    }

    [Fact]
    public async Task A_query_that_lacks_a_part_is_never_answered()
    {
        var token = await AccessTokenAsync("ZohoCRM.coql.READ,ZohoCRM.modules.ALL");
        for (var number = 0; number < Queries; number++)
        {
            List<string> tokens = ["select", "Last_Name", ",", "Email", "from", "Leads", "where", .. Condition(2).Text.Split(' '), "order", "by", "id", "limit", "5"];
            string[] structure = ["select", ",", "from", "where", "(", ")", "=", "like", "between", "is", "by"];
            var places = Enumerable.Range(0, tokens.Count).Where(index => structure.Contains(tokens[index])).ToList();
            tokens.RemoveAt(places[_random.Next(places.Count)]);

            await AssertRefusedAsync(token, string.Join(' ', tokens));
        }
    }

    [Fact]
    public async Task Garbage_is_never_answered()
    {
        const string signs = "select from where and or ( ) ' \" , ; * = != < > <> -> # ! . $ { } 0 9 a Z \n \t é 山 limit offset null in like";
        var words = signs.Split(' ');
        var token = await AccessTokenAsync("ZohoCRM.coql.READ,ZohoCRM.modules.ALL");
        for (var number = 0; number < Queries; number++)
        {
            var separator = _random.Next(2) == 0 ? " " : "";
            await AssertRefusedAsync(token, string.Join(separator, Enumerable.Range(0, _random.Next(40)).Select(_ => Pick(words))));
        }
    }

    private async Task AssertRefusedAsync(string token, string query)
    {
        var (status, body) = await QueryAsync(token, query);
        Assert.True(status == HttpStatusCode.BadRequest, $"{query}: {status} {body}");
        Assert.Equal("error", Text(JsonElement.Parse(body), "status"));
    }

    private (string Text, Func<JsonElement, bool> Matches) Condition(int depth)
    {
        if (depth == 0 || _random.Next(3) == 0)
        {
            return Comparison();
        }

        var (left, matchesLeft) = Condition(depth - 1);
        var (right, matchesRight) = Condition(depth - 1);
        return _random.Next(2) == 0
            ? ($"( ( {left} ) and ( {right} ) )", record => matchesLeft(record) && matchesRight(record))
            : ($"( ( {left} ) or ( {right} ) )", record => matchesLeft(record) || matchesRight(record));
    }

    private (string Text, Func<JsonElement, bool> Matches) Comparison()
    {
        var status = Pick("Contacted", "Junk Lead", "Not Contacted", "Nothing");
        var revenue = Math.Round(_random.Next(36_000, 37_500) + 0.25m, 2);
        var more = revenue + _random.Next(500);
        var time = new DateTimeOffset(2024, 4, 13, 19, 33, 0, TimeSpan.Zero).AddMinutes(_random.Next(450));
        var shifted = time.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var part = Pick("O", "er", "ü", "山", "SM");
        return _random.Next(12) switch
        {
            0 => ($"Lead_Status = '{status}'", record => Text(record, "Lead_Status") == status),
            1 => ($"Lead_Status != '{status}'", record => Text(record, "Lead_Status") != status),
            2 => ($"Lead_Status in ('{status}', 'Pre-Qualified')", record => Text(record, "Lead_Status") == status || Text(record, "Lead_Status") == "Pre-Qualified"),
            3 => ($"Lead_Status not in ('{status}')", record => Text(record, "Lead_Status") != status),
            4 => (Invariant($"Annual_Revenue > {revenue}"), record => Revenue(record) > revenue),
            5 => (Invariant($"Annual_Revenue <= {revenue}"), record => Revenue(record) <= revenue),
            6 => (Invariant($"Annual_Revenue between {revenue} and {more}"), record => Revenue(record) >= revenue && Revenue(record) <= more),
            7 => (Invariant($"Annual_Revenue not between '{revenue}' and '{more}'"), record => Revenue(record) < revenue || Revenue(record) > more),
            8 => ($"Created_Time >= '{shifted}'", record => record.GetProperty("Created_Time").GetDateTimeOffset() >= time),
            9 => ("Email_Opt_Out = 'true'", record => record.GetProperty("Email_Opt_Out").GetBoolean()),
            10 => ($"Last_Name like '%{part}%'", record => Text(record, "Last_Name").Contains(part, StringComparison.OrdinalIgnoreCase)),
            _ => ("Last_Name is null", _ => false),
        };
    }

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static decimal Revenue(JsonElement record) => record.GetProperty("Annual_Revenue").GetDecimal();

    private static IEnumerable<string> Ids(string body) =>
        JsonElement.Parse(body).GetProperty("data").EnumerateArray().Select(record => Text(record, "id"));

    private async Task<List<JsonElement>> RecordsAsync(string token)
    {
        var records = new List<JsonElement>();
        for (var page = 1; page <= 3; page++)
        {
            using var response = await GetAsync(token, $"/crm/v8/Leads?fields={Fields}&sort_order=asc&page={page}");
            records.AddRange((await JsonAsync(response)).GetProperty("data").EnumerateArray());
        }

        return records;
    }

    private async Task<(HttpStatusCode Status, string Body)> QueryAsync(string token, string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { select_query = query }));
        using var response = await SendAsync(token, HttpMethod.Post, "/crm/v8/coql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(None));
    }
}
