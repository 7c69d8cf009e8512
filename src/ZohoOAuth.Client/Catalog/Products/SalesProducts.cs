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

        // Without the parameter, Campaigns may answer with XML: https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html
        new()
        {
            Name = "Campaigns", Host = "campaigns", BasePath = "/api/v1.1", Paging = PageRules.Campaigns, Parameter = new("resfmt", "JSON"),
            Outcome = OutcomeRules.Campaigns, Codes = CodeRules.Campaigns,
        },
        new() { Name = "Bookings", BasePath = "/bookings/v1/json", Outcome = OutcomeRules.Bookings },
    ];
}
