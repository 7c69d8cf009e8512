namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Projects V3 (https://projects.zoho.com/api-docs).</summary>
internal static class ProjectsStyle
{
    // How long a client is blocked; the response says so.
    private static readonly TimeSpan Block = TimeSpan.FromMinutes(10);

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, 200, isMandatory: true),
        Write = (slice, _) => slice.AddTo([], "page_info", new { page = slice.Page, has_next_page = HasNext(slice) }),
        InvalidPage = new(400, new { error = new { code = 6831, title = "LESS_THAN_MIN_OCCURANCE", message = "page" } }),
        Records = Records(),
        MissingToken = new(401, new { error = new { title = "INVALID_TICKET" } }),
        InvalidToken = new(401, new { error = new { title = "INVALID_OAUTHTOKEN" } }),
        WindowExceeded = new(
            429,
            new { error = new { title = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", message = "Too many requests. Try again later." } },
            RetryAfter: Block),
    };

    /// <summary>Portals are an array without an envelope, and cannot be created.</summary>
    public static ProductStyle CreateForPortals() => Create() with
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.Rows,
        Records = null,
    };

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
    };

    // It is a string for users, a Boolean for other resources.
    private static object HasNext(ListSlice slice) => slice.Resource == "users" ? slice.HasMore ? "true" : "false" : slice.HasMore;
}
