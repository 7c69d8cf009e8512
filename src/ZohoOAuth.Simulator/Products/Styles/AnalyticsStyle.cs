using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Analytics v2 (https://www.zoho.com/analytics/api/v2/common-error-codes.html and metadata-api/; the statuses and the names of the errors are in
/// https://github.com/zoho/analytics-oas). Its lists have no pages here. The organization is in a header, except for the lists that name it.
/// </summary>
internal static class AnalyticsStyle
{
    private const string Header = "ZANALYTICS-ORGID";
    private static readonly ProductError Unauthorized = Error(401, "INVALID_OAUTHTOKEN", 8535, "Invalid oauthtoken.");

    /// <summary>The style of a list with this summary, whose records are in the data under its own name.</summary>
    public static ProductStyle Create(string summary, Func<ListSlice, object> data) => new()
    {
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => new { status = "success", summary, data = data(slice) },
        Names = resource => resource switch
        {
            "orgs" => new("orgId", "orgName"),
            "views" => new("viewId", "viewName"),
            _ => new("workspaceId", "workspaceName"),
        },
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("ZohoAnalytics", Unauthorized),
        InvalidPage = name => Error(400, "PATTERN_NOT_MATCHED", 8504, name),
        HasOrganization = request => request.Headers[Header] == Organization.Id,
        WrongOrganization = request => request.Headers.ContainsKey(Header)
            ? Error(400, "WORKSPACE_NOT_BELONGS_TO_ORG", 7387, "Workspaces does not belongs to current organization.")
            : Error(400, "ORGID_NOT_PRESENT_IN_THE_HEADER", 8083, "Organization id is not present in the request header."),
        WithoutOrganization = ["orgs", "workspaces"],
        Records = new()
        {
            Write = (resource, record) => new { status = "success", summary, data = Single(resource, record) },
            NotFound = Error(404, "META_OBJECT_NOT_PRESENT", 7103, "The workspace or the view does not exist."),
            InvalidBody = Error(400, "LESS_THAN_MIN_OCCURANCE", 8504, "CONFIG"),
        },

        // Assumption: the code and the name for too many requests.
        WindowExceeded = Error(429, "REQUEST_LIMIT_EXCEEDED", 6043, "Too many requests. Try again later."),
    };

    private static Dictionary<string, JsonObject> Single(string resource, JsonObject record) => new() { [resource] = record };

    private static ProductError Error(int status, string summary, int errorCode, string errorMessage) =>
        new(status, new { status = "failure", summary, data = new { errorCode, errorMessage } });
}
