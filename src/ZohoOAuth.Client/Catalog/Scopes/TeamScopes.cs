namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the collaboration services: projects, mail, files, documents and chat.</summary>
internal static class TeamScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";

    internal static readonly ScopeService[] Services =
    [
        new("Projects", "https://projects.zoho.com/api-docs",
        [
            new(
                "ZohoProjects.{portals,projects,tasks,tasklists:task lists,milestones,bugs:issues,timesheets:time logs,forums,events,documents,users,clients,"
                    + "tags,status:the status feed,activities:the activities of projects,custom_fields,teams}." + Operations,
                "{0}"),
            new("ZohoProjects.search.READ", "what a search finds"),
            new("ZohoPC.files." + Operations, "attachments of Projects, and the files of Writer"),
        ]),
        new("Sprints", "https://sprints.zoho.com/apidoc.html",
        [
            new(
                "ZohoSprints.{teams,projects,sprints,items:work items,timesheets:time logs,teamusers:users of teams,projectusers:users of projects}."
                    + Operations,
                "{0}"),
        ]),
        new("Mail", "https://www.zoho.com/mail/help/api/",
        [
            new("ZohoMail.{messages,accounts:the user's accounts,folders,tags,tasks,notes,links:bookmarks,threads}." + Operations, "{0}"),
            new("ZohoMail.organization.{accounts:accounts of users,domains,groups,policy:mail policies,spam:spam settings}." + Operations,
                "{0} of the organization"),
            new("ZohoMail.organization.{subscriptions:the subscription,audit:the audit log}.READ", "{0} of the organization"),
            new("ZohoMail.partner.organization.ALL", "the organizations of a partner's customers"),
        ]),
        new("Calendar", "https://www.zoho.com/calendar/help/api/",
        [
            new("ZohoCalendar.{calendar:calendars,event:events}." + Operations, "{0}"),
        ]),
        new("WorkDrive", "https://workdrive.zoho.com/apidocs/v1/oauth2authentication",
        [
            new(
                "WorkDrive.{workspace:workspaces,files:files and folders,files.sharing:the sharing of files,links:links to files,labels,team:the team,"
                    + "teamfolders:team folders,teamfolders.sharing:the members of team folders,users,organization:the organization}." + Operations,
                "{0}"),
        ]),
        new("Writer", "https://www.zoho.com/writer/help/api/v1/",
        [
            new("ZohoWriter.{documentEditor:documents,merge:merges of documents with data}.ALL", "{0}"),
        ]),
        new("Sheet", "https://www.zoho.com/sheet/help/api/v2/",
        [
            new("ZohoSheet.dataAPI.{READ,UPDATE}", "the data of spreadsheets"),
        ]),
        new("Cliq", "https://www.zoho.com/cliq/help/restapi/v2/",
        [
            new(
                "ZohoCliq.{Channels:channels,Chats:chats,Messages:messages,Users:users,Bots:bots,Buddies:contacts (buddies),Profile:the user's profile,"
                    + "Departments:departments,Teams:teams,StorageData:the database of Cliq,Applications:applications}." + Operations,
                "{0}"),
            new("ZohoCliq.Webhooks.CREATE", "Post messages to channels, chats, bots and people"),
        ]),
        new("Meeting", "https://www.zoho.com/meeting/api-integration/authentication.html",
        [
            new("ZohoMeeting.{meeting:meetings,webinar:webinars}." + Operations, "{0}"),
            new("ZohoMeeting.{manageOrg:the organization,user:the user}.READ", "{0}"),
        ]),
        new("Bookings", "https://www.zoho.com/bookings/help/api/v1/oauthauthentication.html",
        [
            new("zohobookings.data.CREATE", "Read, book and change appointments"),
        ]),
    ];
}
