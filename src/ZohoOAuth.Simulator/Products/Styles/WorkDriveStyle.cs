using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// WorkDrive, which uses JSON:API (https://workdrive.zoho.com/apidocs/v1/overview). A list has pages by offset, of 50 at most, or by cursor,
/// of 1,000 (https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-pagination.html).
/// </summary>
internal static class WorkDriveStyle
{
    private const string Next = "page[next]";
    private const string Size = "page[limit]";
    private const string ContentType = "application/vnd.api+json;charset=UTF-8";
    private const int MaxOfCursor = 1_000;
    private static readonly string[] Removed = ["51", "61"];

    /// <summary>The error for a file that does not exist.</summary>
    public static ProductError NotFound => Error(404, "R008", "The file does not exist.");

    public static ProductError MissingFile => Error(400, "F6003", "The form does not contain a file.");

    public static ProductStyle Create() => new()
    {
        Read = request => request.Query.ContainsKey(Next)
            ? PageQuery.Token(request, Next, Size, defaultSize: 50, MaxOfCursor)
            : PageQuery.Offset(request, "page[offset]", Size, first: 0, defaultSize: 50, max: 50),
        Write = (slice, context) => context.Request.Query.ContainsKey(Next)
            ? new { data = slice.Rows.Select(Describe), links = new { cursor = Cursor(slice, context) } }
            : new { data = slice.Rows.Select(Describe), meta = new { has_next = slice.HasMore } },
        Format = WriteAsync,
        Records = Records(),
        MissingToken = Error(401, "F7003", "Invalid OAuth token."),
        InvalidToken = Error(401, "INVALID_OAUTHTOKEN", "Invalid OAuth token."),

        // Assumption: every call answers so. It was measured for a search.
        Scopes = new("WorkDrive", Error(500, "F7007", "Invalid OAuth scope")),

        // Assumption: the id of the error.
        InvalidPage = name => Error(400, "F6016", $"Invalid value of {name}."),
        WindowExceeded = Error(429, "F7008", "Too many requests. Try again later."),
    };

    private static RecordStyle Records() => new()
    {
        Write = (_, record) => new { data = Describe(record) },
        NotFound = NotFound,
        InvalidBody = Error(400, "F6004", "The body is not a JSON object."),
        IsInList = (context, record) => record["parent_id"]?.ToString() == (string?)context.GetRouteValue("folder"),
        Fields = (body, _) => body["data"] is JsonObject data ? data["attributes"] as JsonObject : null,
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = (_, record) => new { data = Describe(record) },
            MissingName = Error(400, "F6003", "The attribute name is missing."),
        }.CreateAsync,

        // The status 51 moves a file to the trash, and 61 deletes it (https://workdrive.zoho.com/apidocs/v1/filesfolders/trashfile).
        Update = new(HttpMethods.Patch, (_, record) => new { data = Describe(record) })
        {
            IsRemoval = fields => Removed.Contains(fields["status"]?.ToString()),
        },
    };

    private static object Cursor(ListSlice slice, HttpContext context) => slice.HasMore
        ? new { has_next = true, next = NextPage(slice, context) }
        : new { has_next = false };

    private static string NextPage(ListSlice slice, HttpContext context)
    {
        var (next, size) = (Uri.EscapeDataString(Next), Uri.EscapeDataString(Size));
        var list = $"{SimulatedServer.Of(context).DataCenter.ApiOrigin}{context.Request.Path}";
        return string.Create(CultureInfo.InvariantCulture, $"{list}?{next}={slice.End}&{size}={slice.Size}");
    }

    // Everything that JSON:API does not define is an attribute.
    private static object Describe(JsonObject record) => new
    {
        id = record["id"],
        type = "files",
        n = record["n"],
        attributes = record.Where(field => field.Key is not ("id" or "n")).ToDictionary(),
    };

    private static ProductError Error(int status, string id, string title) => new(status, new { errors = new[] { new { id, title } } });

    private static Task WriteAsync(HttpContext context, object body, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        return JsonSerializer.SerializeAsync(context.Response.Body, body, body.GetType(), JsonResponse.Options, context.RequestAborted);
    }
}
