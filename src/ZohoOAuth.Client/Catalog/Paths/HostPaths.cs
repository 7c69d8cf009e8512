namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The paths of the products that have their own hosts. Several of them start with /api/v1: without a host, the first product that
/// has such a resource applies. Sources: https://desk.zoho.com/DeskAPIDocument and its sister pages.
/// </summary>
internal static class HostPaths
{
    private const string Portal = "/restapi/portal/*";
    private const string PortalOfV3 = "/api/{v}/portal/*";

    internal static readonly PathTable[] Tables =
    [
        new(["download", "download-accl"],
        [
            // https://www.zoho.com/crm/developer/docs/api/v8/download-backup.html names the wide scope alone.
            new("/{v}/crm/*/backup/**", "ZohoFiles.files.ALL"),

            // https://www.zoho.com/crm/developer/docs/api/v7/download-export-audit-log-result.html
            new("/{v}/crm/*/auditlog/**", "ZohoFiles.files.{op}"),

            // https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/download-result.html has the path, and bulk_write.json the scope.
            new("/{v}/crm/*/bulk-write/**", "ZohoCRM.bulk.{op}"),
        ]),
        new(["desk"],
        [
            new("/api/{v}/search/**", "Desk.search.READ"),
            new("/api/{v}/tickets/search", "Desk.search.READ Desk.tickets.READ"),
            new("/api/{v}/accounts/**", "Desk.contacts.{op}"),
            new("/api/{v}/{organizations,accessibleOrganizations,departments,agents,myinfo}/**", "Desk.basic.READ", Method: "GET"),
            new("/api/{v}/{departments,agents,roles,profiles}/**", "Desk.settings.{op}"),
            new("/api/{v}/{resource}/**", "Desk.{resource}.{op}"),
        ]),
        new(["recruit"],
        [
            new("/recruit/{v}/users/**", "ZohoRecruit.users.{op}"),
            new("/recruit/{v}/org/**", "ZohoRecruit.org.{op}"),
            new("/recruit/{v}/settings/**", "ZohoRecruit.settings.{op}"),
            new("/recruit/{v}/{module}/**", "ZohoRecruit.modules.{module}.{op}"),
        ]),
        new(["people"],
        [
            new("/people/api/{resource}/**", "ZOHOPEOPLE.{resource}.{op}"),
        ]),
        new(["projects", "projectsapi"],
        [
            .. PortalRules(Portal),
            .. PortalRules(PortalOfV3),
            new("/restapi/portals", "ZohoProjects.portals.READ"),
            new("/api/{v}/portals", "ZohoProjects.portals.READ"),
        ]),
        new(["workdrive"],
        [
            new("/api/{v}/{teams,team}/**", "WorkDrive.team.{op}"),
            new("/api/{v}/{resource}/**", "WorkDrive.{resource}.{op}"),
        ]),
        new(["sign"],
        [
            new("/api/{v}/requests/**", "ZohoSign.documents.{op}"),
            new("/api/{v}/templates/**", "ZohoSign.templates.{op}"),
        ]),
        new(["calendar"],
        [
            new("/api/{v}/calendars/*/events/**", "ZohoCalendar.event.{op}"),
            new("/api/{v}/calendars/**", "ZohoCalendar.calendar.{op}"),
        ]),
        new(["cliq"],
        [
            new("/api/{v}/{channelsbyname,chats,bots,buddies}/*/message", "ZohoCliq.Webhooks.CREATE", Method: "POST"),
            new("/api/{v}/channelsbyname/**", "ZohoCliq.Channels.{op}"),
            new("/api/{v}/{resource}/**", "ZohoCliq.{resource}.{op}"),
        ]),
        new(["meeting"],
        [
            new("/api/{v}/*/{sessions,sessions.json}/**", "ZohoMeeting.meeting.{op}"),
            new("/api/{v}/*/{webinar,webinar.json}/**", "ZohoMeeting.webinar.{op}"),
        ]),
        new(["analyticsapi"],
        [
            new("/restapi/{v}/workspaces/*/views/*/{data,rows}", "ZohoAnalytics.data.{op}"),
            new("/restapi/{v}/bulk/**", "ZohoAnalytics.data.{op}"),
            new("/restapi/{v}/**", "ZohoAnalytics.metadata.READ", Method: "GET"),
        ]),
        new(["mail"],
        [
            new("/api/accounts/*/{resource}/**", "ZohoMail.{resource}.{op}"),
            new("/api/accounts/**", "ZohoMail.accounts.{op}"),
            new("/api/organization/*/{resource}/**", "ZohoMail.organization.{resource}.{op}"),
            new("/api/{resource}/**", "ZohoMail.{resource}.{op}"),
        ]),
    ];

    /// <summary>
    /// The paths below a portal. The resources in a project have their own scopes: tasks need the scope for tasks, not the one for projects.
    /// </summary>
    private static PathRule[] PortalRules(string portal) =>
    [
        new($"{portal}/projects/*/logs/**", "ZohoProjects.timesheets.{op}"),
        new($"{portal}/projects/*/{{resource}}/**", "ZohoProjects.{resource}.{op}"),
        new($"{portal}/{{resource}}/**", "ZohoProjects.{resource}.{op}"),
        new(portal, "ZohoProjects.portals.READ"),
    ];
}
