using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Creator v2.1 (https://www.zoho.com/creator/help/api/v2.1/status-codes.html).</summary>
internal static class CreatorStyle
{
    private const string Cursor = "record_cursor";
    private const int Success = 3000;

    public static ProductStyle Create() => new()
    {
        Read = Read,
        Write = Write,
        Records = new()
        {
            Write = (_, record) => new { code = Success, data = record },
            NotFound = new(404, new { code = 3100, message = "No records found" }),
            InvalidBody = new(400, new { code = 3010, description = "The body is not a JSON object." }),
            Create = CreatorRows.CreateAsync,
        },
        MissingToken = new(401, new { code = 1030, description = "Authorization Failure." }),
        InvalidToken = new(401, new { code = 1030, description = "Authorization Failure." }),
        WindowExceeded = new(429, new { code = 2950, description = "Too many requests in this minute." }, TimeSpan.FromMinutes(1)),
        DayExceeded = new(429, new { code = 4000, description = "No requests are left today in your plan." }),
    };

    // Creator ignores a number that is not one of these three.
    private static (int Start, int Size)? Read(HttpRequest request)
    {
        var start = int.TryParse(request.Headers[Cursor], out var cursor) ? cursor : 0;
        return (start, PageQuery.Number(request, "max_records", 200) is (500 or 1000) and { } size ? size : 200);
    }

    private static object Write(ListSlice slice, HttpResponse response)
    {
        if (slice.HasMore)
        {
            response.Headers[Cursor] = slice.End.ToString(CultureInfo.InvariantCulture);
        }

        return new { code = Success, data = slice.Rows };
    }
}
