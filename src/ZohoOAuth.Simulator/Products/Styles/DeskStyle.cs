using System.Globalization;

namespace ZohoOAuth.Simulator;

/// <summary>Desk (https://desk.zoho.com/DeskAPIDocument, where its errors, credits and limits are).</summary>
internal static class DeskStyle
{
    private const string Remaining = "X-Rate-Limit-Remaining-v3";
    private const string Weight = "X-Rate-Limit-Request-Weight-v3";

    /// <summary>Whether Desk counts from 0 or from 1 its documents leave open.</summary>
    public static ProductStyle Create(Func<int> first) => new()
    {
        Read = request => PageQuery.Offset(request, "from", "limit", first(), usual: 10, most: 100),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new { data = slice.Rows },
        BadPage = new(422, new { errorCode = "INVALID_DATA", message = "The data is invalid due to validation restrictions", errors = new[] { new { fieldName = "/limit" } } }),
        NoToken = Refuse(401, "UNAUTHORIZED", "You are not authenticated to perform this operation."),
        DeadToken = Refuse(401, "INVALID_OAUTH", "The OAuth Token you provided is invalid."),
        NamesOrganization = request => request.Headers["orgId"] == Organization.Id,
        NoOrganization = Refuse(403, "OAUTH_ORG_MISMATCH", "The organization is not the token's."),
        WindowUsedUp = Refuse(429, "TOO_MANY_REQUESTS", "Too many requests at once. Try again later."),
        DayUsedUp = Refuse(429, "THRESHOLD_EXCEEDED", "No credits are left today in your plan."),
        TellsWhenDayIsFree = true,
        ListCredits = 3,
        TellCredits = TellCredits,
    };

    private static ProductRefusal Refuse(int status, string errorCode, string message) => new(status, new { errorCode, message });

    private static void TellCredits(HttpResponse response, int credits, int? left)
    {
        response.Headers[Weight] = credits.ToString(CultureInfo.InvariantCulture);
        if (left is { } remaining)
        {
            response.Headers[Remaining] = remaining.ToString(CultureInfo.InvariantCulture);
        }
    }
}
