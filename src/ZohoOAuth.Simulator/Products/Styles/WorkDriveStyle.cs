namespace ZohoOAuth.Simulator;

/// <summary>WorkDrive, which speaks JSON:API (https://workdrive.zoho.com/apidocs/v1/overview).</summary>
internal static class WorkDriveStyle
{
    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "page[offset]", "page[limit]", first: 0, usual: 50, most: 50),
        Write = (slice, _) => new { data = slice.Rows.Select(row => new { id = row.Id, type = "files", n = row.Number, attributes = new { name = row.Name } }), meta = new { has_next = slice.HasMore } },
        NoToken = Refuse(401, "F7003", "Invalid OAuth token."),
        DeadToken = Refuse(401, "INVALID_OAUTHTOKEN", "Invalid OAuth token."),
        WindowUsedUp = Refuse(429, "F7008", "Too many requests. Try again later."),
    };

    private static ProductRefusal Refuse(int status, string id, string title) => new(status, new { errors = new[] { new { id, title } } });
}
