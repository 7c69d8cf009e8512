namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products for help desks. Sources: the API introduction of each, for example https://desk.zoho.com/DeskAPIDocument</summary>
internal static class SupportProducts
{
    internal static readonly Product[] Rows =
    [
        new()
        {
            Name = "Desk", Host = "desk", BasePath = "/api/v1", Organization = OrganizationPlace.InHeader("orgId"),
            WithoutOrganization = ["/organizations", "/accessibleOrganizations"], Paging = PageRules.Desk,
            Outcome = OutcomeRules.Desk, Codes = CodeRules.Desk,
        },
    ];
}
