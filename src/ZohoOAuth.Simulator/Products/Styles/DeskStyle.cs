using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Desk (https://desk.zoho.com/DeskAPIDocument, where its errors, credits and limits are).</summary>
internal static class DeskStyle
{
    private const string Remaining = "X-Rate-Limit-Remaining-v3";
    private const string Restrictions = "The data is invalid due to validation restrictions";
    private const string Weight = "X-Rate-Limit-Request-Weight-v3";

    /// <summary>The error for a record or a file that does not exist.</summary>
    public static ProductError NotFound => Error(404, "RESOURCE_NOT_FOUND", "The resource does not exist.");

    public static ProductError MissingFile => Error(400, "INVALID_DATA", "The form does not contain a file.");

    /// <summary>The first record is a parameter, because Desk's documents do not say whether it is 0 or 1.</summary>
    public static ProductStyle Create(Func<int> first) => new()
    {
        Read = request => PageQuery.Offset(request, "from", "limit", first(), defaultSize: 10, max: 100),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new { data = slice.Rows },
        InvalidPage = new(422, new { errorCode = "INVALID_DATA", message = Restrictions, errors = new[] { new { fieldName = "/limit" } } }),
        MissingToken = Error(401, "UNAUTHORIZED", "You are not authenticated to perform this operation."),
        InvalidToken = Error(401, "INVALID_OAUTH", "The OAuth Token you provided is invalid."),
        Records = Records(),
        HasOrganization = request => request.Headers["orgId"] == Organization.Id,
        MissingOrganization = Error(403, "OAUTH_ORG_MISMATCH", "The organization is not the token's."),
        WindowExceeded = Error(429, "TOO_MANY_REQUESTS", "Too many requests at once. Try again later."),
        DayExceeded = Error(429, "THRESHOLD_EXCEEDED", "No credits are left today in your plan."),
        DayHasRetryAfter = true,
        ListCredits = 3,
        WriteCredits = WriteCredits,
    };

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => record,
        NotFound = NotFound,
        InvalidBody = Error(400, "INVALID_DATA", "The body is not a JSON object."),
        Create = new OneRecord
        {
            Status = StatusCodes.Status200OK,
            Write = (_, record) => record,
            MissingName = new(422, new
            {
                errorCode = "INVALID_DATA",
                message = Restrictions,
                errors = new[] { new { fieldName = "/name", errorType = "missing", errorMessage = "" } },
            }),
        }.CreateAsync,
    };

    private static ProductError Error(int status, string errorCode, string message) => new(status, new { errorCode, message });

    private static void WriteCredits(HttpResponse response, int credits, int? left)
    {
        response.Headers[Weight] = credits.ToString(CultureInfo.InvariantCulture);
        if (left is { } remaining)
        {
            response.Headers[Remaining] = remaining.ToString(CultureInfo.InvariantCulture);
        }
    }
}
