using System.Globalization;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>How one product's lists go on: which request is the first, and which one follows an answer.</summary>
internal abstract class Pager
{
    private protected Pager(PageRule paging) => Paging = paging;

    private protected PageRule Paging { get; }

    /// <summary>Codes that say that there are no records.</summary>
    internal IReadOnlyList<string> NoRecords => Paging.NoRecords;

    /// <summary>The pages of a request; a query in a body has its own.</summary>
    internal static Pager Of(Product? product, ApiRequest request) =>
        Of((request.Method == "POST" ? product?.Queries.FirstOrDefault(query => request.Path.EndsWith(query.End, StringComparison.OrdinalIgnoreCase)).Paging : null) ?? product?.Paging);

    internal static Pager Of(PageRule? paging) => paging?.Style switch
    {
        PageStyle.Number => new NumberPager(paging),
        PageStyle.Offset => new OffsetPager(paging),
        PageStyle.JsonOffset => new JsonOffsetPager(paging),
        PageStyle.HeaderCursor or PageStyle.Token => new CursorPager(paging),
        PageStyle.Coql => new CoqlPager(paging),
        PageStyle.GraphQl => new GraphQlPager(paging),
        _ => new UnknownPager(),
    };

    /// <summary>The first page of a request. What the user has set stays.</summary>
    internal virtual PageCursor Begin(ApiRequest request)
    {
        var size = QueryText.Find(request, Paging.Size) is null ? new[] { (Paging.Size, Text(Paging.MaxPageSize)) } : [];
        var first = Paging.SendsFirst && QueryText.Find(request, Paging.Start) is null ? new[] { (Paging.Start, Text(Paging.First)) } : [];
        return With(new PageCursor(), [.. size, .. first]);
    }

    /// <summary>The page after this one; null at the end.</summary>
    internal PageCursor? After(ApiRequest request, PageCursor cursor, Page page)
    {
        var isEnd = page.Count == 0 || page.HasMore == false || (page.HasMore is null && page.Count < SizeOf(request, cursor) && EndsWithShortPage);
        return isEnd ? null : Following(request, cursor with { Position = cursor.Position + page.Records.Count, LastId = null }, page);
    }

    /// <summary>Whether an answer that was asked for without regard to pages is perhaps not all.</summary>
    internal bool MayBeCut(ApiRequest request, Page page) =>
        page.HasMore ?? (EndsWithShortPage && page.Count > 0 && page.Count >= (Number(QueryText.Find(request, Paging.Size)) ?? Paging.DefaultPageSize ?? Paging.MaxPageSize));

    /// <summary>The request of a page.</summary>
    internal virtual ApiRequest Request(ApiRequest request, PageCursor cursor) => cursor.ApplyTo(request);

    /// <summary>Whether a request is a query, which reads and has pages though it is posted.</summary>
    internal virtual bool IsQuery(ApiRequest request) => false;

    /// <summary>Whether anything is known of how the list goes on.</summary>
    internal virtual bool IsKnown => true;

    private protected virtual bool EndsWithShortPage => true;

    private protected abstract PageCursor? Following(ApiRequest request, PageCursor cursor, Page page);

    /// <summary>The turn with these parameters.</summary>
    private protected static PageCursor With(PageCursor cursor, params (string Name, string Value)[] query) =>
        cursor with { Query = cursor.Query.Where(pair => query.All(own => own.Name != pair.Key)).Select(pair => (pair.Key, pair.Value)).Concat(query).ToDictionary(pair => pair.Item1, pair => pair.Item2) };

    /// <summary>A parameter as the user, or the turn, has set it.</summary>
    private protected static string? Set(ApiRequest request, PageCursor cursor, string name) =>
        cursor.Query.TryGetValue(name, out var value) ? value : QueryText.Find(request, name);

    private protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A server gives less than was asked for rather than more than it may: a page of that length is not short.</summary>
    private int SizeOf(ApiRequest request, PageCursor cursor) =>
        Number(Set(request, cursor, Paging.Size)) is > 0 and var size && size < Paging.MaxPageSize ? (int)size : Paging.MaxPageSize;
}
