using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Serving;

/// <summary>A list with so many records, in the pages that its operation describes. Their ids are 0, 1, 2 and so on.</summary>
internal sealed partial class PagedList(ListOperation list, int total)
{
    private const int MaxSize = 200;
    private const int MaxWithoutToken = 2000;

    internal Answer Respond(ReceivedRequest request) => list.IsQuery ? RespondToQuery(request.Body) : Respond(QueryHelpers.ParseQuery(request.Query)
        .ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));

    private Answer Respond(Dictionary<string, string> query)
    {
        var size = Math.Min(Number(query, "per_page") ?? MaxSize, MaxSize);
        var token = Number(query, "page_token");
        var index = list.HasIndex ? Number(query, "index") : null;
        var start = token ?? index ?? ((Number(query, "page") ?? 1) - 1) * size;
        return token is not null && query.ContainsKey("page") ? Refusal("INVALID_DATA", "page beside page_token")
            : token is not null && query.ContainsKey("per_page") && list.RefusesSizeBesideToken ? Refusal("INVALID_DATA", "per_page beside page_token")
            : list.HasToken && token is null && start >= MaxWithoutToken ? Refusal("DISCRETE_PAGINATION_LIMIT_EXCEEDED", "page_token is missing")
            : list.HasIndex && query.ContainsKey("page") ? Refusal("INVALID_DATA", "page instead of index")
            : Page(start, size);
    }

    private Answer RespondToQuery(string body)
    {
        var text = JsonElement.Parse(body).GetProperty("select_query").GetString()!;
        var limit = Limit().Match(text);
        var offset = limit.Groups["offset"].Success ? int.Parse(limit.Groups["offset"].Value, CultureInfo.InvariantCulture) : 0;
        return Page(offset, limit.Success ? int.Parse(limit.Groups["size"].Value, CultureInfo.InvariantCulture) : MaxSize);
    }

    private Answer Page(int start, int size)
    {
        var count = Math.Clamp(total - start, 0, size);
        if (count == 0)
        {
            return Answer.NoContent;
        }

        var records = Enumerable.Range(start, count).Select(number => new Dictionary<string, object> { ["id"] = $"{number}", ["Name"] = $"Record {number}" });
        return new Answer(200, JsonSerializer.Serialize(new Dictionary<string, object> { [list.Envelope] = records, ["info"] = Info(start, size, count) }));
    }

    private Dictionary<string, object?> Info(int start, int size, int count)
    {
        var end = start + count;
        var hasMore = end < total;
        return new Dictionary<string, object?>
        {
            ["per_page"] = size,
            ["count"] = count,
            ["page"] = (start / size) + 1,
            ["more_records"] = hasMore,
            ["next_page_token"] = hasMore ? $"{end}" : null,
            ["previous_page_token"] = null,
            ["next_index"] = hasMore ? $"{end}" : null,
            ["prev_index"] = null,
        }.Where(pair => list.Info.Contains(pair.Key)).ToDictionary();
    }

    private static Answer Refusal(string code, string message) =>
        new(400, $$"""{"code":"{{code}}","details":{},"message":"{{message}}","status":"error"}""");

    private static int? Number(Dictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\blimit\s+(?:(?<offset>\d+)\s*,\s*)?(?<size>\d+)(?:\s+offset\s+(?<offset>\d+))?", RegexOptions.IgnoreCase)]
    private static partial Regex Limit();
}
