namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// ZeptoMail (https://www.zoho.com/zeptomail/help/api/list-agents.html: data and status; generate-api-keys.html: the code GE_117 for too many requests). Its
/// list of agents has no pages. Assumption: the form of an error, and the other codes.
/// </summary>
internal static class ZeptoMailStyle
{
    public static ProductStyle Create() => new()
    {
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => new { data = slice.Rows, status = "success" },
        Names = _ => new("mailagent_key", "mailagent_name"),
        MissingToken = Error(401, "GE_101", "Unauthorised"),
        InvalidToken = Error(401, "GE_102", "Invalid OAuth token"),
        Scopes = new("Zeptomail", Error(401, "GE_103", "Invalid OAuth scope")),
        InvalidPage = name => Error(400, "GE_104", name),
        WindowExceeded = Error(429, "GE_117", "Threshold reached"),
    };

    private static ProductError Error(int status, string code, string message) => new(status, new { error = new { code, message }, status = "failure" });
}
