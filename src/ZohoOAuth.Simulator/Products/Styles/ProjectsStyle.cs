namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Projects V3 (https://projects.zoho.com/api-docs). Portals and projects are bare arrays, everything else has page_info. Measured: the
/// errors for a request without a page, with a slash at the end, and with a missing scope.
/// </summary>
internal static class ProjectsStyle
{
    // How long a client is blocked; the response says so.
    private static readonly TimeSpan Block = TimeSpan.FromMinutes(10);

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, 200, isMandatory: true),
        Write = (slice, _) => slice.AddTo([], "page_info", PageInfo(slice)),
        InvalidPage = InvalidPage,
        Records = Records(),
        MissingToken = Error(401, "INVALID_TICKET"),
        InvalidToken = Error(401, "INVALID_OAUTHTOKEN"),
        Scopes = new("ZohoProjects", NoRule),
        Refuse = request => request.Path.Value!.EndsWith('/') ? NoRule : null,

        // The page has 429. Users report 400 too, with the same body.
        WindowExceeded = Error(
            429,
            "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED",
            new { message = "Cannot execute more than 100 requests per API in 2 minutes. Try again after 10 minutes." }) with { RetryAfter = Block },
    };

    /// <summary>Projects are an array without an envelope.</summary>
    public static ProductStyle CreateForProjects() => Create() with { Write = (slice, _) => slice.Rows };

    /// <summary>Portals are an array too, need no page, and cannot be created.</summary>
    public static ProductStyle CreateForPortals() => Create() with
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.Rows,
        Records = null,
    };

    private static ProductError NoRule => Error(400, "URL_RULE_NOT_CONFIGURED");

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => record,
        NotFound = new(404, new { error = new { code = 6404, message = "Resource Not Found" } }),
        InvalidBody = Error(400, "INVALID_INPUT", new { message = "The body is not a JSON object." }),
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (_, record) => record,
            MissingName = Error(400, "MANDATORY_PARAM_MISSING", Field("name", "The name is missing.")),
        }.CreateAsync,
        Update = new(HttpMethods.Patch, (_, record) => record),

        // Assumption: the answer to a removal has no content.
        Delete = new((_, _) => null),
    };

    private static object PageInfo(ListSlice slice) => new
    {
        page = slice.Page, per_page = slice.Size, page_count = slice.Rows.Count, has_next_page = HasNext(slice),
    };

    // It is a string for users, a Boolean for other resources.
    private static object HasNext(ListSlice slice) => slice.Resource == "users" ? slice.HasMore ? "true" : "false" : slice.HasMore;

    // Assumption: the title for a page size that is too large or no number.
    private static ProductError InvalidPage(string name) => name == "page"
        ? Error(400, "LESS_THAN_MIN_OCCURANCE", Field(name, "The page is missing."))
        : Error(400, "PATTERN_NOT_MATCHED", Field(name, "The value is not valid."));

    private static Dictionary<string, string>[] Field(string name, string message) => [new() { ["field_name"] = name, ["message"] = message }];

    private static ProductError Error(int status, string title, object? details = null)
    {
        var error = new Dictionary<string, object> { ["title"] = title, ["status_code"] = $"{status}" };
        if (details is not null)
        {
            error["details"] = details;
        }

        return new(status, new { error });
    }
}
