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
            Name = "ServiceDeskPlus", Hosts = ServiceDeskPlusHosts, BasePath = "/api/v3", Accept = "application/vnd.manageengine.sdp.v3+json",
            Paging = PageRules.ServiceDeskPlus, Outcome = OutcomeRules.ServiceDeskPlus, Codes = CodeRules.ServiceDeskPlus,
        },
    ];

    private static Dictionary<string, string> ServiceDeskPlusHosts => new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "sdpondemand.manageengine.com", ["uk"] = "servicedeskplus.uk", ["ca"] = "servicedeskplus.ca",
        ["sa"] = "servicedeskplus.sa", ["ae"] = "servicedeskplus.ae", ["cn"] = "servicedeskplus.cn",
    };
}
