using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Assist v2 (https://www.zoho.com/assist/api/getunattendedcomputer.html; errors.html for the form of an error, and 401 for a dead token). Assumption:
/// the codes other than 1009.
/// </summary>
internal static class AssistStyle
{
    private const string Department = "x-com-zoho-assist-department-id";
    private static readonly ProductError Unauthorized = Error(401, 1009, "The token is invalid.");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "index", "count", first: 1, defaultSize: 25, max: 50),
        Write = (slice, _) => new { resource_type = slice.Resource, representation = slice.Rows },
        Names = _ => new("resource_id", "display_name"),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("ZohoAssist", Error(401, 1010, "The scope of the token does not allow this.")),
        Refuse = request => string.IsNullOrEmpty(request.Headers[Department]) ? Error(400, 1001, $"The header {Department} is missing.") : null,
        InvalidPage = name => Error(400, 1002, $"Invalid value of {name}."),
        Records = new()
        {
            Write = (resource, record) => new { resource_type = resource, representation = record },
            NotFound = Error(404, 1003, "The device does not exist."),
            InvalidBody = Error(400, 1002, "Invalid JSON."),
            Delete = new((_, _) => new JsonObject()),
        },
        WindowExceeded = Error(429, 1011, "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, int code, string message) => new(status, new { error = new { code, message } });
}
