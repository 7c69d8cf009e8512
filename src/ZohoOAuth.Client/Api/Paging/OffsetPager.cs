using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Records are counted. Most lists of this kind have no flag: one that is shorter than it could be is the last.</summary>
internal sealed class OffsetPager(PageRule paging) : Pager(paging)
{
    private protected override PageTurn Following(ApiRequest request, PageTurn turn, Page page)
    {
        var begun = Number(QueryText.Find(request, Paging.Start)) ?? Paging.First;
        var next = With(turn, (Paging.Start, Text(begun + turn.Position)));
        return Paging.SaysFirst ? next : next with { LastId = page.LastId };
    }
}
