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
        new()
        {
            Name = "Catalyst", Host = "api.catalyst", Organization = OrganizationPlace.InHeader("CATALYST-ORG"),
            Outcome = OutcomeRules.Catalyst, Codes = CodeRules.Catalyst,
        },

        // The accounts server is the same for all environments.
        new()
        {
            Name = "Accounts", Host = "accounts", BasePath = "/oauth/user",
            EnvironmentHosts = new Dictionary<ZohoEnvironment, string> { [ZohoEnvironment.Sandbox] = "accounts", [ZohoEnvironment.Developer] = "accounts" },
        },
    ];
}
