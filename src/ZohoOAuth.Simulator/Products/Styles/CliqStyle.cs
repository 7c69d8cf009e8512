using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Cliq v2. The last page has no token (https://www.zoho.com/cliq/help/restapi/v2/pagination/); the statuses are at /errors/. Measured: an empty HTML
/// page for a request without a token, and the code for a dead one; channels are under their own name, users under data.
/// </summary>
internal static class CliqStyle
{
    private const string Token = "next_token";

    /// <summary>The lists whose records are under this name.</summary>
    public static ProductStyle Create(string rows) => new()
    {
        Read = request => PageQuery.Token(request, Token, "limit", defaultSize: 50, max: 100),
        Write = (slice, _) => Write(slice, rows),
        Names = resource => resource == "channels" ? new("channel_id") : null,
        MissingToken = new(401, new HtmlBody("\r\n")),
        InvalidToken = Error(401, "oauthtoken_invalid", "Invalid OAuth token passed."),
        Scopes = new("ZohoCliq", Error(401, "oauthtoken_scope_invalid", "OAuth token scope is invalid.")),

        // Assumption: the code. The pages give the maximum of limit, and 400 for invalid parameters.
        InvalidPage = name => Error(400, "param_value_invalid", $"The value of {name} is invalid."),
        WrongMethod = Error(405, "method_not_allowed", "The method is not supported for this endpoint."),

        // Assumption: the status. Users report this code with 400 (https://help.zoho.com/portal/en/community/topic/zoho-cliq-api-rate-limit).
        WindowExceeded = Error(429, "request_limit_exceeded", "You have exceeded the URL throttle limits."),
    };

    private static Dictionary<string, object> Write(ListSlice slice, string rows)
    {
        var body = new Dictionary<string, object> { [rows] = slice.Rows, ["has_more"] = slice.HasMore };
        if (slice.HasMore)
        {
            body[Token] = slice.End.ToString(CultureInfo.InvariantCulture);
        }

        return body;
    }

    private static ProductError Error(int status, string code, string message) => new(status, new { code, message });
}
