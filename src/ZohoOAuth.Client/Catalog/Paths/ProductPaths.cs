namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The paths of the products on the API domain, except the CRM. Sources: the API page of each resource, for example
/// https://www.zoho.com/books/api/v3/items/ and https://www.bigin.com/developer/docs/apis/v2/.
/// </summary>
internal static class ProductPaths
{
    internal static readonly PathRule[] Records =
    [
        new("/bigin/{v}/coql", "ZohoBigin.coql.READ ZohoBigin.modules.READ"),
        new("/bigin/{v}/actions/watch", "ZohoBigin.notifications.{op}"),
        new("/bigin/bulk/**", "ZohoBigin.bulk.{op}"),
        new("/bigin/{v}/users/**", "ZohoBigin.users.{op}"),
        new("/bigin/{v}/org/**", "ZohoBigin.org.{op}"),
        new("/bigin/{v}/settings/{setting}/**", "ZohoBigin.settings.{setting}.{op}"),
        new("/bigin/{v}/settings/**", "ZohoBigin.settings.{op}"),
        new("/bigin/{v}/{actions,files}/**", PathRule.Unknown),
        new("/bigin/{v}/{module}/**", "ZohoBigin.modules.{module}.{op}"),
        new("/bigin/{v}/*/**", "ZohoBigin.modules.{op}"),
        new("/fsm/{v}/users/**", "ZohoFSM.users.READ"),
        new("/fsm/{v}/files/**", "ZohoFSM.files.{op}"),
        new("/fsm/{v}/{module}/**", "ZohoFSM.modules.{module}.{op}"),
    ];

    internal static readonly PathRule[] Finance =
    [
        new("/books/{v}/{items,organizations,users,currencies,taxes}/**", "ZohoBooks.settings.{op}"),
        new("/books/{v}/settings/**", "ZohoBooks.settings.{op}"),
        new("/books/{v}/{recurringinvoices,retainerinvoices}/**", "ZohoBooks.invoices.{op}"),
        new("/books/{v}/recurringexpenses/**", "ZohoBooks.expenses.{op}"),
        new("/books/{v}/recurringbills/**", "ZohoBooks.bills.{op}"),
        new("/books/{v}/vendorcredits/**", "ZohoBooks.debitnotes.{op}"),
        new("/books/{v}/{bankaccounts,banktransactions}/**", "ZohoBooks.banking.{op}"),
        new("/books/{v}/{chartofaccounts,journals}/**", "ZohoBooks.accountants.{op}"),
        new("/books/{v}/{resource}/**", "ZohoBooks.{resource}.{op}"),
        new("/inventory/{v}/{organizations,users,currencies,taxes}/**", "ZohoInventory.settings.{op}"),
        new("/inventory/{v}/itemgroups/**", "ZohoInventory.items.{op}"),
        new("/inventory/{v}/{resource}/**", "ZohoInventory.{resource}.{op}"),
        new("/invoice/{v}/{items,organizations,users,currencies,taxes}/**", "ZohoInvoice.settings.{op}"),
        new("/invoice/{v}/recurringinvoices/**", "ZohoInvoice.invoices.{op}"),
        new("/invoice/{v}/recurringexpenses/**", "ZohoInvoice.expenses.{op}"),
        new("/invoice/{v}/{resource}/**", "ZohoInvoice.{resource}.{op}"),
        new("/{billing,subscriptions}/{v}/organizations/**", "ZohoSubscriptions.settings.{op}"),
        new("/{billing,subscriptions}/{v}/{resource}/**", "ZohoSubscriptions.{resource}.{op}"),
        new("/expense/{v}/organizations/**", "ZohoExpense.orgsettings.{op}"),
        new("/expense/{v}/expensereports/**", "ZohoExpense.expensereport.{op}"),
        new("/expense/{v}/expenses/**", "ZohoExpense.expense.{op}"),
        new("/expense/{v}/expensecategories/**", "ZohoExpense.expensecategory.{op}"),
        new("/expense/{v}/users/**", "ZohoExpense.users.{op}"),
        new("/store/api/{v}/{products,categories}/**", "ZohoCommerce.items.{op}"),
        new("/store/api/{v}/{resource}/**", "ZohoCommerce.{resource}.{op}"),
    ];

    internal static readonly PathRule[] Platform =
    [
        new("/oauth/user/info", "AaaServer.profile.READ"),
        new("/oauth/v2/userinfo", "AaaServer.profile.READ"),
        new("/bookings/**", "zohobookings.data.CREATE"),
        new("/workdrive/api/{v}/{teams,team}/**", "WorkDrive.team.{op}"),
        new("/workdrive/api/{v}/{resource}/**", "WorkDrive.{resource}.{op}"),
        new("/writer/api/**", "ZohoWriter.documentEditor.ALL"),
        new("/creator/{v}/data/*/*/form/**", "ZohoCreator.form.CREATE", Method: "POST"),
        new("/creator/{v}/data/*/*/report/**", "ZohoCreator.report.{op}"),
        new("/creator/{v}/meta/*/*/form/**", "ZohoCreator.meta.form.READ"),
        new("/creator/{v}/meta/**", "ZohoCreator.meta.application.READ"),
        new("/creator/{v}/bulk/**", "ZohoCreator.bulk.{op}"),
        new("/creator/custom/**", "ZohoCreator.customapi.EXECUTE"),
    ];
}
