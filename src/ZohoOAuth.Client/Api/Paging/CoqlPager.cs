using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Pages of a COQL query, which has its LIMIT clause in its text. A query without LIMIT gets one for each page. A query with its own LIMIT is sent
/// unchanged.
/// </summary>
internal sealed class CoqlPager(PageRule paging) : Pager(paging)
{
    private const string Query = "select_query";

    private static readonly Regex Limit = new(
        @"\blimit\s+\d+(\s*,\s*\d+|\s+offset\s+\d+)?\s*;?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    internal override bool IsQuery(ApiRequest request) => true;

    internal override bool AsksForPage(ApiRequest request) => WithoutLimit(request) is null;

    internal override PageCursor FirstCursor(ApiRequest request) => new();

    internal override ApiRequest Request(ApiRequest request, PageCursor cursor) => WithoutLimit(request) is { } text
        ? request with { Body = BodyProperty.With(request, Query, $"{text.TrimEnd(' ', ';')} limit {cursor.Position},{PageSize(request)}") }
        : request;

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page) => PredictedCursor(request, cursor);

    private protected override PageCursor? PredictedCursor(ApiRequest request, PageCursor cursor) => WithoutLimit(request) is null ? null : cursor;

    private static string? WithoutLimit(ApiRequest request) => BodyProperty.Find(request, Query) is { } text && !Limit.IsMatch(text) ? text : null;
}
