using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The lists of the Finance products, as the menus of their API pages name them, for example https://www.zoho.com/books/api/v3/</summary>
internal static class FinanceLists
{
    private const string Common = "contacts items invoices estimates salesorders purchaseorders bills creditnotes customerpayments vendorpayments expenses "
        + "projects currencies taxes users organizations";

    private const string Books = "bankaccounts banktransactions chartofaccounts journals recurringinvoices vendorcredits tasks";
    private const string Inventory = "compositeitems itemgroups inventoryadjustments packages shipmentorders pricelists";
    private const string Billing = "plans addons coupons customers products subscriptions payments";
    private const string Expense = "expensereports reports trips expensecategories customers";

    public static IEnumerable<ProductList> All() =>
    [
        .. Of("/books/v3", FinanceStyle.Create("ZohoBooks"), Books),
        .. Of("/inventory/v1", FinanceStyle.Create("ZohoInventory"), Inventory),
        .. Of("/invoice/v3", FinanceStyle.CreateWithHeader("ZohoInvoice", "invoice"), "recurringinvoices customers"),
        .. Of("/billing/v1", FinanceStyle.CreateWithHeader("ZohoSubscriptions", "subscriptions"), Billing),
        .. Of("/expense/v1", FinanceStyle.CreateWithHeader("ZohoExpense", "expense"), Expense),
    ];

    private static IEnumerable<ProductList> Of(string path, ProductStyle style, string resources) =>
    [
        // A client finds its organization here, so these are those that the other lists accept.
        new($"{path}/organizations", style with { Records = null, WrongMethod = null })
        {
            Resource = "organizations",
            Fixed = [new JsonObject { ["organization_id"] = Organization.Id, ["name"] = "Zylker", ["is_default_org"] = true, ["currency_code"] = "USD" }],
        },
        new($"{path}/{{resource}}", style) { Resources = ProductLists.Names($"{Common} {resources}") },
    ];
}
