using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// The answer gives a word that the next request sends back: Creator's in a header each way, Cliq's in the answer and in the
/// query. The last answer has none.
/// </summary>
internal sealed class CursorPager(PageRule paging) : Pager(paging)
{
    private protected override bool EndsWithShortPage => false;

    private protected override PageCursor? Following(ApiRequest request, PageCursor cursor, Page page) => Paging.Style == PageStyle.HeaderCursor
        ? page.Response.Header(Paging.Start) is { Length: > 0 } value ? cursor with { Headers = new Dictionary<string, string> { [Paging.Start] = value } } : null
        : page.Root.Text(Paging.Start) is { } token ? With(cursor, (Paging.Start, token)) : null;
}
