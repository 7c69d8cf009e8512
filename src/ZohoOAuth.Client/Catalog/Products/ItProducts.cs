namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products of ManageEngine.
/// Sources: the API introduction of each, for example https://www.manageengine.com/products/service-desk/sdpod-v3-api/
/// </summary>
internal static class ItProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "ServiceDeskPlus", Hosts = ServiceDeskPlusHosts, BasePath = "/api/v3", Organization = OrganizationPlace.BeforePath("app"),
            Accept = "application/vnd.manageengine.sdp.v3+json", Paging = PageRules.ServiceDeskPlus, BodyField = "input_data",
            ObjectEnvelopes = ServiceDeskPlusEnvelopes,
        },
    ];

    /// <summary>
    /// Sources: the sample of each resource's page, for example
    /// https://www.manageengine.com/products/service-desk/sdpod-v3-api/requests/request_note.html
    /// </summary>
    private static Dictionary<string, string> ServiceDeskPlusEnvelopes => new(StringComparer.OrdinalIgnoreCase)
    {
        ["requests"] = "request", ["requests/notes"] = "request_note", ["problems"] = "problem", ["changes"] = "change", ["releases"] = "release",
        ["projects"] = "project", ["solutions"] = "solution", ["assets"] = "asset", ["users"] = "user",
    };

    /// <summary>
    /// Sources: https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/data-centers.html and, for ae, the table of
    /// https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/oauth-2.0.html. No page names a host for sg.
    /// </summary>
    private static Dictionary<string, string> ServiceDeskPlusHosts => new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "sdpondemand.manageengine.com", ["eu"] = "sdpondemand.manageengine.eu", ["in"] = "sdpondemand.manageengine.in",
        ["au"] = "servicedeskplus.net.au", ["jp"] = "servicedeskplus.jp", ["ca"] = "servicedeskplus.ca", ["sa"] = "servicedeskplus.sa",
        ["uk"] = "servicedeskplus.uk", ["cn"] = "servicedeskplus.cn", ["ae"] = "servicedeskplus.ae",
    };
}
