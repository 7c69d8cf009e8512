namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the sales and people services: Bigin, Recruit, People, FSM, Campaigns, Marketing Automation, Social and Backstage.</summary>
internal static class SalesScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";
    private const string OperationsAndWrite = "{ALL,READ,CREATE,UPDATE,DELETE,WRITE}";

    internal static readonly ScopeService[] Services =
    [
        new("Bigin", "https://www.bigin.com/developer/docs/apis/v2/scopes.html",
        [
            new("ZohoBigin.modules." + OperationsAndWrite, "the records of all modules"),
            new("ZohoBigin.modules.{pipelines,contacts,accounts:companies,products,tasks,events,calls,notes,attachments,*}." + OperationsAndWrite,
                "the records of {0}"),
            new("ZohoBigin.settings." + OperationsAndWrite, "all settings and metadata"),
            new("ZohoBigin.settings.{modules,fields,layouts,related_lists,custom_views,roles,profiles,tags}." + OperationsAndWrite, "the settings of {0}"),
            new("ZohoBigin.users." + OperationsAndWrite, "the users of the organization"),
            new("ZohoBigin.org." + OperationsAndWrite, "the data of the organization"),
            new("ZohoBigin.coql." + OperationsAndWrite, "records by COQL queries"),
            new("ZohoBigin.bulk." + OperationsAndWrite, "jobs that read or write records in bulk"),
            new("ZohoBigin.notifications." + OperationsAndWrite, "notifications about changed records (watch)"),
        ]),
        new("Recruit", "https://www.zoho.com/recruit/developer-guide/apiv2/oauth-overview.html",
        [
            new("ZohoRecruit.modules." + Operations, "the records of all modules"),
            new(
                "ZohoRecruit.modules.{candidates,jobopenings:job openings,applications,interviews,clients,contacts,departments,campaigns,referrals,vendors,"
                    + "tasks,events,notes,attachments,custom:custom modules,*}." + Operations,
                "the records of {0}"),
            new("ZohoRecruit.settings." + Operations, "all settings and metadata"),
            new("ZohoRecruit.bulk." + Operations, "jobs that read or write records in bulk"),
            new("ZohoRecruit.notifications." + Operations, "notifications about changed records (watch)"),
            new("ZohoRecruit.setup.operation.{ALL,READ}", "the list of modules"),
            new("ZohoRecruit.users." + Operations, "the users of the organization"),
            new("ZohoRecruit.org." + Operations, "the data of the organization"),
        ]),
        new("People", "https://www.zoho.com/people/api/v3/scopes.html",
        [
            new(
                "ZOHOPEOPLE.{forms:the records of forms,employee:the data of employees,leave:leave and its balances,attendance,"
                    + "timetracker:time logs and timesheets,dashboard:dashboards,automation:automations,training:courses and trainings,"
                    + "organization:the data of the organization}." + Operations,
                "{0}"),
        ]),
        new("FSM", "https://www.zoho.com/fsm/developer/help/api/auth-request.html",
        [
            new("ZohoFSM.modules.all", "the records of all modules"),
            new(
                "ZohoFSM.modules.{Contacts,Companies,Requests,Estimates,WorkOrders:work orders,"
                    + "Service_And_Parts:services and parts,ServiceAppointments:service appointments,TimeSheets:time sheets,"
                    + "custom:custom modules,*}." + Operations,
                "the records of {0}"),
            new("ZohoFSM.files.{CREATE,READ}", "attachments"),
            new("ZohoFSM.users.READ", "the users of the organization"),
        ]),
        new("Campaigns", "https://www.zoho.com/campaigns/help/developers/",
        [
            new("ZohoCampaigns.{contact:contacts and mailing lists,campaign:campaigns}." + OperationsAndWrite, "{0}"),
        ]),
        new("MarketingAutomation", "https://www.zoho.com/marketingautomation/help/developers/",
        [
            new("ZohoMarketingAutomation.{lead:leads and mailing lists,campaign:campaigns}.ALL", "{0}"),
            new("ZohoMarketingAutomation.journey.{READ,CREATE}", "journeys"),
            new("ZohoMarketingAutomation.wa.READ", "web assistants"),
        ]),
        new("Social", "https://www.zoho.com/social/api/oauth-authentication.html",
        [
            new("ZohoSocial.{Organization:the data of the organization,Integration:the integrations}.READ", "{0}"),
            new("ZohoSocial.{Publish:posts,Media:pictures and videos}.ALL", "{0}"),
        ]),
        new("Backstage", "https://www.zoho.com/backstage/api/v3/oauth.html",
        [
            new("zohobackstage.portal.READ", "the portals and their members"),
            new(
                "zohobackstage.{event:events,agenda:the agenda of events,speaker:speakers,sponsor:sponsors,eventticket:tickets of events,order:orders,"
                    + "exhibitor:exhibitors,webhook:webhooks}.{READ,CREATE,UPDATE,DELETE}",
                "{0}"),
            new("zohobackstage.attendee.{READ,UPDATE,DELETE}", "the attendees of events"),
        ]),
    ];
}
