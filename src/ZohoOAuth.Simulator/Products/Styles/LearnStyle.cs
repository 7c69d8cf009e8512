namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Learn (https://www.zoho.com/learn/api/get-list-of-manuals-shared-to-custom-portal.html: pageIndex from 0, limit of 20 by default and 99 at most, and the
/// manuals under MANUALS).
/// </summary>
internal static class LearnStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("ZohoLearn", Read, (slice, _) => new { MANUALS = slice.Rows });

    private static RequestedPage Read(HttpRequest request)
    {
        var page = PageQuery.Offset(request, "pageIndex", "limit", first: 0, defaultSize: 20, max: 99);
        return page with { Start = page.Start * page.Size };
    }
}
