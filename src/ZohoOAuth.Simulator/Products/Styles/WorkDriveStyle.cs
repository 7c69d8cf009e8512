using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>WorkDrive, which uses JSON:API (https://workdrive.zoho.com/apidocs/v1/overview).</summary>
internal static class WorkDriveStyle
{
    /// <summary>The error for a file that does not exist.</summary>
    public static ProductError NotFound => Error(404, "R008", "The file does not exist.");

    public static ProductError MissingFile => Error(400, "F6003", "The form does not contain a file.");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "page[offset]", "page[limit]", first: 0, defaultSize: 50, max: 50),
        Write = (slice, _) => new { data = slice.Rows.Select(Describe), meta = new { has_next = slice.HasMore } },
        Records = Records(),
        MissingToken = Error(401, "F7003", "Invalid OAuth token."),
        InvalidToken = Error(401, "INVALID_OAUTHTOKEN", "Invalid OAuth token."),
        WindowExceeded = Error(429, "F7008", "Too many requests. Try again later."),
    };

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => new { data = Describe(record) },
        NotFound = NotFound,
        InvalidBody = Error(400, "F6004", "The body is not a JSON object."),
        IsInList = (context, record) => record["parent_id"]?.ToString() == (string?)context.GetRouteValue("folder"),
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (_, record) => new { data = Describe(record) },
            MissingName = Error(400, "F6003", "The attribute name is missing."),
            Fields = body => body["data"] is JsonObject data ? data["attributes"] as JsonObject : null,
        }.CreateAsync,
    };

    // Everything that JSON:API does not define is an attribute.
    private static object Describe(JsonObject record) => new
    {
        id = record["id"],
        type = "files",
        n = record["n"],
        attributes = record.Where(field => field.Key is not ("id" or "n")).ToDictionary(),
    };

    private static ProductError Error(int status, string id, string title) => new(status, new { errors = new[] { new { id, title } } });
}
