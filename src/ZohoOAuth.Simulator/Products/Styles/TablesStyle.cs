namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Tables (https://tables.zoho.com/help/api/v1: the records are under the resource and "fetched"; a failure has the code there too, and status "failure"). Its
/// lists have no pages here. Assumption: the codes.
/// </summary>
internal static class TablesStyle
{
    public static ProductStyle Create() => new()
    {
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => new Dictionary<string, object>
        {
            [slice.Resource] = new { fetched = slice.Rows },
            ["message"] = "Portals Fetched Successfully",
            ["status"] = "success",
        },
        Names = _ => new("portalID"),
        MissingToken = Error(401, "INVALID_TICKET", "Authentication is missing."),
        InvalidToken = Error(401, "INVALID_OAUTHTOKEN", "The OAuth token is invalid."),
        Scopes = new("ZohoTables", Error(401, "INVALID_OAUTHSCOPE", "The OAuth scope is invalid.")),
        InvalidPage = name => Error(400, "INVALID_PARAMETER", name),
        WindowExceeded = Error(429, "TOO_MANY_REQUESTS", "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, string code, string message) => new(status, new
    {
        portals = new { error = new { code, message } },
        message = "Error in Fetch Portals",
        status = "failure",
    });
}
