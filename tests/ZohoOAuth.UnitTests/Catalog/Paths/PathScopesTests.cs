using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Paths;

public sealed class PathScopesTests
{
    [Theory]
    [InlineData("/crm/v8/Leads", "GET", "ZohoCRM.modules.leads.READ")]
    [InlineData("/crm/v8/Leads", "HEAD", "ZohoCRM.modules.leads.READ")]
    [InlineData("/crm/v8/Leads", "POST", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("/crm/v8/Leads/123", "put", "ZohoCRM.modules.leads.UPDATE")]
    [InlineData("/crm/v8/Leads/123", "PATCH", "ZohoCRM.modules.leads.UPDATE")]
    [InlineData("/crm/v8/Leads", "DELETE", "ZohoCRM.modules.leads.DELETE")]
    [InlineData("/crm/v2.1/Contacts", "POST", "ZohoCRM.modules.contacts.CREATE")]
    [InlineData("/crm/v2/Sales_Orders", "GET", "ZohoCRM.modules.salesorders.READ")]
    [InlineData("/crm/v3/Price_Books/1", "DELETE", "ZohoCRM.modules.pricebooks.DELETE")]
    [InlineData("/crm/v8/Appointments__s", "GET", "ZohoCRM.modules.appointments.READ")]
    [InlineData("/crm/v8/Services__s/1", "PUT", "ZohoCRM.modules.services.UPDATE")]
    [InlineData("/crm/v8/My_Projects", "POST", "ZohoCRM.modules.custom.CREATE")]
    [InlineData("/crm/v8/Leads/deleted", "GET", "ZohoCRM.modules.leads.READ")]
    [InlineData("/crm/v8/Leads/search", "GET", "ZohoCRM.modules.leads.READ ZohoSearch.securesearch.READ")]
    [InlineData("/crm/v8/My_Projects/search", "GET", "ZohoCRM.modules.custom.READ ZohoSearch.securesearch.READ")]
    [InlineData("/crm/v8/Leads/upsert", "POST", "ZohoCRM.modules.leads.CREATE ZohoCRM.modules.leads.UPDATE")]
    [InlineData("/crm/v8/Leads/1/Contacts", "GET", "ZohoCRM.modules.leads.READ ZohoCRM.modules.contacts.READ")]
    [InlineData("/crm/v8/Accounts/1/Open_Activities", "GET", "ZohoCRM.modules.accounts.READ")]
    [InlineData("/crm/v8/Leads/1/Notes", "POST", "ZohoCRM.modules.leads.READ ZohoCRM.modules.notes.CREATE")]
    [InlineData("/crm/v8/Notes/1", "DELETE", "ZohoCRM.modules.notes.DELETE")]
    [InlineData("/crm/v8/Leads/1/Attachments", "POST", "ZohoCRM.modules.leads.READ ZohoCRM.modules.attachments.CREATE")]
    [InlineData("/crm/v8/Leads/1/Attachments/2", "DELETE", "ZohoCRM.modules.leads.READ ZohoCRM.modules.attachments.DELETE")]
    [InlineData("/crm/v8/Leads/1/Emails", "GET", "ZohoCRM.modules.leads.READ ZohoCRM.modules.emails.READ")]
    [InlineData("/crm/v8/Leads/1/photo", "POST", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/convert", "POST", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/add_tags", "POST", "ZohoCRM.settings.tags.CREATE")]
    [InlineData("/crm/v8/Leads/actions/remove_tags", "POST", "ZohoCRM.settings.tags.CREATE")]
    [InlineData("/crm/v8/Leads/actions/mass_update", "POST", "ZohoCRM.mass_update.leads.UPDATE")]
    [InlineData("/crm/v8/Leads/actions/mass_update", "GET", "ZohoCRM.mass_update.leads.READ")]
    [InlineData("/crm/v8/Deals/actions/mass_delete", "POST", "ZohoCRM.mass_delete.deals.DELETE")]
    [InlineData("/crm/v8/Leads/actions/mass_convert", "POST", "ZohoCRM.mass_convert.leads.CREATE")]
    [InlineData("/crm/v8/Sales_Orders/actions/mass_convert", "GET", "ZohoCRM.mass_convert.salesorders.READ")]
    [InlineData("/crm/v8/Leads/1/actions/change_owner", "POST", "ZohoCRM.change_owner.CREATE")]
    [InlineData("/crm/v8/Leads/actions/mass_change_owner", "POST", "ZohoCRM.change_owner.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.leads.CREATE")]
    [InlineData("/crm/v8/My_Projects/1/actions/send_mail", "POST", "ZohoCRM.send_mail.custom.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/share", "PUT", "ZohoCRM.share.leads.UPDATE")]
    [InlineData("/crm/v8/Leads/1/actions/blueprint", "GET", "ZohoCRM.modules.leads.READ")]
    [InlineData(
        "/crm/v8/Leads/1/actions/send_mail_merge",
        "POST",
        "ZohoCRM.settings.emails.ALL ZohoCRM.settings.mailmerge.CREATE ZohoWriter.documentEditor.ALL ZohoWriter.merge.ALL")]
    [InlineData("/crm/v8/Leads/1/Locking_Information__s", "GET", "ZohoCRM.settings.record_locking_configurations.READ")]
    [InlineData("/crm/v8/Entity_Scores__s", "GET", "ZohoCRM.modules.entity_scores.READ")]
    [InlineData("/crm/v8/Accounts/actions/assign_territories", "POST", "ZohoCRM.modules.accounts.UPDATE")]
    [InlineData("/crm/v8/Accounts/1/actions/assign_territories", "POST", "ZohoCRM.modules.accounts.UPDATE")]
    [InlineData("/crm/v8/Deals/actions/remove_territories", "POST", "ZohoCRM.modules.deals.UPDATE")]
    [InlineData("/crm/v8/Deals/1/actions/remove_territories", "POST", "ZohoCRM.modules.deals.UPDATE")]
    [InlineData("/crm/v8/Appointments_Rescheduled_History__s", "POST", "ZohoCRM.modules.appointments_rescheduled_history.CREATE")]
    [InlineData("/crm/v8/Appointments_Rescheduled_History__s/1", "GET", "ZohoCRM.modules.appointments_rescheduled_history.READ")]
    [InlineData("/crm/v8/Leads/actions/run_scoring_rules", "PUT", "ZohoCRM.settings.scoring_rules.UPDATE")]
    [InlineData("/crm/v8/Events/1/actions/cancel", "POST", "ZohoCRM.modules.events.UPDATE")]
    [InlineData("/crm/v8/Leads/1/actions/associate_email", "POST", "ZohoCRM.modules.emails.CREATE")]
    public void A_path_of_records_names_what_it_needs(string path, string method, string scopes) => Assert.Equal(scopes, Scopes(path, method));

    [Theory]
    [InlineData("/crm/v8/coql", "POST", "ZohoCRM.coql.READ ZohoCRM.modules.READ")]
    [InlineData("/crm/bulk/v8/read", "POST", "ZohoCRM.bulk.CREATE ZohoCRM.modules.READ")]
    [InlineData("/crm/bulk/v8/read/1/result", "GET", "ZohoCRM.bulk.READ ZohoCRM.modules.READ")]
    [InlineData("/crm/bulk/v8/write", "POST", "ZohoCRM.bulk.CREATE")]
    [InlineData("/crm/bulk/v8/backup", "POST", "ZohoCRM.bulk.backup.CREATE")]
    [InlineData("/crm/bulk/v8/backup/1/actions/cancel", "PUT", "ZohoCRM.bulk.backup.UPDATE")]
    [InlineData("/crm/v8/upload", "POST", "ZohoCRM.bulk.CREATE ZohoFiles.files.CREATE")]
    [InlineData("/crm/v8/files", "POST", "ZohoCRM.files.CREATE")]
    [InlineData("/crm/v8/users", "GET", "ZohoCRM.users.READ")]
    [InlineData("/crm/v8/users/1", "DELETE", "ZohoCRM.users.DELETE")]
    [InlineData("/crm/v8/users/1/territories", "GET", "ZohoCRM.settings.territories.READ")]
    [InlineData("/crm/v8/users/1/actions/associated_groups", "GET", "ZohoCRM.users.READ ZohoCRM.settings.user_groups.READ")]
    [InlineData("/crm/v8/org", "GET", "ZohoCRM.org.READ")]
    [InlineData("/crm/v8/org/currencies", "POST", "ZohoCRM.settings.currencies.CREATE")]
    [InlineData("/crm/v8/actions/watch", "POST", "ZohoCRM.notifications.CREATE")]
    [InlineData("/crm/v8/actions/watch", "PATCH", "ZohoCRM.notifications.UPDATE")]
    [InlineData("/crm/v8/__composite_requests", "POST", "ZohoCRM.composite_requests.CUSTOM")]
    [InlineData("/crm/v8/functions/my_function/actions/execute", "GET", "ZohoCRM.functions.execute.READ")]
    [InlineData("/crm/v8/functions/my_function/actions/execute", "POST", "ZohoCRM.functions.execute.CREATE")]
    [InlineData("/crm/v8/__features", "GET", "ZohoCRM.features.READ")]
    [InlineData("/crm/v8/__apis", "GET", "ZohoCRM.apis.READ")]
    [InlineData("/crm/v8/__zia_org_enrichment", "POST", "ZohoCRM.settings.intelligence.CREATE")]
    [InlineData("/crm/v8/__zia_org_enrichment/1", "GET", "ZohoCRM.settings.intelligence.READ")]
    [InlineData("/crm/v8/__zia_people_enrichment", "GET", "ZohoCRM.settings.intelligence.READ")]
    [InlineData("/crm/v8/settings/zia/data_enrichment", "GET", "ZohoCRM.Zia.enrichment.READ")]
    [InlineData("/crm/v8/settings/zia/data_enrichment", "POST", "ZohoCRM.Zia.enrichment.ALL")]
    [InlineData("/crm/v8/settings/zia/data_enrichment/1", "PUT", "ZohoCRM.Zia.enrichment.UPDATE")]
    [InlineData("/crm/v8/features", "GET", "ZohoCRM.features.READ")]
    [InlineData("/crm/v8/workflow_configurations", "GET", "ZohoCRM.settings.workflow_rules.READ")]
    [InlineData("/crm/graphql", "POST", "ZohoCRM.graphql.READ ZohoCRM.modules.READ")]
    [InlineData("/crm/graphql/actions/enable", "POST", "ZohoCRM.graphql.UPDATE")]
    [InlineData("/crm/v8/settings/data_sharing/rules/1/actions/activate", "DELETE", "ZohoCRM.settings.data_sharing.UPDATE")]
    [InlineData("/crm/v8/settings/data_sharing/rules/actions/summary", "POST", "ZohoCRM.settings.data_sharing.READ")]
    [InlineData("/crm/v8/settings/automation/scoring_rules/1/actions/activate", "DELETE", "ZohoCRM.settings.scoring_rules.UPDATE")]
    [InlineData("/crm/v8/settings/recycle_bin/1/actions/restore", "POST", "ZohoCRM.settings.recycle_bin.UPDATE")]
    [InlineData("/crm/v8/settings/recycle_bin/actions/restore", "POST", "ZohoCRM.settings.recycle_bin.UPDATE")]
    [InlineData("/crm/v8/settings/recycle_bin/actions/empty", "POST", "ZohoCRM.settings.recycle_bin.UPDATE")]
    [InlineData("/crm/v8/settings", "GET", "ZohoCRM.settings.READ")]
    [InlineData("/crm/v8/settings/fields", "GET", "ZohoCRM.settings.fields.READ")]
    [InlineData("/crm/v8/settings/modules/Leads", "GET", "ZohoCRM.settings.modules.READ")]
    [InlineData("/crm/v8/settings/tags/1", "PUT", "ZohoCRM.settings.tags.UPDATE")]
    [InlineData("/crm/v8/settings/automation/workflow_rules", "POST", "ZohoCRM.settings.workflow_rules.CREATE")]
    [InlineData("/crm/v8/settings/automation/webhooks", "GET", "ZohoCRM.settings.automation_actions.READ")]
    [InlineData("/crm/v8/settings/email_templates", "GET", "ZohoCRM.templates.email.READ")]
    [InlineData("/crm/v8/settings/portals/p/user_type", "GET", "ZohoCRM.settings.clientportal.READ")]
    [InlineData("/crm/v8/settings/layouts/1/map_dependency", "POST", "ZohoCRM.settings.map_dependency.CREATE")]
    [InlineData("/crm/v8/settings/global_picklists", "GET", "ZohoCRM.settings.global_picklist.READ")]
    [InlineData("/crm/v8/settings/audit_log_export", "GET", "ZohoCRM.settings.audit_logs.CREATE")]
    [InlineData("/crm/v8/settings/territories/1/users", "PUT", "ZohoCRM.settings.territories.UPDATE ZohoCRM.users.UPDATE")]
    [InlineData("/crm/v8/settings/something_new", "GET", "ZohoCRM.settings.READ")]
    public void A_path_of_the_organization_names_what_it_needs(string path, string method, string scopes) => Assert.Equal(scopes, Scopes(path, method));

    [Theory]
    [InlineData("/books/v3/contacts", "GET", "ZohoBooks.contacts.READ")]
    [InlineData("/books/v3/items", "POST", "ZohoBooks.settings.CREATE")]
    [InlineData("/books/v3/vendorcredits", "GET", "ZohoBooks.debitnotes.READ")]
    [InlineData("/books/v3/organizations", "GET", "ZohoBooks.settings.READ")]
    [InlineData("/inventory/v1/items", "GET", "ZohoInventory.items.READ")]
    [InlineData("/inventory/v1/organizations", "GET", "ZohoInventory.settings.READ")]
    [InlineData("/invoice/v3/invoices/1", "DELETE", "ZohoInvoice.invoices.DELETE")]
    [InlineData("/billing/v1/subscriptions", "GET", "ZohoSubscriptions.subscriptions.READ")]
    [InlineData("/expense/v1/expensereports", "GET", "ZohoExpense.expensereport.READ")]
    [InlineData("/store/api/v1/salesorders", "GET", "ZohoCommerce.salesorders.READ")]
    [InlineData("/bigin/v2/Contacts", "GET", "ZohoBigin.modules.contacts.READ")]
    [InlineData("/bigin/v2/Pipelines", "POST", "ZohoBigin.modules.pipelines.CREATE")]
    [InlineData("/bigin/v2/My_Module", "GET", "ZohoBigin.modules.READ")]
    [InlineData("/bigin/v2/settings/fields", "GET", "ZohoBigin.settings.fields.READ")]
    [InlineData("/recruit/v2/Candidates", "GET", "ZohoRecruit.modules.candidates.READ")]
    [InlineData("/recruit/v2/Job_Openings", "POST", "ZohoRecruit.modules.jobopenings.CREATE")]
    [InlineData("/recruit/v2/settings/modules", "GET", "ZohoRecruit.settings.READ")]
    [InlineData("/api/v1/tickets", "GET", "Desk.tickets.READ")]
    [InlineData("/api/v1/tickets/1/comments", "POST", "Desk.tickets.CREATE")]
    [InlineData("/api/v1/accounts", "GET", "Desk.contacts.READ")]
    [InlineData("/api/v1/organizations", "GET", "Desk.basic.READ")]
    [InlineData("/api/v1/tickets/search", "GET", "Desk.search.READ Desk.tickets.READ")]
    [InlineData("https://workdrive.zoho.eu/api/v1/files/1", "GET", "WorkDrive.files.READ")]
    [InlineData("https://workdrive.zoho.eu/api/v1/users/me", "GET", "WorkDrive.users.READ")]
    [InlineData("https://sign.zoho.eu/api/v1/requests", "POST", "ZohoSign.documents.CREATE")]
    [InlineData("https://cliq.zoho.eu/api/v2/channels", "GET", "ZohoCliq.Channels.READ")]
    [InlineData("https://cliq.zoho.eu/api/v2/channelsbyname/ops/message", "POST", "ZohoCliq.Webhooks.CREATE")]
    [InlineData("/api/v3/portal/1/projects/2/tasks", "GET", "ZohoProjects.tasks.READ")]
    [InlineData("/restapi/portal/1/projects", "POST", "ZohoProjects.projects.CREATE")]
    [InlineData("/restapi/portals", "GET", "ZohoProjects.portals.READ")]
    [InlineData("/api/accounts/1/messages/view", "GET", "ZohoMail.messages.READ")]
    [InlineData("/api/organization/1/accounts", "GET", "ZohoMail.organization.accounts.READ")]
    [InlineData("/people/api/forms/employee/getRecords", "GET", "ZOHOPEOPLE.forms.READ")]
    [InlineData("/creator/v2.1/data/me/app/report/All", "GET", "ZohoCreator.report.READ")]
    [InlineData("/creator/v2.1/data/me/app/form/Order", "POST", "ZohoCreator.form.CREATE")]
    [InlineData("https://analyticsapi.zoho.eu/restapi/v2/workspaces/1/views/2/rows", "POST", "ZohoAnalytics.data.create")]
    [InlineData("/fsm/v1/Work_Orders", "GET", "ZohoFSM.modules.WorkOrders.READ")]
    [InlineData("/oauth/user/info", "GET", "AaaServer.profile.READ")]
    public void So_do_the_paths_of_other_products(string path, string method, string scopes) => Assert.Equal(scopes, Scopes(path, method));

    [Theory]
    [InlineData("crm/v8/Leads")]
    [InlineData("  /crm/v8/Leads/ ")]
    [InlineData("//crm//v8//Leads")]
    [InlineData("/CRM/V8/LEADS")]
    [InlineData("/crm/v8/Leads?fields=Last_Name&page=1")]
    [InlineData("/crm/v8/Leads#top")]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name")]
    [InlineData("http://localhost:8080/crm/v8/Leads")]
    [InlineData("/crm/v2/Leads")]
    [InlineData("/crm/v2.1/Leads")]
    [InlineData("/crm/v3/Leads")]
    [InlineData("/crm/v4/Leads")]
    [InlineData("/crm/v5/Leads")]
    [InlineData("/crm/v6/Leads")]
    [InlineData("/crm/v7/Leads")]
    [InlineData("/crm/v12.3/Leads")]
    public void A_path_is_taken_as_people_write_it(string path) => Assert.Equal("ZohoCRM.modules.leads.READ", Scopes(path, "GET"));

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/", "GET")]
    [InlineData("https://", "GET")]
    [InlineData("https://www.zohoapis.eu", "GET")]
    [InlineData("/crm", "GET")]
    [InlineData("/crm/", "GET")]
    [InlineData("/crm/v8", "GET")]
    [InlineData("/crm/Leads", "GET")]
    [InlineData("/crm/v8/__something", "GET")]
    [InlineData("/crm/v8/files", "PUT")]
    [InlineData("/crm/v8/actions/other", "GET")]
    [InlineData("/crm/v8/functions/f/actions/other", "GET")]
    [InlineData("/books/v3/nothing", "GET")]
    [InlineData("/foo/bar", "GET")]
    [InlineData("https://desk.zoho.eu/crm/v8/Leads", "GET")]
    [InlineData("https://desk.zoho.eu/api/v1/calendars", "GET")]
    public void Where_nothing_is_known_nothing_is_said(string path, string method) => Assert.Empty(PathScopes.Of(path, method));

    [Theory]
    [InlineData("/crm/v8/Leads", "POST", "ZohoCRM.modules.leads.READ", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("/crm/v8/Leads", "POST", "ZohoCRM.modules.ALL", "")]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.all.CREATE", "")]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.leads.CREATE", "")]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.deals.CREATE", "ZohoCRM.send_mail.leads.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/associate_email", "POST", "ZohoCRM.modules.emails.leads.ALL", "")]
    [InlineData("/crm/v8/Leads/1/actions/associate_email", "POST", "ZohoCRM.modules.emails.deals.ALL", "ZohoCRM.modules.emails.CREATE")]
    [InlineData("/crm/v8/coql", "POST", "ZohoCRM.coql.READ", "ZohoCRM.modules.READ")]
    [InlineData("/crm/v8/My_Projects", "GET", "ZohoCRM.modules.My_Projects.READ", "")]
    [InlineData("/crm/v8/My_Projects", "GET", "ZohoCRM.modules.My_Projects.CREATE", "ZohoCRM.modules.custom.READ")]
    [InlineData("/crm/v8/My_Projects", "GET", "ZohoCRM.modules.Her_Projects.READ", "ZohoCRM.modules.custom.READ")]
    [InlineData("/foo/bar", "GET", "ZohoCRM.modules.ALL", "")]
    public void A_scope_is_missing_only_when_nothing_that_was_granted_is_enough(string path, string method, string granted, string missing) =>
        Assert.Equal(missing, string.Join(" ", PathScopes.Missing(path, method, granted.Split(' ')).Select(scope => scope.Name)));

