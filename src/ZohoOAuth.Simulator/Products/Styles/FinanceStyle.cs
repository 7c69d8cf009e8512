using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Books, Inventory, Invoice, Billing and Expense (https://www.zoho.com/books/api/v3/introduction/, where its pages, errors and
/// limits are).
/// </summary>
internal static class FinanceStyle
{
    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.AddTo(
            new() { ["code"] = 0, ["message"] = "success" },
            "page_context",
            new { page = slice.Page, per_page = slice.Size, has_more_page = slice.HasMore }),
        MissingToken = new(401, new { code = 14, message = "Invalid value passed for authtoken." }),
        InvalidToken = new(401, new { code = 57, message = "You are not authorized to perform this operation" }),
        Records = new()
        {
            Write = (resource, record) => Named(resource, record, "success"),
            NotFound = new(404, new { code = 1002, message = "Resource does not exist." }),
            InvalidBody = new(400, new { code = 4, message = "Invalid value passed for JSONString" }),
            Create = new OneRecord
            {
                Status = StatusCodes.Status201Created,
                Write = (resource, record) => Named(resource, record, $"The {Singular.Of(resource)} has been created."),
                MissingName = new(400, new { code = 4, message = "Invalid value passed for name" }),
            }.CreateAsync,
        },
        HasOrganization = request => request.Query["organization_id"] == Organization.Id,
        WindowExceeded = new(429, new { code = 44, message = "Too many requests in this minute. Your account is blocked for some time." }),
        DayExceeded = new(429, new { code = 45, message = "No requests are left today in your plan." }),
    };

    /// <summary>The older Finance products also accept the organization in a header of their own.</summary>
    public static ProductStyle CreateWithHeader(string product)
    {
        var style = Create();
        return style with
        {
            HasOrganization = request => style.HasOrganization(request) || request.Headers[$"X-com-zoho-{product}-organizationid"] == Organization.Id,
        };
    }

    private static Dictionary<string, object> Named(string resource, JsonObject record, string message) =>
        new() { ["code"] = 0, ["message"] = message, [Singular.Of(resource)] = record };
}

/// <summary>The singular of a resource, as Finance spells it: contact of contacts, currency of currencies, tax of taxes.</summary>
internal static class Singular
{
    private static readonly (string Plural, string Singular)[] Endings = [("ies", "y"), ("xes", "x"), ("sses", "ss"), ("s", "")];

    public static string Of(string resource)
    {
        var (plural, singular) = Array.Find(Endings, ending => resource.EndsWith(ending.Plural, StringComparison.Ordinal));
        return plural is null ? resource : resource[..^plural.Length] + singular;
    }
}
