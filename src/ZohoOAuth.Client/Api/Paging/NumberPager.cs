using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Page numbers. The CRM uses them for the first 2,000 records and a page_token after that, which is sent without a page number. Its emails have an index
/// instead. Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
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
