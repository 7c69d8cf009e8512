using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Record offsets. Most lists of this kind have no "more records" flag: a page with fewer records than the page size is the last one. A list of WorkDrive
/// can have a cursor instead, in the address of the next page.
/// </summary>
internal sealed class OffsetPager(PageRule paging) : Pager(paging)
{
    internal override bool AsksForPage(ApiRequest request) => base.AsksForPage(request) || HasCursor(request);

    private protected override int MaxPageSize(ApiRequest request) => HasCursor(request) ? Paging.MaxCursorPageSize : base.MaxPageSize(request);

    private protected override bool SendsFirst(ApiRequest request) => base.SendsFirst(request) && !HasCursor(request);

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page)
    {
        if (Paging.Cursor is { } name && page.Root.Text("links", "cursor", "next") is { } address)
        {
            return RequestQuery.InPath(address, name) is { } next ? WithoutStart(WithQuery(cursor, (name, next))) : null;
        }

        var offset = WithOffset(request, cursor);
        return Paging.SendsFirst ? offset : offset with { LastId = page.LastId };
    }

    private protected override PageCursor? PredictedCursor(ApiRequest request, PageCursor cursor) =>
        Paging.Cursor is { } name && Set(request, cursor, name) is not null ? null : WithOffset(request, cursor);

    private PageCursor WithOffset(ApiRequest request, PageCursor cursor)
    {
        var begun = Number(RequestQuery.Find(request, Paging.Start)) ?? Paging.First;
        return WithQuery(cursor, (Paging.Start, Text(begun + cursor.Position)));
    }

    private PageCursor WithoutStart(PageCursor cursor) => cursor with
    {
        Query = cursor.Query.Where(pair => pair.Key != Paging.Start).ToDictionary(pair => pair.Key, pair => pair.Value), Without = [Paging.Start],
    };

    private bool HasCursor(ApiRequest request) => Paging.Cursor is { } name && RequestQuery.Find(request, name) is not null;
}
