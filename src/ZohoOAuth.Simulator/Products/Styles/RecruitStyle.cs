using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Metering;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Recruit, which has the responses of CRM: its lists (https://www.zoho.com/recruit/developer-guide/apiv2/get-records.html), its errors
/// (status-codes.html) and its credits (api-limits.html: a list costs three).
/// </summary>
internal static class RecruitStyle
{
    private const string Success = "SUCCESS";

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new
        {
            data = slice.Rows,
            info = new { per_page = slice.Size, count = slice.Rows.Count, page = slice.Page, more_records = slice.HasMore },
        },
        Records = new()
        {
            Write = (_, record) => new { data = new[] { record } },
            NotFound = null,
            InvalidBody = ToError(CrmError.InvalidBody),
            Fields = (body, _) => body["data"] is JsonArray { Count: 1 } data ? data[0] as JsonObject : null,
            Create = RecruitRows.CreateAsync,
            Update = new(HttpMethods.Put, (_, record) => Done(record["id"]!.ToString(), "record updated")),
            Delete = new((_, id) => Done(id, "record deleted")),
        },
        MissingToken = ToError(CrmError.AuthenticationFailure),
        InvalidToken = ToError(CrmError.InvalidToken),
        Scopes = new("ZohoRecruit", ToError(CrmError.ScopeMismatch)),
        InvalidPage = name => Error(400, "INVALID_DATA", "the value given seems to be invalid", new { param_name = name }),
        MissingParameter = name => Error(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", new { param_name = name }),
        WrongMethod = Error(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one", new { }),
        WindowExceeded = ToError(CrmError.TooManyRequests),
        ListCredits = 3,
        WriteCredits = WriteCredits,
    };

    public static ProductError Error(int status, string code, string message, object details) => new(status, new { code, details, message, status = "error" });

    // The names and units of a maintained client (https://github.com/dereekb/dereekb-components, packages/zoho). Zoho's pages do not name them.
    private static void WriteCredits(HttpResponse response, int credits, MeterReading reading)
    {
        if (reading is { DayCredits: { } limit, CreditsLeft: { } left })
        {
            response.Headers["X-RATELIMIT-LIMIT"] = Text(limit);
            response.Headers["X-RATELIMIT-REMAINING"] = Text(left);
            response.Headers["X-RATELIMIT-RESET"] = Text(reading.ResetsAt.ToUnixTimeMilliseconds());
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static object Done(string id, string message) => new { data = new[] { new { code = Success, details = new { id }, message, status = "success" } } };

    private static ProductError ToError(CrmError error) => new(error.HttpStatus, error.ToBody());
}
