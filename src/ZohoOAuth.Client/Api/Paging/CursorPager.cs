using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// The response contains a cursor that the next request sends back. Creator uses a header in both directions. Cliq uses the response body and a query
/// parameter. The last response has no cursor.
/// </summary>
internal sealed class CursorPager(PageRule paging) : Pager(paging)
{
    private protected override bool IsShortPageLast => false;

    internal override bool AsksForPage(ApiRequest request) => Paging.Style == PageStyle.HeaderCursor
        ? request.Headers.Any(header => string.Equals(header.Key, Paging.Start, StringComparison.OrdinalIgnoreCase))
        : base.AsksForPage(request);

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page) => Paging.Style == PageStyle.HeaderCursor
        ? page.Response.Header(Paging.Start) is { Length: > 0 } value
            ? cursor with { Headers = new Dictionary<string, string> { [Paging.Start] = value } }
            : null
        : page.Root.Text(Paging.Start) is { } token ? WithQuery(cursor, (Paging.Start, token)) : null;
}
