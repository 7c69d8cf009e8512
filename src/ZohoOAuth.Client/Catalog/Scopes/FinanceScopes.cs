namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// Scopes of the finance products. Zoho Billing still uses the scopes of its old name, Zoho Subscriptions. Some scopes use the new name.
/// </summary>
internal static class FinanceScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";

    private const string Sales =
        "contacts:customers and vendors,estimates,invoices,customerpayments:payments of customers,creditnotes:credit notes,"
        + "projects:projects and time entries,expenses";

    private const string Orders = "salesorders:sales orders,purchaseorders:purchase orders,bills";

    private const string Billing =
        "customers,subscriptions,invoices,creditnotes:credit notes,payments,products,plans,addons,coupons,hostedpages:hosted pages,"
        + "settings:settings and the organization,webhooks:webhooks and events";

    internal static readonly ScopeService[] Services =
    [
        new("Books", "https://www.zoho.com/books/api/v3/oauth/",
        [
            new("ZohoBooks.fullaccess.all", "everything in Zoho Books"),
            new("ZohoBooks.{" + Sales + "," + Orders + ",debitnotes:vendor credits,vendorpayments:payments to vendors}." + Operations, "{0}"),
            new("ZohoBooks.settings." + Operations, "settings, items, taxes, users and the organization"),
            new("ZohoBooks.banking." + Operations, "bank accounts and their transactions"),
            new("ZohoBooks.accountants." + Operations, "the chart of accounts and journals"),
        ]),
        new("Inventory", "https://www.zoho.com/inventory/api/v1/oauth/",
        [
            new("ZohoInventory.FullAccess.all", "everything in Zoho Inventory"),
            new(
                "ZohoInventory.{contacts:customers and vendors,items,compositeitems:composite items,inventoryadjustments:adjustments of the inventory,"
                    + "transferorders:transfer orders," + Orders + ",packages,shipmentorders:shipments,invoices,customerpayments:payments of customers,"
                    + "salesreturns:sales returns,creditnotes:credit notes,purchasereceives:purchase receives}." + Operations,
                "{0}"),
            new("ZohoInventory.settings." + Operations, "settings, taxes, users and the organization"),
        ]),
        new("Invoice", "https://www.zoho.com/invoice/api/v3/oauth/",
        [
            new("ZohoInvoice.fullaccess.all", "everything in Zoho Invoice"),
            new("ZohoInvoice.{" + Sales + "}." + Operations, "{0}"),
            new("ZohoInvoice.settings." + Operations, "settings, items, taxes, users and the organization"),
        ]),
        new("Billing", "https://www.zoho.com/billing/api/v1/oauth/",
        [
            new("ZohoSubscriptions.fullaccess.all", "everything in Zoho Billing"),
            new("ZohoSubscriptions.{" + Billing + "}." + Operations, "{0}"),
            new("ZohoBilling.{" + Billing + "}." + Operations, "{0}, by the new name of the service"),
        ]),
        new("Expense", "https://www.zoho.com/expense/api/v1/authentication/",
        [
            new("ZohoExpense.fullaccess.ALL", "everything in Zoho Expense"),
            new(
                "ZohoExpense.{expensereport:expense reports,expense:expenses,advance:advances,expensecategory:categories of expenses,currency:currencies,users,"
                    + "orgsettings:settings of the organization}." + Operations,
                "{0}"),
        ]),
        new("Payments", "https://www.zoho.com/us/payments/api/v1/authentication",
        [
            new("ZohoPay.{customers,payments,refunds}.{CREATE,READ}", "{0}"),
            new("ZohoPay.paymentmethods.{READ,UPDATE,DELETE}", "payment methods"),
            new("ZohoPay.payouts.READ", "payouts"),
        ]),
        new("Commerce", "https://www.zoho.com/commerce/api/oauth-step-2.html",
        [
            new("ZohoCommerce.fullaccess.all", "everything in Zoho Commerce"),
            new(
                "ZohoCommerce.{items:products and categories,salesorders:sales orders,shipmentorders:shipments,contacts:customers,coupons,settings,"
                    + "webhooks}." + Operations,
                "{0}"),
            new("ZohoCommerce.sitesIndex.READ", "the list of the stores"),
        ]),
    ];
}
