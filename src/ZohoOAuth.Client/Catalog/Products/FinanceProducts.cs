namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The products of Zoho Finance. Source: https://www.zoho.com/books/api/v3/introduction/</summary>
internal static class FinanceProducts
{
    internal static readonly Product[] Rows =
    [
        Finance("Books", "/books/v3", OrganizationPlace.InQuery("organization_id")),
        Finance("Inventory", "/inventory/v1", OrganizationPlace.InQuery("organization_id")),
        Finance("Invoice", "/invoice/v3", OrganizationPlace.InHeader("X-com-zoho-invoice-organizationid")),
        Finance("Billing", "/billing/v1", OrganizationPlace.InHeader("X-com-zoho-subscriptions-organizationid")),
        Finance("Expense", "/expense/v1", OrganizationPlace.InHeader("X-com-zoho-expense-organizationid")),

        // Source of the data centers and of the sandbox: https://github.com/zoho/zoho-payments-python-sdk
        Finance("Payments", "/api/v1", OrganizationPlace.InQuery("account_id")) with
        {
            Host = "payments", DataCenters = ["us", "in"],
            EnvironmentHosts = new Dictionary<ZohoEnvironment, string> { [ZohoEnvironment.Sandbox] = "paymentssandbox" },
        },

        // Sources: https://www.zoho.com/commerce/api/multiple-data-centers.html and https://www.zoho.com/commerce/api/pagination.html
        Finance("Commerce", "/store/api/v1", OrganizationPlace.InHeader("X-com-zoho-store-organizationid")) with
        {
            Host = "commerce", DataCenters = ["us", "eu", "in", "au", "jp"], WithoutOrganization = ["/index/sites"],
            OtherStarts = ["/zs-site"],
        },
    ];

    /// <summary>
    /// A product of Zoho Finance. All of them share these properties. The free plans allow 5 requests at the same time and the others 10.
    /// </summary>
    private static Product Finance(string name, string path, OrganizationPlace organization) => new()
    {
        Name = name, BasePath = path, Organization = organization, WithoutOrganization = ["/organizations"], Paging = PageRules.Finance,
        Outcome = OutcomeRules.Finance, Codes = CodeRules.Finance, MaxConcurrency = 10,
    };
}
