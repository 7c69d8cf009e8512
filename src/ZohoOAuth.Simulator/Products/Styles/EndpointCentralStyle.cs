namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Endpoint Central Cloud, and Patch Manager Plus Cloud, which has its patches (https://www.manageengine.com/in/products/desktop-central/api/ for the
/// page and the envelope). Assumption: the errors, which no page shows, and 200 records at most.
/// </summary>
internal static class EndpointCentralStyle
{
    private static readonly ProductError Unauthorized = Error(401, "10002", "Invalid or expired token.");

    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, "page", "pagelimit", first: 1, defaultSize: 25, max: 200),
        Write = (slice, _) => new
        {
            message_type = slice.Resource,
            message_response = new Dictionary<string, object>
            {
                ["total"] = slice.List.Count,
                ["limit"] = slice.Size,
                [slice.Resource] = slice.Rows,
                ["page"] = slice.Page,
            },
            message_version = "1.0",
            status = "success",
        },
        Names = resource => resource is "computers" ? new("resource_id", "resource_name") : new("patch_id", "patch_name"),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("DesktopCentralCloud", Error(403, "10007", "The scope of the token does not allow this.")) { OtherServices = ["PatchManagerPlusCloud"] },
        InvalidPage = name => Error(400, "10008", $"Invalid value of {name}."),
        WindowExceeded = Error(429, "10029", "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, string error_code, string error_description) =>
        new(status, new { message_version = "1.0", status = "error", error_code, error_description });
}
