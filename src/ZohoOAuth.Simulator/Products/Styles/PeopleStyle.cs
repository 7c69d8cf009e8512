using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// People. Lists have up to 200 records, each under its id (https://www.zoho.com/people/api/bulk-records.html, with the codes 7011, 7021 and
/// 7042); writing (insert-records.html, update-records.html, https://www.zoho.com/deluge/help/people/create-record.html). An error has the
/// status 1 and comes with HTTP 200, except for the token (7202 and 7213 were measured with 401).
/// </summary>
internal static class PeopleStyle
{
    private const string Input = "inputData";
    private const string RecordId = "recordId";

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "sIndex", "limit", first: 1, defaultSize: 100, max: 200),
        Write = (slice, _) => Success(slice.Rows.Select(Keyed).ToArray(), "Data fetched successfully"),
        Empty = Error(200, 7024, "No records found"),
        Format = WriteAsync,
        MissingToken = Error(401, 7202, "Invalid authtoken"),
        InvalidToken = Error(401, 7213, "The provided OAuth token is invalid."),
        Scopes = new("ZohoPeople", Error(200, 7218, "Invalid OAuth scope.")),

        // Assumption: the code for an index that is no number, which the time tracker has (timesheet/get-projects.html).
        InvalidPage = name => name == "limit"
            ? Error(200, 7021, "Maximum record limit 200 is exceeded")
            : Error(200, 9003, $"Wrong value for {name} parameter"),
        Records = Records(),
        WindowExceeded = Error(429, 7072, "Too many requests. Try again later."),
    };

    private static RecordStyle Records() => new()
    {
        IdOf = context => JsonParameter.TextAsync(context, RecordId),
        ReadBody = context => JsonParameter.ObjectAsync(context, Input),

        // Assumption: the message and the code for input that is no JSON object.
        InvalidBody = Error(200, 7052, "inputData is not a JSON object"),
        Write = (_, record) => Success(new[] { record }, "Data fetched successfully"),
        NotFound = Error(200, 7049, "No record found for the given ID"),
        Create = new OneRecord
        {
            Status = StatusCodes.Status200OK,
            Write = (_, record) => Success(Written(record, "Successfully Added"), "Data added successfully"),
            MissingName = Error(200, 7052, "Enter a value for the mandatory fields"),

            // Assumption: one field is enough. Each form has mandatory fields of its own.
            IsComplete = fields => fields.Count > 0,
        }.CreateAsync,
        Update = new(HttpMethods.Post, (_, record) => Success(Written(record, "Successfully Updated"), "Data updated successfully")),
    };

    private static Dictionary<string, JsonObject[]> Keyed(JsonObject record) => new() { [record["id"]!.ToString()] = [record] };

    private static object Written(JsonObject record, string message) => new { pkId = record["id"], message };

    private static object Success(object result, string message) => new { response = new { result, message, status = 0 } };

    private static ProductError Error(int status, int code, string message) =>
        new(status, new { response = new { errors = new { code, message }, message = "Error occurred", status = 1 } });

    /// <summary>Every answer names the path that was called, without the product.</summary>
    private static Task WriteAsync(HttpContext context, object body, int status)
    {
        var answer = JsonSerializer.SerializeToNode(body, JsonResponse.Options)!;
        answer["response"]!["uri"] = context.Request.Path.Value!.Replace("/people", "", StringComparison.OrdinalIgnoreCase);
        return JsonResponse.WriteAsync(context, answer, status);
    }
}
