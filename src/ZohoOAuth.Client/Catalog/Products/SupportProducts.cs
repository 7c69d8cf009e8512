namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products for help desks. Sources: the API introduction of each, for example https://desk.zoho.com/DeskAPIDocument</summary>
internal static class SupportProducts
{
    internal static readonly Product[] Rows =
    [
        // 5 requests at the same time in the free edition, up to 25 in others.
        // Source: https://help.zoho.com/portal/en/kb/desk/developer-space/apidashboard/articles/working-with-api-credits
        new()
        {
            Name = "Desk", Host = "desk", BasePath = "/api/v1", Organization = OrganizationPlace.InHeader("orgId"),
            WithoutOrganization = ["/organizations", "/accessibleOrganizations"], Paging = PageRules.Desk,
            Outcome = OutcomeRules.Desk, Codes = CodeRules.Desk, MaxConcurrency = 25,
        },

        // Sources: https://www.zoho.com/lens/resources/api/getting-started/multi-dc.html and pagination.html
        new()
        {
            Name = "Lens", Host = "lens", DataCenters = ["us", "au", "eu", "in", "cn", "jp", "ca", "sa"], BasePath = "/api/v2", Paging = PageRules.Lens,
        },

        // Source: https://www.zoho.com/fsm/developer/help/api/get-work-orders.html. Assumption: the API domain, which public clients use in all data
        // centers. The page names fsm.zoho.com alone.
        new() { Name = "FSM", BasePath = "/fsm/v1", Paging = PageRules.Fsm },

        // Source: https://www.zoho.com/voice/api/get-call-log-and-recording-voicemail.html. It names no other host.
        new() { Name = "Voice", Host = "voice", DataCenters = ["us"], BasePath = "/rest/json/zv" },
    ];
}
