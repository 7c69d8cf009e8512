using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// A COQL query has its LIMIT in the text. One that has none gets it page by page; one that has it says itself what it wants.
/// </summary>
internal sealed class CoqlPager(PageRule paging) : Pager(paging)
{
    private const string Query = "select_query";

    private static readonly Regex Limit = new(@"\blimit\s+\d+(\s*,\s*\d+)?\s*;?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    internal override bool IsQuery(ApiRequest request) => true;

    internal override PageTurn Begin(ApiRequest request) => new();

    internal override ApiRequest Request(ApiRequest request, PageTurn turn) => WithoutLimit(request) is { } text
        ? request with { Body = BodyText.With(request, Query, $"{text.TrimEnd(' ', ';')} limit {turn.Position},{Paging.Most}") }
        : request;

    private protected override PageTurn? Following(ApiRequest request, PageTurn turn, Page page) => WithoutLimit(request) is null ? null : turn;

    private static string? WithoutLimit(ApiRequest request) => BodyText.Find(request, Query) is { } text && !Limit.IsMatch(text) ? text : null;
}
