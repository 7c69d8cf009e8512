namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the support services: Desk, SalesIQ, Assist, Voice and PhoneBridge.</summary>
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
                    + "layouts,community:the community}.{ALL,READ,CREATE,UPDATE,DELETE,WRITE}",
                "{0}"),
            new("Desk.forums.{READ,CREATE,UPDATE,DELETE}", "the forums of the community"),
            new("Desk.integrations.{READ,CREATE,UPDATE}", "integrations"),
            new("Desk.InstantMessages.{READ,CREATE}", "instant messages"),
            new("Desk.custommodule.READ", "the records of custom modules"),
            new("Desk.imports.CUSTOM", "Import records"),
            new("Desk.exports.CUSTOM", "Export records"),
            new("Desk.search.READ", "what a search finds"),
        ]),
        new("SalesIQ", "https://www.zoho.com/salesiq/help/developer-section/rest-api-v2.html",
        [
            new(
                "SalesIQ.{operators,portals,departments,conversations,visitors,articles,Apps:brands and bots,webhooks,"
                    + "leadscorerules:rules of lead scores,leadscoreconfigs:settings of lead scores,visitorroutingrules:routing rules of visitors,"
                    + "chatroutingrules:routing rules of chats,cannedresponses:canned responses,blockedips:blocked IP addresses,"
                    + "chatmonitors:chat monitors,trackingpresets:tracking presets,userpreferences:preferences of users,"
                    + "visitorhistoryviews:views of the visitor history,triggerrules:triggers}." + Operations,
                "{0}"),
            new("SalesIQ.{criteriafields:fields for criteria,counts,feedbacks:feedback of visitors}.READ", "{0}"),
        ]),
        new("Assist", "https://www.zoho.com/assist/api/scopes.html",
        [
            new("ZohoAssist.userapi.READ", "the user and the organization"),
            new("ZohoAssist.reportapi.READ", "the reports of sessions"),
            new("ZohoAssist.sessionapi.{ALL,CREATE}", "sessions of remote support"),
            new("ZohoAssist.unattended.device.CREATE", "sessions with unattended computers"),
            new("ZohoAssist.unattended.computer.{ALL,READ,UPDATE,DELETE}", "unattended computers"),
            new("ZohoAssist.unattended.group." + Operations, "groups of unattended computers"),
        ]),
        new("Voice", "https://www.zoho.com/voice/api/getting-started.html",
        [
            new(
                "ZohoVoice.{agents,telephony:numbers and their settings,powerdialer:lists of the power dialer}.{READ,CREATE,UPDATE,DELETE}",
                "{0}"),
            new("ZohoVoice.call.{READ,CREATE,DELETE}", "calls and their logs"),
            new("ZohoVoice.sms.{READ,CREATE}", "text messages"),
        ]),
        new("PhoneBridge", "https://www.zoho.com/phonebridge/developer/v3/",
        [
            new("PhoneBridge.call.log", "Log calls"),
            new("PhoneBridge.zohoone.search", "Search for callers"),
        ]),
    ];
}
