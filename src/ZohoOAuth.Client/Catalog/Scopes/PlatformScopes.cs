namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the platform services: accounts, applications, data, and documents to sign.</summary>
internal static class PlatformScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";

    internal static readonly ScopeService[] Services =
    [
        new("Accounts", "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html",
        [
            new("AaaServer.profile.READ", "the name and the email address of the user (/oauth/user/info)"),
            new("profile.userphoto.READ", "the photo of the user"),
        ]),
        new("Directory", "https://www.zoho.com/deluge/help/directory/get-users.html",
        [
            new("ZohoDirectory.{groups,users}." + Operations, "{0} of the directory"),
            new("ZohoDirectory.orgs.READ", "the organizations of the directory"),
        ]),
        new("One", "https://www.zoho.com/deluge/help/one/add-user.html", [new("ZohoOne.Users.CREATE", "Add users to the organization")]),
        new("Creator", "https://www.zoho.com/creator/help/api/v2.1/oauth-overview.html",
        [
            new("ZohoCreator.report.READ", "records and their files in reports"),
            new("ZohoCreator.report.CREATE", "Upload files to records in reports"),
            new("ZohoCreator.report.{UPDATE,DELETE}", "records in reports"),
            new("ZohoCreator.form.CREATE", "records with forms"),
            new("ZohoCreator.meta.{application:applications,form:forms and their fields}.READ", "the list of {0}"),
            new("ZohoCreator.dashboard.READ", "the list of applications on the dashboard"),
            new("ZohoCreator.bulk.{CREATE,READ}", "jobs that read records in bulk"),
            new("ZohoCreator.customapi.EXECUTE", "custom APIs"),
        ]),
        new("Analytics", "https://www.zoho.com/analytics/api/v2/authentication.html",
        [
            new("ZohoAnalytics.fullaccess.all", "everything in Zoho Analytics"),
            new(
                "ZohoAnalytics.{data:the rows of tables and views,metadata:the lists of workspaces and views,modeling:tables; columns and reports,"
                    + "share:the sharing of views,embed:embedded views,usermanagement:the users}.{read,create,update,delete,all}",
                "{0}"),
        ]),
        new("Sign", "https://www.zoho.com/sign/api/oauth.html",
        [
            new("ZohoSign.{documents,templates,account:the account}." + Operations, "{0}"),
        ]),
        new("Contracts", "https://www.zoho.com/contracts/api/understanding-the-basics/list-of-scopes.html",
        [
            new("contracts.clm.ALL", "all modules"),
            new("contracts.contracts." + Operations, "contracts, counterparties and obligations"),
            new("contracts.meta.{READ,CREATE,UPDATE,DELETE}", "the organization, departments and categories"),
        ]),
        new("Catalyst", "https://docs.catalyst.zoho.com/en/api/introduction/overview-and-prerequisites/",
        [
            new("ZohoCatalyst.{projects,projects.users:users of projects,tables:tables of the data store,tables.rows:rows of the data store}." + Operations,
                "{0}"),
            new("ZohoCatalyst.zcql.{CREATE,READ}", "Query the data store with ZCQL"),
            new("ZohoCatalyst.email.CREATE", "Send mail"),
            new("ZohoCatalyst.mlkit.READ", "Let Zia read texts and pictures"),
        ]),
        new("Qntrl", "https://core.qntrl.com/apidoc.html",
        [
            new(
                "Qntrl.{org:organizations,job:cards (jobs),jobcomment:comments on cards,attachment:attachments,layout:boards (layouts),blueprint:blueprints,"
                    + "stage:stages,transition:transitions,customfield:custom fields,customview:custom views,user:users,userprofile:profiles of users,"
                    + "role:roles,reports,emailalert:email alerts,emailtemplate:email templates}." + Operations,
                "{0}"),
        ]),
    ];
}
