using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Campaigns v1.1 (https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html and get-list-subscribers.html: the parameters, the
/// codes 2401 and 2501). An error has the status "error" and comes with HTTP 200. Measured: 401 with the code 1007 for a missing token and for
/// a dead one, and the capital letters of Code and URI in errors.
/// </summary>
internal static class CampaignsStyle
{
    private static readonly ProductError Unauthorized = new(401, new { Code = "1007", message = "Unauthorized request." });

    public static ProductStyle Create() => new()
    {
        // Assumption: 20 by default and 100 at most. The pages name no numbers.
        Read = request => PageQuery.Offset(request, "fromindex", "range", first: 1, defaultSize: 20, max: 100),
        Write = (slice, _) => new
        {
            status = "success",
            code = "0",
            sort = "Ascending Order",
            range = Text(slice.Size),
            fromindex = Text(slice.Start + 1),
            list_of_details = slice.Rows,
        },
        Names = resource => resource == "lists" ? new("listkey", "listname") : new("contact_key", "contact_email"),
        Format = CampaignsFormat.WriteAsync,
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("ZohoCampaigns", Unauthorized),
        InvalidPage = name => Error("1004", $"Unable to find the resource you're looking for: {name}."),
        MissingParameter = name => name == "listkey"
            ? Error("2501", "Listkey is empty or invalid.")
            : Error("903", "Mandatory fields are missing."),
        WindowExceeded = new(429, new { code = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", message = "Too many requests. Try again later." }),
    };

    /// <summary>The mailing lists. Having none is an error.</summary>
    public static ProductStyle CreateForLists() => Create() with { Empty = Error("2401", "No mailing list has been created. Please create a list.") };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ProductError Error(string code, string message) => new(200, new { status = "error", Code = code, message });
}
