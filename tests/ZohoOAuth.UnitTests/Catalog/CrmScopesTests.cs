namespace ZohoOAuth.UnitTests.Catalog;

public sealed class CrmScopesTests
{
    [Theory]
    [InlineData("/crm/v8/Leads", "GET", "ZohoCRM.modules.leads.READ")]
    [InlineData("/crm/v8/Leads/123", "put", "ZohoCRM.modules.leads.UPDATE")]
    [InlineData("/crm/v2.1/Contacts", "POST", "ZohoCRM.modules.contacts.CREATE")]
    [InlineData("/crm/v8/Leads", "DELETE", "ZohoCRM.modules.leads.DELETE")]
    [InlineData("/crm/v8/settings/fields", "GET", "ZohoCRM.settings.fields.READ")]
    [InlineData("/crm/v8/users", "GET", "ZohoCRM.users.READ")]
    [InlineData("/crm/v8/org", "GET", "ZohoCRM.org.READ")]
    [InlineData("/crm/v8/coql", "POST", "ZohoCRM.coql.READ")]
    [InlineData("/crm/bulk/v8/read", "POST", "ZohoCRM.bulk.CREATE")]
    [InlineData("/books/v3/invoices", "GET", null)]
    [InlineData("/crm/", "GET", null)]
    public void A_path_names_the_scope_that_it_needs(string path, string method, string? scope) =>
        Assert.Equal(scope, CrmScopes.ForPath(path, method));
}
