using System.Globalization;
using ZohoOAuth.Simulator.Metering;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Desk (https://desk.zoho.com/DeskAPIDocument, where its errors, credits and limits are). A list without records is HTTP 204. Measured: 500 for an
/// organization that is no number. Desk moves tickets, contacts and accounts to the trash, and has no DELETE for one of them
/// (https://github.com/zoho/zohodesk-oas/blob/master/v1.0/Ticket.json).
/// </summary>
internal static class DeskStyle
{
    private const string Remaining = "X-Rate-Limit-Remaining-v3";
    private const string Restrictions = "The data is invalid due to validation restrictions";
    private const string Weight = "X-Rate-Limit-Request-Weight-v3";
    private static readonly string[] Names = ["name", "subject", "lastName", "accountName"];

    /// <summary>The error for a record or a file that does not exist.</summary>
    public static ProductError NotFound => Error(404, "RESOURCE_NOT_FOUND", "The resource does not exist.");

    public static ProductError MissingFile => Error(400, "INVALID_DATA", "The form does not contain a file.");

    /// <summary>The first record is a parameter, because Desk's documents do not say whether it is 0 or 1.</summary>
    public static ProductStyle Create(Func<int> first) => Create(first, max: 100);

    /// <summary>Agents and departments have longer pages, and no trash.</summary>
    public static ProductStyle CreateForStaff(Func<int> first) => Create(first, max: 200) with { Records = Records() with { Trash = null } };

    private static ProductStyle Create(Func<int> first, int max) => new()
    {
        Read = request => PageQuery.Offset(request, "from", "limit", first(), defaultSize: 10, max),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new { data = slice.Rows },
        Names = NamesOf,
        InvalidPage = name => Invalid($"/{name}", "invalid"),
        MissingToken = Error(401, "UNAUTHORIZED", "You are not authenticated to perform this operation."),
        InvalidToken = Error(401, "INVALID_OAUTH", "The OAuth Token you provided is invalid."),
        Scopes = new("Desk", Error(403, "SCOPE_MISMATCH", "Your OAuth token does not have the scope for this operation.")),
        WrongMethod = Error(405, "METHOD_NOT_ALLOWED", "The method is not supported for this API."),
        Records = Records(),
        HasOrganization = request => request.Headers["orgId"] == Organization.Id,
        WrongOrganization = request => request.Headers["orgId"].ToString().All(char.IsDigit)
            ? Error(403, "OAUTH_ORG_MISMATCH", "The organization is not the token's.")
            : Error(500, "INTERNAL_SERVER_ERROR", "The server could not complete the request."),
        WithoutOrganization = ["organizations", "accessibleOrganizations"],
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
            MissingName = Invalid("/name", "missing"),
            IsComplete = fields => Names.Any(name => !string.IsNullOrEmpty(fields[name]?.ToString())),
        }.CreateAsync,
        Update = new(HttpMethods.Patch, (_, record) => record),
        WrongMethods = [HttpMethods.Delete],
        Trash = new("moveToTrash", resource => $"{Singular.Of(resource)}Ids"),
    };

    private static FieldNames? NamesOf(string resource) => resource switch
    {
        "tickets" => new("id", "subject"),
        "contacts" => new("id", "lastName"),
        "accounts" => new("id", "accountName"),
        _ => null,
    };

    private static ProductError Invalid(string fieldName, string errorType) => new(422, new
    {
        errorCode = "INVALID_DATA",
        message = Restrictions,
        errors = new[] { new { fieldName, errorType, errorMessage = "" } },
    });

    private static ProductError Error(int status, string errorCode, string message) => new(status, new { errorCode, message });

    private static void WriteCredits(HttpResponse response, int credits, MeterReading reading)
    {
        response.Headers[Weight] = credits.ToString(CultureInfo.InvariantCulture);
        if (reading.CreditsLeft is { } remaining)
        {
            response.Headers[Remaining] = remaining.ToString(CultureInfo.InvariantCulture);
        }
    }
}
