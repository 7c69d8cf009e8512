namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Backstage (https://www.zoho.com/backstage/api/v3/pagination.html: 200 records on a page by default; get-all-attendees.html: the records are under the name
/// of the resource). Assumption: 200 at most, and one record without an envelope.
/// </summary>
internal static class BackstageStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("zohobackstage", request => PageQuery.Page(request, 200), (slice, _) => Write(slice)) with
    {
        Records = AssumedErrors.Records((_, record) => record),
    };

    private static Dictionary<string, object> Write(ListSlice slice) => slice.AddTo([], "pagination", new
    {
        total_count = slice.List.Count,
        page = slice.Page,
        per_page = slice.Size,
        total_pages = (slice.List.Count + slice.Size - 1) / slice.Size,
        has_more_items = slice.HasMore,
    });
}
