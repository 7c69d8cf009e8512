namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products to build applications and reports with, and the accounts server.
/// Sources: the API introduction of each, for example https://www.zoho.com/creator/help/api/v2.1/
/// </summary>
internal static class PlatformProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "Creator", BasePath = "/creator/v2.1", Paging = PageRules.Creator, BatchSize = 200, Envelope = "data",
            Outcome = OutcomeRules.Creator, Codes = CodeRules.Creator,
        },
        new()
        {
            Name = "Analytics", Host = "analyticsapi", BasePath = "/restapi/v2", Organization = OrganizationPlace.InHeader("ZANALYTICS-ORGID"),
            Outcome = OutcomeRules.Analytics, Codes = CodeRules.Analytics,
        },

        // The page lists seven data centers: https://docs.catalyst.zoho.com/en/api/introduction/multi-dc-support/. Assumption: the others follow the rule.
        new()
        {
            Name = "Catalyst", Host = "api.catalyst", Organization = OrganizationPlace.InHeader("CATALYST-ORG"), Outcome = OutcomeRules.Catalyst,
            Codes = CodeRules.Catalyst,
        },

        // Source: https://tables.zoho.com/help/api/v1. It names no other host.
        new() { Name = "Tables", Host = "tables", DataCenters = ["us"], BasePath = "/api/v1", Outcome = OutcomeRules.Tables },

        // Sources: https://www.zoho.com/zeptomail/help/api/list-agents.html and add-domain.html, which name these two hosts. Mail itself is sent with
        // another kind of token: https://www.zoho.com/zeptomail/help/api-home.html
        new() { Name = "ZeptoMail", Hosts = ZeptoMailHosts, BasePath = "/v1.1" },

        // The accounts server is the same for all environments.
        new()
        {
            Name = "Accounts", Host = "accounts", BasePath = "/oauth/user",
            EnvironmentHosts = new Dictionary<ZohoEnvironment, string> { [ZohoEnvironment.Sandbox] = "accounts", [ZohoEnvironment.Developer] = "accounts" },
        },
    ];

    private static Dictionary<string, string> ZeptoMailHosts => new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "api.zeptomail.com", ["in"] = "api.zeptomail.in",
    };
}
