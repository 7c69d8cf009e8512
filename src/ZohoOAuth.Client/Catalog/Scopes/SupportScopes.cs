namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the support and operations services: Desk, ServiceDesk Plus, Site24x7 and PhoneBridge.</summary>
internal static class SupportScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";

    internal static readonly ScopeService[] Services =
    [
        new("Desk", "https://desk.zoho.com/DeskAPIDocument#OAuthScopes",
        [
            new(
                "Desk.{tickets,contacts:contacts and accounts,tasks,events,calls,activities.tasks:tasks,activities.events:events,activities.calls:calls,"
                    + "articles:articles of the knowledge base,products,contracts,settings,basic:basic data (organizations; departments and agents),fields,"
                    + "layouts,community:the community,webhooks}.{ALL,READ,CREATE,UPDATE,DELETE,WRITE}",
                "{0}"),
            new("Desk.search.READ", "what a search finds"),
        ]),
        new("SDPOnDemand", "https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/oauth-2.0.html",
        [
            new(
                "SDPOnDemand.{requests,problems,changes,projects,releases,assets,cmdb:configuration items,solutions,contracts,users,"
                    + "custommodule:records of custom modules,setup:settings,general:what all parts share}." + Operations,
                "{0}"),
        ]),
        new("Site24x7", "https://www.site24x7.com/help/api/#scopes",
        [
            new(
                "Site24x7.{Admin:monitors and settings,Reports:reports and the state of monitors,Account:accounts,"
                    + "Operations:operations (alarms and maintenance)}.{All,Read,Create,Update,Delete}",
                "{0}"),
        ]),
        new("PhoneBridge", "https://www.zoho.com/phonebridge/developer/v3/",
        [
            new("PhoneBridge.call.log", "Log calls"),
            new("PhoneBridge.zohoone.search", "Search for callers"),
        ]),
    ];
}
