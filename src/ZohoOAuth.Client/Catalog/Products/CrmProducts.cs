namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products with the API of the CRM. Source: https://www.zoho.com/crm/developer/docs/api/v8/
/// The CRM allows 5 requests at the same time in the free edition and up to 25 in others.
/// Source: https://help.zoho.com/portal/en/community/topic/credit-calculation-and-concurrency-in-zoho-crm-apis
/// </summary>
internal static class CrmProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "CRM", BasePath = "/crm/v8", Organization = OrganizationPlace.InHeader("X-CRM-ORG"), Paging = PageRules.Crm, BatchSize = 100,
            Envelope = "data", HasIsoHeaders = true, MaxConcurrency = 25,
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
