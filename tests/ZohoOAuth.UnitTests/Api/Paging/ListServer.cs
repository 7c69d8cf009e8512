using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

/// <summary>A list of so many records, in the pages of any product.</summary>
internal sealed class ListServer(PageRule rule, int records, int first) : HttpMessageHandler
{
    /// <summary>The most records that it gives, whatever it is asked for.</summary>
    internal int Most { get; init; } = int.MaxValue;

    internal List<SeenRequest> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = new SeenRequest(request, request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        Seen.Add(seen);
        var (start, requested) = Asked(seen, request);
        var size = Math.Min(requested, Most);
        var rows = new JsonArray(
            [.. Enumerable.Range(start, Math.Max(0, Math.Min(size, records - start))).Select(number => new JsonObject { ["id"] = $"{number}" })]);
        var end = start + size;
        if (rows.Count == 0)
        {
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }

        var body = new JsonObject { ["status"] = "ok", ["rows"] = rows };
        Flag(body, end < records, end);
        var response = FakeZoho.Response(200, body.ToJsonString());
        if (rule.Style == PageStyle.HeaderCursor && end < records)
        {
            response.Headers.Add(rule.Start, $"{end}");
        }

        return response;
    }

    private (int Start, int Size) Asked(SeenRequest seen, HttpRequestMessage request)
    {
        string? Query(string name) => seen.Query.GetValueOrDefault(name);
        var size = int.Parse(Query(rule.Size) ?? "10", null);
        switch (rule.Style)
        {
            case PageStyle.Number when Query("page_token") is { } token:
                Assert.Null(Query(rule.Start));
                return (int.Parse(token, null), size);
            case PageStyle.Number:
                return ((int.Parse(Query(rule.Start) ?? $"{first}", null) - first) * size, size);
            case PageStyle.Offset:
                // A server that counts from one takes a zero for it.
                return (Math.Max(0, int.Parse(Query(rule.Start) ?? "0", null) - first), size);
            case PageStyle.JsonOffset:
                using (var counts = JsonDocument.Parse(Query(rule.Start)!))
                {
                    var inner = counts.RootElement.GetProperty(rule.Wrapper!);
                    return (inner.GetProperty("start_index").GetInt32() - first, inner.GetProperty("row_count").GetInt32());
                }

            case PageStyle.HeaderCursor:
                return (request.Headers.TryGetValues(rule.Start, out var cursor) ? int.Parse(cursor.Single(), null) : 0, size);
            case PageStyle.Coql:
                var limit = JsonNode.Parse(seen.Body!)!["select_query"]!.GetValue<string>().Split("limit ")[1].Split(',');
                return (int.Parse(limit[0], null), int.Parse(limit[1], null));
            default:
                return (int.Parse(Query(rule.Start) ?? "0", null), size);
        }
    }

    private void Flag(JsonObject body, bool hasMore, int end)
    {
        if (rule == PageRules.Crm || rule == PageRules.Coql)
        {
            body["info"] = new JsonObject { ["more_records"] = hasMore, ["next_page_token"] = rule == PageRules.Crm && end >= 600 ? $"{end}" : null };
        }
        else if (rule == PageRules.Finance)
        {
            body["page_context"] = new JsonObject { ["has_more_page"] = hasMore };
        }
        else if (rule == PageRules.Projects)
        {
            body["page_info"] = new JsonObject { ["has_next_page"] = hasMore ? "true" : "false" };
        }
        else if (rule == PageRules.WorkDrive)
        {
            body["meta"] = new JsonObject { ["has_next"] = hasMore };
        }
        else if (rule == PageRules.Sign)
        {
            body["page_context"] = new JsonObject { ["has_more_rows"] = hasMore };
        }
        else if (rule == PageRules.ServiceDeskPlus)
        {
            body["list_info"] = new JsonObject { ["has_more_rows"] = hasMore };
        }
        else if (rule.Style == PageStyle.Token && hasMore)
        {
            body[rule.Start] = $"{end}";
        }
    }
}
