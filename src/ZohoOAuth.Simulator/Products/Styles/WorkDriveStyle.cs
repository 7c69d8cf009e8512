using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>WorkDrive, which speaks JSON:API (https://workdrive.zoho.com/apidocs/v1/overview).</summary>
internal static class WorkDriveStyle
{
    /// <summary>What is answered when there is no such file.</summary>
    public static ProductRefusal NotFound => Refuse(404, "R008", "The file does not exist.");

    public static ProductRefusal NoFile => Refuse(400, "F6003", "The form has no content.");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "page[offset]", "page[limit]", first: 0, usual: 50, most: 50),
        Write = (slice, _) => new { data = slice.Rows.Select(Describe), meta = new { has_next = slice.HasMore } },
        Records = Records(),
        NoToken = Refuse(401, "F7003", "Invalid OAuth token."),
        DeadToken = Refuse(401, "INVALID_OAUTHTOKEN", "Invalid OAuth token."),
        WindowUsedUp = Refuse(429, "F7008", "Too many requests. Try again later."),
    };

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => new { data = Describe(record) },
        NotFound = NotFound,
        BadBody = Refuse(400, "F6004", "The body is no JSON object."),
        Belongs = (context, record) => record["parent_id"]?.ToString() == (string?)context.GetRouteValue("folder"),
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (_, record) => new { data = Describe(record) },
            NoName = Refuse(400, "F6003", "The attribute name is missing."),
            Fields = body => body["data"] is JsonObject data ? data["attributes"] as JsonObject : null,
        }.CreateAsync,
    };

    // What is not of JSON:API itself is an attribute.
    private static object Describe(JsonObject record) => new
    {
        id = record["id"],
        type = "files",
        n = record["n"],
        attributes = record.Where(field => field.Key is not ("id" or "n")).ToDictionary(),
    };

    private static ProductRefusal Refuse(int status, string id, string title) => new(status, new { errors = new[] { new { id, title } } });
}
