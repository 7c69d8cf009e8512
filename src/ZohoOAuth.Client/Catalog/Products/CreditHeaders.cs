namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The response headers by which products report how many API credits or calls are left. Most products send none.</summary>
internal static class CreditHeaders
{
    internal static readonly CreditHeader[] Rows =
    [
        // Credits of a rolling day. Source: https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html
        new()
        {
            Product = "CRM", Remaining = "X-API-CREDITS-REMAINING", IsAbsentUntilHalfIsUsed = true, Price = 1,
            Calls = ["/org", "/users?type=CurrentUser", "/settings/modules", "/Leads?fields=Last_Name&per_page=1"],
        },

        // Credits of a day. Source: https://desk.zoho.com/DeskAPIDocument, "Ratelimit Response Headers". A list costs three credits.
        // Assumption: a list of organizations does too.
        new() { Product = "Desk", Remaining = "X-Rate-Limit-Remaining-v3", Price = 3, Calls = ["/organizations", "/tickets?limit=1"] },

        // Calls of a day, and the seconds until the limit is reset. Source: https://github.com/Weble/ZohoBooksApi/issues/38
        new()
        {
            Product = "Books", Remaining = "X-Rate-Limit-Remaining", Limit = "X-Rate-Limit-Limit", Reset = "X-Rate-Limit-Reset", IsResetInSeconds = true,
            Price = 1, Calls = ["/organizations"],
        },

        // Calls of a window, and the time of its end in Unix milliseconds. Source: https://github.com/dereekb/dereekb-components, packages/zoho.
        // The price of a list: https://www.zoho.com/recruit/developer-guide/apiv2/limits.html
        new()
        {
            Product = "Recruit", Remaining = "X-RATELIMIT-REMAINING", Limit = "X-RATELIMIT-LIMIT", Reset = RateHeaders.Reset, Price = 3,
            Calls = ["/org", "/users?type=CurrentUser", "/settings/modules", "/Candidates?per_page=1"],
        },
    ];

    /// <summary>The headers of a product. Null if no source says that it sends any.</summary>
    internal static CreditHeader? Find(string? product) =>
        Array.Find(Rows, row => string.Equals(row.Product, product, StringComparison.OrdinalIgnoreCase));
}
