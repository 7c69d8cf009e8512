using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Site24x7 (https://www.site24x7.com/help/api/). Users report the error 1100 for a wrong token and for a missing right. Assumption: the other codes.
/// </summary>
internal static class Site24x7Style
{
    private static readonly ProductError Unauthorized = Error(401, 1100, "You are not authorized to perform this operation");

    public static ProductStyle Create(string id, string name) => new()
    {
        // No page says whether a list has several pages.
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => Success(slice.Rows),
        Names = _ => new(id, name),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("Site24x7", Unauthorized),
        InvalidPage = parameter => throw new InvalidOperationException(parameter),
        Records = new()
        {
            Write = (_, record) => Success(record),
            NotFound = Error(404, 1004, "The resource does not exist."),
            InvalidBody = Error(400, 1005, "Invalid JSON."),
        },
        WindowExceeded = Error(429, 1121, "Too many requests. Try again later."),
    };

    private static object Success(IReadOnlyList<JsonObject> data) => new { code = 0, message = "success", data };

    private static object Success(JsonObject data) => new { code = 0, message = "success", data };

    private static ProductError Error(int status, int error_code, string message) => new(status, new { error_code, message });
}
