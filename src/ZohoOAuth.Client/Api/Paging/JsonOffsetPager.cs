using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Sign and ServiceDesk Plus count records in a JSON object inside one parameter. Other properties that the user put there are kept.
/// </summary>
internal sealed class JsonOffsetPager(PageRule paging) : Pager(paging)
{
    private const string StartIndex = "start_index";
    private const string PageNumber = "page";
    private const string RowCount = "row_count";

    internal override bool AsksForPage(ApiRequest request) =>
        RequestQuery.Find(request, Paging.Start) is { } text && new[] { StartIndex, $"\"{PageNumber}\"" }.Any(text.Contains);

    internal override PageCursor FirstCursor(ApiRequest request) => WithQuery(new PageCursor(), (Paging.Start, WithStartIndex(request, null)));

    private protected override PageCursor NextCursor(ApiRequest request, PageCursor cursor, Page page) => PredictedCursor(request, cursor);

    private protected override PageCursor PredictedCursor(ApiRequest request, PageCursor cursor) =>
        WithQuery(cursor, (Paging.Start, WithStartIndex(request, cursor.Position)));

    /// <summary>The user's JSON object with the start index of this page. A page number becomes a start index.</summary>
    private string WithStartIndex(ApiRequest request, long? position)
    {
        var parameter = Object(RequestQuery.Find(request, Paging.Start));
        if (parameter[Paging.Wrapper!] is not JsonObject counts)
        {
            parameter[Paging.Wrapper!] = counts = [];
        }

        counts[RowCount] ??= PageSize(request);
        var page = NumberOf(counts[PageNumber]) ?? Paging.First;
        var first = NumberOf(counts[StartIndex]) ?? (((page - Paging.First) * (NumberOf(counts[RowCount]) ?? PageSize(request))) + Paging.First);
        counts.Remove(PageNumber);
        counts[StartIndex] = first + (position ?? 0);
        return parameter.ToJsonString();
    }

    /// <summary>A number, which some users write as text.</summary>
    private static long? NumberOf(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number
        : value.TryGetValue<string>(out var text) ? Number(text)
        : null;

    private JsonObject Object(string? text)
    {
        try
        {
            var value = text is null ? [] : JsonNode.Parse(text) as JsonObject ?? throw NoObject();

            // JsonNode validates lazily: Count detects duplicate names and ToJsonString detects invalid text.
            _ = (value.Count, (value[Paging.Wrapper!] as JsonObject)?.Count, value.ToJsonString());
            return value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw NoObject();
        }
    }

    private ZohoOAuthException NoObject() => ZohoErrors.InvalidInput(
        "Query",
        $"The parameter '{Paging.Start}' is not a valid JSON object, so the module cannot set the page in it.",
        "Correct the parameter in -Query, or omit -All, -First and -Skip.");
}
