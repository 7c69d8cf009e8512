namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// SalesIQ (https://www.zoho.com/salesiq/help/developer-section/rest-api-v2.html: data, url and object; errors come with HTTP 200; rest-api-new.html: the codes
/// 1002 and 1006; get-conversation-list-details-v2.html: limit is 99 at most). Assumption: page, which public clients send, 20 records by default, the other
/// codes, and HTTP 401 for a dead token.
/// </summary>
internal static class SalesIqStyle
{
    public static ProductStyle Create() => new()
    {
        Read = Read,
        Write = (slice, context) => new { url = context.Request.Path.Value, @object = "list", data = slice.Rows },
        Names = resource => resource == "conversations" ? new("id", "question") : null,
        MissingToken = Error(401, 1002, "Invalid authorization header."),
        InvalidToken = Error(401, 1008, "Invalid OAuthToken"),
        Scopes = new("SalesIQ", Error(200, 1009, "OAuth scope mismatch")),
        InvalidPage = name => new(200, new { error = new { code = 1010, message = "Invalid value", param = name } }),
        WindowExceeded = Error(429, 1011, "Too many requests. Try again later."),
        Records = new()
        {
            Write = (_, record) => new { @object = "resource", data = record },
            NotFound = Error(200, 1006, "Invalid URL"),
            InvalidBody = Error(200, 1012, "Invalid JSON"),
        },
    };

    private static RequestedPage Read(HttpRequest request)
    {
        var page = PageQuery.Offset(request, "page", "limit", first: 1, defaultSize: 20, max: 99);
        return page with { Start = page.Start * page.Size };
    }

    private static ProductError Error(int status, int code, string message) => new(status, new { error = new { code, message } });
}
