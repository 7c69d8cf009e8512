using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Metering;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Books, Inventory, Invoice, Billing and Expense. Sources: https://www.zoho.com/books/api/v3/introduction/ (organization, limits),
/// /pagination/ and /invoices/#list-invoices (page_context), /errors/ (1002, 405), /contacts/ (writing). The codes 6041 and 2 are at
/// https://www.zoho.com/deluge/help/invoice/fetch-records.html. Measured: the codes 14 and 57.
/// </summary>
internal static class FinanceStyle
{
    private const string Parameter = "organization_id";
    private static readonly string[] Complete = ["name", "customer_id", "vendor_id", "account_id", "report_id"];

    public static ProductStyle Create(string service) => new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.AddTo(new() { ["code"] = 0, ["message"] = "success" }, "page_context", Context(slice)),
        Names = Names,
        MissingToken = Error(401, 14, "Invalid value passed for authtoken."),
        InvalidToken = Error(401, 57, "You are not authorized to perform this operation"),
        Scopes = new(service, Error(401, 57, "You are not authorized to perform this operation")),
        InvalidPage = name => Error(400, 2, $"Invalid value passed for {name}"),
        WrongMethod = Error(405, 5, "Method Not Allowed"),
        Records = Records(),
        HasOrganization = request => request.Query[Parameter] == Organization.Id,
        WrongOrganization = WrongOrganization,
        WindowExceeded = Error(429, 44, "Too many requests in this minute. Your account is blocked for some time."),
        DayExceeded = Error(429, 45, "No requests are left today in your plan."),
        WriteCredits = WriteCredits,
    };

    /// <summary>The older products also accept the organization in a header of their own (https://www.zoho.com/invoice/api/v3/introduction/).</summary>
    public static ProductStyle CreateWithHeader(string service, string product)
    {
        var (style, header) = (Create(service), $"X-com-zoho-{product}-organizationid");
        return style with { HasOrganization = request => style.HasOrganization(request) || request.Headers[header] == Organization.Id };
    }

    private static RecordStyle Records() => new()
    {
        Write = (resource, record) => Named(resource, record, "success"),
        NotFound = Error(404, 1002, "Resource does not exist."),

        // The parameter is the older form: https://www.zoho.com/invoice/api/v3/introduction/, "The JSON String has to be sent as form-data".
        ReadBody = context => JsonParameter.ObjectOrBodyAsync(context, "JSONString"),
        InvalidBody = Error(400, 4, "Invalid value passed for JSONString"),
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (resource, record) => Named(resource, record, Told(resource, "created")),
            MissingName = Error(400, 4, "Invalid value passed for name"),
            IsComplete = IsComplete,
        }.CreateAsync,
        Update = new(HttpMethods.Put, (resource, record) => Named(resource, record, Told(resource, "updated"))),
        Delete = new((resource, _) => new { code = 0, message = Told(resource, "deleted") }),
    };

    /// <summary>The order is that of creation, so the sort order is A, where Zoho's samples have D for most lists.</summary>
    private static object Context(ListSlice slice) => new
    {
        page = slice.Page,
        per_page = slice.Size,
        has_more_page = slice.HasMore,
        report_name = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(slice.Resource[0])}{slice.Resource[1..]}"),
        applied_filter = "Status.All",
        sort_column = "created_time",
        sort_order = "A",
    };

    private static FieldNames Names(string resource)
    {
        var singular = Singular.Of(resource);
        return new($"{singular}_id", resource is "contacts" or "projects" ? $"{singular}_name" : null);
    }

    // Assumption: any of these is enough for a record. The pages of each resource list which fields are mandatory.
    private static bool IsComplete(JsonObject fields) => fields.Any(field =>
        (Complete.Contains(field.Key) || field.Key.EndsWith("_name", StringComparison.Ordinal)) && !string.IsNullOrEmpty(field.Value?.ToString()));

    // Assumption: the code for a request without an organization. The one for an organization of others is documented.
    private static ProductError WrongOrganization(HttpRequest request) => request.Query.TryGetValue(Parameter, out var id)
        ? Error(400, 6041, $"This user is not associated with the CompanyID/CompanyName:{id}.")
        : Error(400, 6, "Invalid value passed for organization_id");

    // Measured (https://github.com/Weble/ZohoBooksApi/issues/38): three numbers, the last in seconds. The introduction does not name them.
    private static void WriteCredits(HttpResponse response, int credits, MeterReading reading)
    {
        if (reading is { DayCredits: { } limit, CreditsLeft: { } left })
        {
            response.Headers["X-Rate-Limit-Limit"] = Text(limit);
            response.Headers["X-Rate-Limit-Remaining"] = Text(left);
            response.Headers["X-Rate-Limit-Reset"] = Text((int)Math.Ceiling(reading.ResetAfter.TotalSeconds));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Told(string resource, string what) => $"The {Singular.Of(resource)} has been {what}.";

    private static ProductError Error(int status, int code, string message) => new(status, new { code, message });

    private static Dictionary<string, object> Named(string resource, JsonObject record, string message) =>
        new() { ["code"] = 0, ["message"] = message, [Singular.Of(resource)] = record };
}
