using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The products that give lists and no more, each after its own API pages, for example https://www.zoho.com/mail/help/api/</summary>
internal static class OtherStyles
{
    private const string TooMany = "Too many requests. Try again later.";

    public static ProductStyle Mail() => new()
    {
        Read = request => PageQuery.Offset(request, "start", "limit", first: 1, usual: 10, most: 200),
        Write = (slice, _) => new { status = new { code = 200, description = "success" }, data = slice.Rows },
        NoToken = new(400, new { data = new { errorCode = "INVALID_TICKET" }, status = new { code = 400 } }),
        DeadToken = new(401, new { data = new { errorCode = "INVALID_OAUTHTOKEN" }, status = new { code = 401, description = "Invalid Access" } }),
        WindowUsedUp = new(429, new { data = new { errorCode = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED" }, status = new { code = 429, description = TooMany } }),
    };

    public static ProductStyle People() => new()
    {
        Read = request => PageQuery.Offset(request, "sIndex", "limit", first: 1, usual: 100, most: 200),
        Write = (slice, _) => slice.Rows.Count == 0
            ? new { response = new { errors = new { code = 7024, message = "No records found" }, status = 1 } }
            : new { response = new { result = slice.Rows, message = "Data fetched successfully", status = 0 } },
        NoToken = new(401, new { response = new { errors = new { code = 7202 }, status = 1 } }),
        DeadToken = new(401, new { response = new { errors = new { code = 7213 }, status = 1 } }),
        WindowUsedUp = new(429, new { response = new { errors = new { code = 7072, message = TooMany }, status = 1 } }),
    };

    public static ProductStyle Campaigns() => new()
    {
        Read = request => PageQuery.Offset(request, "fromindex", "range", first: 1, usual: 20, most: 100),
        Write = (slice, _) => new { list_of_details = slice.Rows, status = "success", code = "0" },
        NoToken = new(401, new { code = "1007", message = "Unauthorized request." }),
        DeadToken = new(401, new { code = "INVALID_OAUTHTOKEN", message = "Unauthorized request." }),
        WindowUsedUp = new(429, new { code = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", message = TooMany }),
    };

    public static ProductStyle Sign() => new()
    {
        Read = request => PageQuery.Json(request, "data", "page_context"),
        Write = (slice, _) => ListEnvelope.Named(slice, new() { ["code"] = 0, ["status"] = "success" }, "page_context", new { has_more_rows = slice.HasMore, start_index = slice.Start + 1, row_count = slice.Rows.Count }),
        NoToken = new(401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
        DeadToken = new(401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
        WindowUsedUp = new(429, new { code = 12000, status = "failure", message = TooMany }),
    };

    public static ProductStyle Cliq() => new()
    {
        Read = request => PageQuery.Token(request, "next_token", "limit", usual: 50, most: 100),
        Write = (slice, _) => new Dictionary<string, object?> { ["data"] = slice.Rows, ["has_more"] = slice.HasMore, ["next_token"] = slice.HasMore ? slice.End.ToString(CultureInfo.InvariantCulture) : null },
        NoToken = new(401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
        DeadToken = new(401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
        WindowUsedUp = new(429, new { code = "too_many_requests", message = TooMany }),
    };
}