    [Fact]
    public void The_wider_scopes_are_named_beside_the_one_that_is_needed()
    {
        var scope = PathScopes.Described("/crm/v8/Leads", "POST").Single();

        Assert.Equal("ZohoCRM.modules.leads.CREATE", scope.Name);
        Assert.Equal("CRM", scope.Service);
        Assert.Equal("Create the records of leads. Also covered by ZohoCRM.modules.CREATE, ZohoCRM.modules.leads.ALL, ZohoCRM.modules.ALL, ZohoCRM.modules.leads.WRITE, ZohoCRM.modules.WRITE.", scope.Description);
    }

    [Fact]
    public void A_scope_that_nothing_covers_stays_as_it_is()
    {
        var scope = ScopeCatalog.FindListed("ZohoCRM.coql.READ")!;

        Assert.Same(scope, PathScopes.Described("/crm/v8/coql", "POST")[0]);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/1/actions/send_mail", "POST", "ZohoCRM.send_mail.all.CREATE")]
    [InlineData("/crm/v8/Leads/1/actions/associate_email", "POST", "ZohoCRM.modules.emails.leads.CREATE")]
    [InlineData("/crm/v8/My_Projects", "GET", "ZohoCRM.modules.My_Projects.READ")]
    public void So_is_another_scope_that_is_enough(string path, string method, string other)
    {
        var description = PathScopes.Described(path, method).Single().Description;

        Assert.Contains($"Also covered by {other}", description, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(description, $@"{System.Text.RegularExpressions.Regex.Escape(other)}[,.]"));
    }

    [Fact]
    public void Any_path_has_an_answer_of_listed_scopes() => Gen.Select(
        Gen.OneOf(Foreign.AnyText, Hostile, Foreign.AnyText.Select(text => $"/crm/v8/{text}"), Foreign.AnyText.Select(text => $"/crm/v8/Leads/1/{text}")),
        Gen.OneOf(Gen.OneOf("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"), Foreign.AnyText)).Sample((path, method) =>
        Assert.All(PathScopes.Of(path, method).Zip(PathScopes.Described(path, method)), scopes =>
        {
            Assert.Same(scopes.First, ScopeCatalog.FindListed(scopes.First.Name));
            Assert.StartsWith(scopes.First.Description, scopes.Second.Description, StringComparison.Ordinal);
        }), iter: 1_000);

    private static Gen<string> Hostile => Gen.OneOf(
        Gen.Int[0, 300_000].Select(length => new string('/', length)),
        Gen.Int[0, 3_000].Select(length => "/crm/v8/" + string.Concat(Enumerable.Repeat("a/", length))),
        Gen.Int[0, 300_000].Select(length => "/crm/v8/" + new string('L', length)),
        Gen.OneOf("://", "a://", "https://[::1]/crm/v8/Leads", "/crm/v/Leads", "/crm/v./Leads", "/crm/v8/{module}", "/crm/v8/{op}", "/crm/v8/Leads/1/{op}", "/books/v3/{op}", "\0", "/crm/v8/ /"));

    private static string Scopes(string path, string method) => string.Join(" ", PathScopes.Of(path, method).Select(scope => scope.Name));
}
