using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// The answer gives a word that the next request sends back: Creator's in a header each way, Cliq's in the answer and in the
/// query. The last answer has none.
/// </summary>
internal sealed class CursorPager(PageRule paging) : Pager(paging)
{
    private protected override bool EndsWithShortPage => false;

    private protected override PageTurn? Following(ApiRequest request, PageTurn turn, Page page) => Paging.Style == PageStyle.HeaderCursor
        ? page.Answer.Header(Paging.Start) is { Length: > 0 } cursor ? turn with { Headers = new Dictionary<string, string> { [Paging.Start] = cursor } } : null
        : PageFlags.Text(page.Root, Paging.Start) is { } token ? With(turn, (Paging.Start, token)) : null;
}
