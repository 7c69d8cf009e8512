using System.Globalization;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>The paging of one product: builds the first request and the request after each response.</summary>
internal abstract class Pager
{
    private protected Pager(PageRule paging) => Paging = paging;

    private protected PageRule Paging { get; }

    /// <summary>Whether an error code means "no records".</summary>
    internal bool IsNoRecordsCode(string? code) => code is not null && Paging.NoRecordsCodes.Contains(code);

    /// <summary>The pager for a request. Some operations have their own paging rule, for example a query in a body.</summary>
    internal static Pager Of(Product? product, ApiRequest request) =>
        Of(OperationCatalog.Find(request.Path, request.Method)?.Paging ?? product?.Paging?.For(request.Path));

    internal static Pager Of(PageRule? paging) => paging?.Style switch
    {
        PageStyle.Number => new NumberPager(paging),
        PageStyle.Offset => new OffsetPager(paging),
        PageStyle.JsonOffset => new JsonOffsetPager(paging),
        PageStyle.HeaderCursor or PageStyle.Token => new CursorPager(paging),
        PageStyle.Coql => new CoqlPager(paging),
        PageStyle.GraphQl => new GraphQlPager(paging),
        _ => new DetectingPager(),
    };

    /// <summary>The first page of a request. Parameters that the user set are kept.</summary>
    internal virtual PageCursor FirstCursor(ApiRequest request)
    {
        var size = SendsSize(request) && RequestQuery.Find(request, Paging.Size) is null ? new[] { (Paging.Size, Text(PageSize(request))) } : [];
        var first = SendsFirst(request) && RequestQuery.Find(request, Paging.Start) is null ? new[] { (Paging.Start, Text(Paging.First)) } : [];
        return WithQuery(new PageCursor(), [.. size, .. first]);
    }

    /// <summary>The cursor of the page after this one; null at the end.</summary>
    internal PageCursor? Advance(ApiRequest request, PageCursor cursor, Page page)
    {
        var isEnd = page.Count == 0 || page.HasMore == false || (page.HasMore is null && page.Count < SizeOf(request, cursor) && IsShortPageLast);
        return isEnd ? null : NextCursor(request, cursor.After(page.Records.Count), page);
    }

    /// <summary>
    /// The cursor of the page after one with so many records, if it can be requested before the response to that one; null where only the response says
    /// where the next page is.
    /// </summary>
    internal PageCursor? Predict(ApiRequest request, PageCursor cursor, int count) => PredictedCursor(request, cursor.After(count));

    /// <summary>The predicted cursor of the next page in place of one with a token, where both lead to the same page; otherwise the cursor as it is.</summary>
    internal virtual PageCursor WithoutToken(PageCursor next, PageCursor? predicted) => next;

    /// <summary>The maximum number of requests at the same time for this kind of list; null for that of the product.</summary>
    internal int? MaxConcurrency => Paging.MaxConcurrency;

    /// <summary>Whether a response to a request without paging may be incomplete, and the user may not know.</summary>
    internal bool MayBeIncomplete(ApiRequest request, Page page) => !AsksForPage(request)
        && (page.HasMore
            ?? (CanPage(request)
                && IsShortPageLast
                && page.Count > 0
                && page.Count >= (Number(RequestQuery.Find(request, Paging.Size)) ?? Paging.DefaultPageSize ?? Paging.MaxPageSize)));

    /// <summary>Whether the request can be repeated for each page.</summary>
    internal static bool CanPage(ApiRequest request) => request.Method == "GET" || request.IsQuery;

    /// <summary>Whether the user asks for one certain page, and so knows that there are others.</summary>
    internal virtual bool AsksForPage(ApiRequest request) => RequestQuery.Find(request, Paging.Start) is not null;

    internal virtual ApiRequest Request(ApiRequest request, PageCursor cursor) => cursor.ApplyTo(request);

    /// <summary>Whether the request is a query: it only reads and has pages, although it is a POST.</summary>
    internal virtual bool IsQuery(ApiRequest request) => OperationCatalog.Find(request.Path, request.Method)?.IsQuery == true;

    /// <summary>Whether the paging rule of the list is known.</summary>
    internal virtual bool IsKnown => true;

    /// <summary>The number of records to ask for in one page.</summary>
    private protected int PageSize(ApiRequest request) => (int)Math.Min(request.MaxRecords, MaxPageSize(request));

    private protected virtual int MaxPageSize(ApiRequest request) => Paging.MaxPageSize;

    private protected virtual bool IsShortPageLast => true;

    private protected virtual bool SendsSize(ApiRequest request) => Paging.SendsSize;

    private protected virtual bool SendsFirst(ApiRequest request) => Paging.SendsFirst;

    private protected abstract PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page);

    private protected virtual PageCursor? PredictedCursor(ApiRequest request, PageCursor cursor) => null;

    /// <summary>The cursor with these query parameters added or replaced.</summary>
    private protected static PageCursor WithQuery(PageCursor cursor, params (string Name, string Value)[] query) =>
        cursor with
        {
            Query = cursor.Query
                .Where(pair => query.All(own => own.Name != pair.Key))
                .Select(pair => (pair.Key, pair.Value))
                .Concat(query)
                .ToDictionary(pair => pair.Item1, pair => pair.Item2),
        };

    /// <summary>The value of a parameter, from the cursor or from the user's request.</summary>
    private protected static string? Set(ApiRequest request, PageCursor cursor, string name) =>
        cursor.Query.TryGetValue(name, out var value) ? value : RequestQuery.Find(request, name);

    private protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The expected page size. When the user asks for more than the maximum, the server returns the maximum, and such a page is not the last one.
    /// </summary>
    private protected int SizeOf(ApiRequest request, PageCursor cursor) =>
        Number(Set(request, cursor, Paging.Size)) is > 0 and var size && size < MaxPageSize(request) ? (int)size : MaxPageSize(request);
}
