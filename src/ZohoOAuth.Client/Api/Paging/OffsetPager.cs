using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Records are counted. Most lists of this kind have no flag: one that is shorter than it could be is the last.</summary>
internal sealed class OffsetPager(PageRule paging) : Pager(paging)
{
    private protected override PageCursor Following(ApiRequest request, PageCursor cursor, Page page)
    {
        var begun = Number(QueryText.Find(request, Paging.Start)) ?? Paging.First;
        var next = With(cursor, (Paging.Start, Text(begun + cursor.Position)));
        return Paging.SendsFirst ? next : next with { LastId = page.LastId };
    }
}
