using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Sign (https://www.zoho.com/sign/api/document-managment/get-document-list.html and get-details-of-a-particular-document.html). A page is asked
/// for in the JSON of the parameter data. Measured: 9031 for a request without a token, 9041 for a dead one.
/// </summary>
internal static class SignStyle
{
    private const string Data = "data";

    public static ProductStyle Create() => new()
    {
        // Assumption: 20 by default and 100 at most. The page names no numbers.
        Read = request => PageQuery.Json(request.Query[Data], Data, "page_context", defaultSize: 20, max: 100),
        Write = (slice, _) => slice.AddTo(
            Success(),
            "page_context",
            new
            {
                row_count = slice.Rows.Count,
                start_index = slice.Start + 1,
                total_count = slice.List.Count,
                has_more_rows = slice.HasMore,
                search_columns = new { },
                sort_column = "created_time",
                sort_order = "ASC",
            }),
        Names = resource => resource == "requests" ? new("request_id", "request_name") : new("template_id", "template_name"),
        Records = new()
        {
            Write = Single,

            // Assumption: the code for a document that does not exist.
            NotFound = Error(400, 4066, "Invalid Document ID"),
            InvalidBody = Error(400, 9015, "Extra key found or the JSONObject limit is exceeded"),
        },
        MissingToken = Error(401, 9031, "Ticket invalid"),
        InvalidToken = Error(401, 9041, "Invalid Oauth token"),
        Scopes = new("ZohoSign", Error(401, 9008, "Invalid Oauth scope")),

        // Assumption: the code for a page that is not valid.
        InvalidPage = name => Error(400, 9043, $"Invalid value of {name} in page_context"),
        WindowExceeded = Error(429, 12000, "Too many requests. Try again later."),
    };

    private static Dictionary<string, object> Success() => new() { ["code"] = 0, ["status"] = "success" };

    // One document is under the plural too.
    private static Dictionary<string, object> Single(string resource, JsonObject record)
    {
        var body = Success();
        body[resource] = record;
        return body;
    }

    private static ProductError Error(int status, int code, string message) => new(status, new { code, message, status = "failure" });
}
