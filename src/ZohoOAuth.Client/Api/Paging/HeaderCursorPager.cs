using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Creator gives a cursor in a header of the answer, and wants it back in a header of the next request. The last answer has none.</summary>
internal sealed class HeaderCursorPager(PageRule paging) : Pager(paging)
{
    private protected override bool EndsWithShortPage => false;

    internal override PageTurn Begin(ApiRequest request) => With(new PageTurn(), Size(request));

    private protected override PageTurn? Following(ApiRequest request, PageTurn turn, Page page) =>
        page.Answer.Header(Paging.Start) is { Length: > 0 } cursor ? turn with { Headers = new Dictionary<string, string> { [Paging.Start] = cursor } } : null;
}
