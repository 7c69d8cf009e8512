namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products with the API of the CRM. Source: https://www.zoho.com/crm/developer/docs/api/v8/</summary>
internal static class CrmProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "CRM", BasePath = "/crm/v8", Organization = OrganizationPlace.InHeader("X-CRM-ORG"), Paging = PageRules.Crm, BatchSize = 100,
            Envelope = "data", HasIsoHeaders = true,
        },
        new()
        {
            Name = "Bigin", BasePath = "/bigin/v2", Organization = OrganizationPlace.InHeader("X-CRM-ORG"), Paging = PageRules.Crm, BatchSize = 100,
            Envelope = "data", HasIsoHeaders = true,
        },
        new()
        {
            Name = "Recruit", Host = "recruit", BasePath = "/recruit/v2", Paging = PageRules.Crm, BatchSize = 100, Envelope = "data", HasIsoHeaders = true,
        },
    ];
}
