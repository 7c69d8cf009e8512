namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products for marketing, sales and agreements. Sources: the API introduction of each, for example https://www.zoho.com/sign/api/</summary>
internal static class SalesProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "Sign", Host = "sign", BasePath = "/api/v1", Paging = PageRules.Sign, Outcome = OutcomeRules.Sign, Codes = CodeRules.Sign,
        },

        // The page lists six data centers: https://www.zoho.com/campaigns/help/developers/data-centers.html. Assumption: the others follow the rule.
        // Without the parameter, Campaigns may answer with XML: https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html
        new()
        {
            Name = "Campaigns", Host = "campaigns", BasePath = "/api/v1.1", Paging = PageRules.Campaigns, Parameter = new("resfmt", "JSON"),
            Outcome = OutcomeRules.Campaigns, Codes = CodeRules.Campaigns,
        },
        new() { Name = "Bookings", BasePath = "/bookings/v1/json", Outcome = OutcomeRules.Bookings },

        // Sources: https://www.zoho.com/contracts/api/understanding-the-basics/data-centers-vs-base-uri-structure.html and organization-parameter.html
        new()
        {
            Name = "Contracts", Host = "contracts", DataCenters = ["us", "eu", "in", "au", "jp", "ca", "sa"], BasePath = "/api/v1",
            Organization = OrganizationPlace.InQuery("orgname"),
        },

        // Source: https://www.zoho.com/salesiq/help/developer-section/rest-api-v2.html
        new()
        {
            Name = "SalesIQ", Host = "salesiq", DataCenters = ["us", "eu", "in", "au", "cn", "jp"], BasePath = "/api/v2",
            Organization = OrganizationPlace.AfterBasePath, WithoutOrganization = ["/portals"], Outcome = OutcomeRules.SalesIq,
            Codes = CodeRules.SalesIq,
        },

        // Sources: https://www.zoho.com/backstage/api/v3/oauth.html (data centers) and https://www.zoho.com/backstage/api/v3/pagination.html
        new()
        {
            Name = "Backstage", DataCenters = ["us", "eu", "in", "au", "jp"], BasePath = "/backstage/v3", Organization = OrganizationPlace.InPath("portals"),
            WithoutOrganization = ["/portals"], Paging = PageRules.Backstage,
        },

        // Sources: https://zoho.com/thrive/resources/api/data-centers.html, which names these two hosts, and purchase-api.html
        new()
        {
            Name = "Thrive", Host = "thrive", DataCenters = ["us", "eu"], BasePath = "/thrive-publicapi/v1", Organization = OrganizationPlace.AfterBasePath,
        },

        // Source: https://zoho.com/marketingautomation/help/developers/v1/add-new-leads-list.html. It names no other host.
        new()
        {
            Name = "MarketingAutomation", Host = "marketingautomation", DataCenters = ["us"], BasePath = "/api/v1", Parameter = new("resfmt", "JSON"),
        },
    ];
}
