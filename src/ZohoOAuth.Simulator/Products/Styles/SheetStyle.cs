namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Sheet v2 (https://www.zoho.com/sheet/help/api/v2/). Every call is a POST, and the parameter method names the operation. Measured: an error has a code and a
/// message and no status, and 2401 is a missing or a dead token.
/// </summary>
internal static class SheetStyle
{
    public const string Workbooks = "workbook.list";

    public static ProductStyle Create() => new()
    {
        // Assumption: both numbers, which the page does not name.
        Read = request => PageQuery.Offset(request, "start_index", "count", first: 1, defaultSize: 1_000, max: 1_000),
        Write = (slice, _) => new { status = "success", method = Workbooks, workbooks = slice.Rows },
        Names = _ => new("resource_id", "workbook_name"),
        MissingToken = Error(401, 2401, "Unauthorized: no token."),
        InvalidToken = Error(401, 2401, "Unauthorized: invalid token."),
        Scopes = new("ZohoSheet", Error(401, 2401, "Unauthorized: invalid scope.")),

        // Assumption: the codes for parameters.
        InvalidPage = name => Error(400, 2831, $"Invalid value of {name}."),
        MissingParameter = name => Error(400, 2830, $"{name} is missing."),

        // Assumption: the code. The page says that the APIs on a document stop for five minutes.
        WindowExceeded = Error(429, 2950, "Too many requests. Try again later.") with { RetryAfter = TimeSpan.FromMinutes(5) },
    };

    private static ProductError Error(int status, int error_code, string error_message) => new(status, new { error_message, error_code });
}
