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
        MissingToken = new(401, new { error = new { title = "INVALID_TICKET" } }),
        InvalidToken = new(401, new { error = new { title = "INVALID_OAUTHTOKEN" } }),
        Scopes = new("ZohoProjects", NoRule),
        Refuse = request => request.Path.Value!.EndsWith('/') ? NoRule : null,
        WindowExceeded = new(
            429,
            new { error = new { title = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", message = "Too many requests. Try again later." } },
            RetryAfter: Block),
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

    private static ProductError NoRule => new(400, new { error = new { title = "URL_RULE_NOT_CONFIGURED" } });

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => record,
        NotFound = new(404, new { error = new { code = 6404, message = "Resource Not Found" } }),
        InvalidBody = new(400, new { error = new { code = 6832, title = "INVALID_INPUT", message = "The body is not a JSON object." } }),
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (_, record) => record,
            MissingName = new(400, new
            {
                error = new { title = "MANDATORY_PARAM_MISSING", details = new[] { new { field_name = "name", message = "The name is missing." } } },
            }),
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
    private static ProductError InvalidPage(string name) =>
        new(400, new { error = new { code = 6831, title = name == "page" ? "LESS_THAN_MIN_OCCURANCE" : "PATTERN_NOT_MATCHED", message = name } });
}
