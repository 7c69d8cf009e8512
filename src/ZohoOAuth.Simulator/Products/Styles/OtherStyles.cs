using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The products that have lists only, each as its API pages document it, for example https://www.zoho.com/mail/help/api/</summary>
internal static class OtherStyles
{
    private const string TooMany = "Too many requests. Try again later.";

    public static ProductStyle Mail() => new()
    {
        Read = request => PageQuery.Offset(request, "start", "limit", first: 1, defaultSize: 10, max: 200),
        Write = (slice, _) => new { status = new { code = 200, description = "success" }, data = slice.Rows },
        MissingToken = new(400, new { data = new { errorCode = "INVALID_TICKET" }, status = new { code = 400 } }),
        InvalidToken = new(401, new { data = new { errorCode = "INVALID_OAUTHTOKEN" }, status = new { code = 401, description = "Invalid Access" } }),
        WindowExceeded = new(429, new
        {
            data = new { errorCode = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED" },
            status = new { code = 429, description = TooMany },
        }),
    };

    public static ProductStyle People() => new()
    {
        Read = request => PageQuery.Offset(request, "sIndex", "limit", first: 1, defaultSize: 100, max: 200),
        Write = (slice, _) => slice.Rows.Count == 0
            ? new { response = new { errors = new { code = 7024, message = "No records found" }, status = 1 } }
            : new { response = new { result = slice.Rows, message = "Data fetched successfully", status = 0 } },
        MissingToken = new(401, new { response = new { errors = new { code = 7202 }, status = 1 } }),
        InvalidToken = new(401, new { response = new { errors = new { code = 7213 }, status = 1 } }),
        WindowExceeded = new(429, new { response = new { errors = new { code = 7072, message = TooMany }, status = 1 } }),
    };

    public static ProductStyle Campaigns() => new()
    {
        Read = request => PageQuery.Offset(request, "fromindex", "range", first: 1, defaultSize: 20, max: 100),
        Write = (slice, _) => new { list_of_details = slice.Rows, status = "success", code = "0" },
        MissingToken = new(401, new { code = "1007", message = "Unauthorized request." }),
        InvalidToken = new(401, new { code = "INVALID_OAUTHTOKEN", message = "Unauthorized request." }),
        WindowExceeded = new(429, new { code = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", message = TooMany }),
    };

    public static ProductStyle Sign() => new()
    {
        Read = request => PageQuery.Json(request, "data", "page_context"),
        Write = (slice, _) => slice.AddTo(
            new() { ["code"] = 0, ["status"] = "success" },
            "page_context",
            new { has_more_rows = slice.HasMore, start_index = slice.Start + 1, row_count = slice.Rows.Count }),
        MissingToken = new(401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
        InvalidToken = new(401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
        WindowExceeded = new(429, new { code = 12000, status = "failure", message = TooMany }),
    };

    public static ProductStyle Cliq() => new()
    {
        Read = request => PageQuery.Token(request, "next_token", "limit", defaultSize: 50, max: 100),
        Write = (slice, _) => new Dictionary<string, object?>
        {
            ["data"] = slice.Rows,
            ["has_more"] = slice.HasMore,
            ["next_token"] = slice.HasMore ? slice.End.ToString(CultureInfo.InvariantCulture) : null,
        },
        MissingToken = new(401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
        InvalidToken = new(401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
        WindowExceeded = new(429, new { code = "too_many_requests", message = TooMany }),
    };
}
