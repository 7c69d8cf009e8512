using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Page numbers. The CRM uses them for the first 2,000 records and a page_token after that, which is sent without a page number. Its emails have an index
/// instead. Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// Its responses have a token from the first page on. Pages that are requested at the same time cannot wait for it, so they have their number.
/// </summary>
internal sealed class NumberPager(PageRule paging) : Pager(paging)
{
    private const string PageToken = "page_token";
    private const string Index = "index";
    private const string Info = "info";
    private const string NextIndex = "next_index";

    internal override bool IsQuery(ApiRequest request) => Paging.IsQuery && request.Method == "POST";

    internal override bool AsksForPage(ApiRequest request) =>
        new[] { Paging.Start, PageToken, Index }.Any(name => RequestQuery.Find(request, name) is not null);

    internal override PageCursor WithoutToken(PageCursor next, PageCursor? predicted) =>
        next.Query.ContainsKey(PageToken) && predicted is not null ? predicted : next;

    private protected override bool SendsSize(ApiRequest request) =>
        base.SendsSize(request) && !(Paging.SendsSizeOnce && RequestQuery.Find(request, PageToken) is not null);

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page)
    {
        if (page.Root.Text(Info, "next_page_token") is { } token)
        {
            return WithToken(cursor, PageToken, token);
        }

        if (page.Root.Find(Info, NextIndex) is not null)
        {
            return page.Root.Text(Info, NextIndex) is { } index ? WithToken(cursor, Index, index) : null;
        }

        return WithNextNumber(request, cursor);
    }

    private protected override PageCursor? PredictedCursor(ApiRequest request, PageCursor cursor)
    {
        if (Set(request, cursor, PageToken) is not null || Set(request, cursor, Index) is not null)
        {
            return null;
        }

        var next = WithNextNumber(request, cursor);
        var pages = Number(next.Query[Paging.Start]) - Paging.First + 1;
        return pages * SizeOf(request, cursor) > Paging.MaxNumberedRecords ? null : next;
    }

    private PageCursor WithNextNumber(ApiRequest request, PageCursor cursor)
    {
        var number = Number(Set(request, cursor, Paging.Start)) ?? Paging.First;
        return WithQuery(cursor, (Paging.Start, Text(number + 1)));
    }

    /// <summary>The cursor with a token instead of a page number.</summary>
    private PageCursor WithToken(PageCursor cursor, string name, string token)
    {
        string[] without = Paging.SendsSizeOnce ? [Paging.Start, Paging.Size] : [Paging.Start];
        var next = WithQuery(cursor, (name, token));
        return next with
        {
            Query = next.Query.Where(pair => !without.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value),
            Without = without,
        };
    }
}
