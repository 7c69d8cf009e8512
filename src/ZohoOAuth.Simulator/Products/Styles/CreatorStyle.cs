using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Creator v2.1. Sources: https://www.zoho.com/creator/help/api/v2.1/status-codes.html (the codes), get-records.html (the cursor),
/// update-specific-record.html and delete-specific-record.html. A report without records is the error 3100.
/// </summary>
internal static class CreatorStyle
{
    private const string Cursor = "record_cursor";
    private const int Success = 3000;
    private static readonly ProductError Unauthorized = new(401, new { code = 1030, description = "Authorization Failure." });
    private static readonly ProductError NotFound = new(404, new { code = 3100, message = "No records found" });

    public static ProductStyle Create() => new()
    {
        Read = Read,
        Write = Write,
        Empty = NotFound,
        Names = _ => new("ID"),
        Records = new()
        {
            Write = (_, record) => new { code = Success, data = record },
            NotFound = NotFound,
            InvalidBody = new(400, new { code = 3010, description = "The body is not a JSON object." }),
            Fields = (body, _) => body["data"] as JsonObject,
            Create = CreatorRows.CreateAsync,
            Update = new(HttpMethods.Patch, (_, record) => Done(record["id"]!.ToString(), "Data Updated Successfully!")),
            Delete = new((_, id) => Done(id, "Data Deleted Successfully!")),
        },
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("ZohoCreator", new(403, new { code = 2945, description = "The scope of the token does not allow this." })),

        // Assumption: the status. The page has this code for a parameter that is invalid.
        InvalidPage = name => new(400, new { code = 1060, description = $"Invalid request parameter found - {name}" }),
        WindowExceeded = new(429, new { code = 2950, description = "Too many requests in this minute." }, TimeSpan.FromMinutes(1)),
        DayExceeded = new(429, new { code = 4000, description = "No requests are left today in your plan." }),
    };

    private static object Done(string id, string message) => new { code = Success, data = new { ID = id }, message };

    // Assumption: Creator ignores a page size that is not one of its three.
    private static RequestedPage Read(HttpRequest request)
    {
        var size = PageQuery.Number(request, "max_records", 200) is (500 or 1000) and { } number ? number : 200;
        return !request.Headers.TryGetValue(Cursor, out var cursor) ? new(0, size)
            : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? new(start, size)
            : RequestedPage.Refused(Cursor);
    }

    private static object Write(ListSlice slice, HttpContext context)
    {
        if (slice.HasMore)
        {
            context.Response.Headers[Cursor] = slice.End.ToString(CultureInfo.InvariantCulture);
        }

        return new { code = Success, data = slice.Rows };
    }
}
