using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Lens (https://www.zoho.com/lens/resources/api/getting-started/pagination.html: index from 1 and count of 20 by default; response.html).
/// Assumption: index is the number of the page, as the parameter is described at https://zoho.com/lens/resources/api/reports.html, and count is 100 at most.
/// </summary>
internal static class LensStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("ZohoLens", Read, Write) with { Names = _ => new("session_id", "display_name") };

    private static RequestedPage Read(HttpRequest request)
    {
        var page = PageQuery.Offset(request, "index", "count", first: 1, defaultSize: 20, max: 100);
        return page with { Start = page.Start * page.Size };
    }

    private static object Write(ListSlice slice, HttpContext context) => new
    {
        representation = slice.Rows,
        page = new
        {
            next = slice.HasMore ? PathOf(context, slice.Page + 1, slice.Size) : null,
            first = PathOf(context, 1, slice.Size),
            last = PathOf(context, Math.Max(1, (slice.List.Count + slice.Size - 1) / slice.Size), slice.Size),
        },
        total_count = slice.List.Count,
        resource_type = context.Request.Path.Value,
    };

    private static string PathOf(HttpContext context, int index, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{context.Request.Path}?index={index}&count={count}");
}
