using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Record offsets. Most lists of this kind have no "more records" flag: a page with fewer records than the page size is the last one.
/// </summary>
internal sealed class OffsetPager(PageRule paging) : Pager(paging)
{
    private protected override PageCursor NextCursor(ApiRequest request, PageCursor cursor, Page page)
    {
        var begun = Number(RequestQuery.Find(request, Paging.Start)) ?? Paging.First;
        var next = WithQuery(cursor, (Paging.Start, Text(begun + cursor.Position)));
        return Paging.SendsFirst ? next : next with { LastId = page.LastId };
    }
}
