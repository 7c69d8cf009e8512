using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// A COQL query has its LIMIT in the text. One that has none gets it page by page; one that has it says itself what it wants.
/// </summary>
internal sealed class CoqlPager(PageRule paging) : Pager(paging)
{
    private const string Query = "select_query";

    private static readonly Regex Limit = new(@"\blimit\s+\d+(\s*,\s*\d+)?\s*;?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    internal override PageTurn Begin(ApiRequest request) => new() { Headers = new Dictionary<string, string>() };

    internal override ApiRequest Request(ApiRequest request, PageTurn turn) => Selected(request) is { } body && body[Query]!.GetValue<string>() is var text && !Limit.IsMatch(text)
        ? request with { Body = Written(body, $"{text.TrimEnd(' ', ';')} limit {turn.Position},{Paging.Most}") }
        : request;

    private protected override PageTurn? Following(ApiRequest request, PageTurn turn, Page page) =>
        Selected(request) is { } body && !Limit.IsMatch(body[Query]!.GetValue<string>()) ? turn : null;

    private static byte[] Written(JsonObject body, string text)
    {
        body[Query] = text;
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static JsonObject? Selected(ApiRequest request)
    {
        try
        {
            return request.Body is not null && JsonNode.Parse(request.Body) is JsonObject body && body[Query] is JsonValue value && value.TryGetValue<string>(out _) ? body : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
