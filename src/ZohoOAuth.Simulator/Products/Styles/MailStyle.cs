namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Mail (https://www.zoho.com/mail/help/api/get-emails-list.html: start from 1, limit from 1 to 200, 10 by default; response-codes.html).
/// Measured: the errors for a request without a token and with a dead one.
/// </summary>
internal static class MailStyle
{
    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "start", "limit", first: 1, defaultSize: 10, max: 200),
        Write = (slice, _) => new { status = new { code = 200, description = "success" }, data = slice.Rows },
        Names = _ => new("messageId", "subject"),
        MissingToken = Error(400, "INVALID_TICKET", "Invalid Input", "Invalid ticket"),
        InvalidToken = Error(401, "INVALID_OAUTHTOKEN", "Invalid Access"),
        Scopes = new("ZohoMail", Error(401, "INVALID_OAUTHSCOPE", "Invalid Access")),

        // Assumption: the code, which other products of Zoho have for a value that is not valid.
        InvalidPage = name => Error(400, "PATTERN_NOT_MATCHED", "Invalid Input", name),
        WindowExceeded = Error(429, "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, string errorCode, string description, string? moreInfo = null) => new(status, new
    {
        data = moreInfo is null ? (object)new { errorCode } : new { errorCode, moreInfo },
        status = new { code = status, description },
    });
}
