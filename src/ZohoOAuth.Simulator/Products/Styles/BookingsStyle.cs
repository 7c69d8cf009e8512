namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Bookings (https://www.zoho.com/bookings/help/api/v1/fetch-workspaces.html and fetch-services.html). Its lists have no pages. A failure has the
/// status "failure" and comes with HTTP 200. Measured: an HTML page for the token, with 400 if there is none and 401 if it is dead.
/// </summary>
internal static class BookingsStyle
{
    private static readonly HtmlBody Page = new(
        "<!DOCTYPE html><html><head><title>Zoho Creator - Error Page</title></head><body><p>Something went wrong.</p></body></html>");

    public static ProductStyle Create() => new()
    {
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => new { response = new { returnvalue = new { data = slice.Rows }, status = "success", logMessage = Array.Empty<string>() } },
        InvalidPage = Failure,
        MissingParameter = name => Failure($"{name} is missing."),
        MissingToken = new(400, Page),
        InvalidToken = new(401, Page),

        // Assumption: a missing scope and a limit look as a failure does, and the limit has its HTTP status.
        Scopes = new("ZohoBookings", Failure("Invalid OAuth scope.")),
        WindowExceeded = Failure("Too many requests. Try again later.") with { Status = StatusCodes.Status429TooManyRequests },
    };

    // Assumption: the text, and that there is nothing else.
    private static ProductError Failure(string message) => new(200, new { response = new { status = "failure", logMessage = new[] { message } } });
}
