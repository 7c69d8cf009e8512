namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Shifts (https://zoho.com/shifts/api/v1/employees-api: page from 1, limit of 50 by default and 100 at most). Assumption: one record has no envelope.
/// </summary>
internal static class ShiftsStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("ZohoShifts", Read, (slice, _) => Write(slice)) with
    {
        Names = _ => new("id", "first_name"),
        Records = AssumedErrors.Records((_, record) => record),
    };

    private static RequestedPage Read(HttpRequest request)
    {
        var page = PageQuery.Offset(request, "page", "limit", first: 1, defaultSize: 50, max: 100);
        return page with { Start = page.Start * page.Size };
    }

    private static Dictionary<string, object> Write(ListSlice slice) =>
        slice.AddTo([], "meta", new { count = slice.List.Count, limit = slice.Size, page = slice.Page });
}
