using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Mobile Device Manager Plus Cloud (https://www.manageengine.com/mobile-device-management/api/devices; /api/pagination for the page). Assumption: the
/// errors, which no page shows, and 50 records at most.
/// </summary>
internal static class MobileDeviceManagerStyle
{
    private static readonly ProductError Unauthorized = Error(401, "COM0028", "Invalid or expired token.");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "offset", "limit", first: 0, defaultSize: 50, max: 50),
        Write = Write,
        Names = _ => new("device_id", "device_name"),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("MDMOnDemand", Error(403, "COM0013", "The scope of the token does not allow this.")),
        InvalidPage = name => Error(400, "COM0005", $"Invalid value of {name}."),
        Records = new()
        {
            Write = (_, record) => record,
            NotFound = Error(404, "COM0008", "The device does not exist."),
            InvalidBody = Error(400, "COM0009", "Invalid JSON."),
        },
        WindowExceeded = Error(429, "COM0029", "Too many requests. Try again later."),
    };

    private static JsonObject Write(ListSlice slice, HttpContext context)
    {
        var body = new JsonObject
        {
            [slice.Resource] = new JsonArray([.. slice.Rows.Select(row => row.DeepClone())]),
            ["metadata"] = new JsonObject { ["total_record_count"] = slice.List.Count },
        };
        if (slice.HasMore)
        {
            var list = $"{SimulatedServer.Of(context).Origin}{context.Request.Path}";
            body["paging"] = new JsonObject { ["next"] = $"{list}?limit={slice.Size}&offset={slice.End}" };
        }

        return body;
    }

    private static ProductError Error(int status, string error_code, string error_description) => new(status, new { error_code, error_description });
}
