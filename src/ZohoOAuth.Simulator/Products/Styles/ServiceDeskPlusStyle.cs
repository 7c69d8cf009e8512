using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// ServiceDesk Plus Cloud v3 (https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/input-data.html and
/// /requests/request.html): input_data has the page and the record, and the Accept header names the version. Measured by users: 415 for another
/// Accept header, and the form of the errors (status_code 4000 with messages). The other codes are assumptions.
/// </summary>
internal static class ServiceDeskPlusStyle
{
    private const string Input = "input_data";
    private const string MediaType = "application/vnd.manageengine.sdp.v3+json";
    private const int Success = 2000;
    private static readonly ProductError Unauthorized = Error(401, 401, "UNAUTHORISED");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Json(request.Query[Input], Input, "list_info", defaultSize: 10, max: 100),
        Write = (slice, _) => slice.AddTo(
            new() { ["response_status"] = new[] { Done } },
            "list_info",
            new { has_more_rows = slice.HasMore, start_index = slice.Start + 1, row_count = slice.Rows.Count }),
        Names = resource => resource is "requests" ? new("id", "subject") : resource is "users" or "assets" ? null : new("id", "title"),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("SDPOnDemand", Error(403, 4002, "The scope of the token does not allow this.")),
        Refuse = request => request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase)
            ? null
            : Error(415, 4000, "Unsupported media type."),
        InvalidPage = name => Error(400, 4001, "Invalid value.", name),
        Records = Records(),
        WindowExceeded = Error(429, 4015, "Too many requests. Try again later."),
    };

    private static object Done => new { status_code = Success, status = "success" };

    private static RecordStyle Records() => new()
    {
        Write = Single,
        NotFound = Error(404, 4007, "The record does not exist."),
        ReadBody = context => JsonParameter.ObjectAsync(context, Input),
        InvalidBody = Error(400, 4001, "Invalid JSON.", Input),
        Fields = (body, resource) => body[Singular.Of(resource)] as JsonObject,
        Create = new OneRecord
        {
            Status = StatusCodes.Status201Created,
            Write = Single,
            MissingName = Error(400, 4012, "Value for mandatory field is missing.", "subject"),
            IsComplete = fields => fields.ContainsKey("subject") || fields.ContainsKey("title") || NewRecords.HasName(fields),
        }.CreateAsync,
        Update = new(HttpMethods.Put, Single),
        Delete = new((_, _) => new { response_status = Done }),
    };

    private static Dictionary<string, object> Single(string resource, JsonObject record) =>
        new Dictionary<string, object> { [Singular.Of(resource)] = record, ["response_status"] = Done };

    private static ProductError Error(int status, int code, string message, string? field = null) => new(status, new
    {
        response_status = new { status_code = 4000, messages = new[] { new { status_code = code, type = "failed", message, field } }, status = "failed" },
    });
}
