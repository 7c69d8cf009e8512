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
                "ZohoSprints.{teams,projects,sprints,items:work items,timesheets:time logs,teamusers:users of teams,projectusers:users of projects,epic:epics,"
                    + "release:releases,meetings,comments,expense:expenses,webhook:webhooks,settings,projectsettings:settings of projects}."
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
        new("Calendar", "https://www.zoho.com/calendar/help/api/oauth2-user-guide.html",
        [
            new("ZohoCalendar.{calendar:calendars,event:events}." + Operations, "{0}"),
            new("ZohoCalendar.{settings,notification:notifications}.{READ,UPDATE}", "{0}"),
            new("ZohoCalendar.{group:groups,search:what a search finds,freebusy:free and busy times}.READ", "{0}"),
        ]),
        new("WorkDrive", "https://workdrive.zoho.com/apidocs/v1/oauth2authentication",
        [
            new(
                "WorkDrive.{workspace:workspaces,files:files and folders,files.sharing:the sharing of files,links:links to files,labels,comments,team:the team,"
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
                    + "Departments:departments,Teams:teams,StorageData:the database of Cliq,Applications:applications,Reminders:reminders,"
                    + "Commands:slash commands,Functions:functions,MessageActions:message actions,Extensions:extensions,Datastores:data stores,"
                    + "DatastoreRecords:records of data stores}." + Operations,
                "{0}"),
            new("ZohoCliq.BotMessages.CREATE", "messages of bots"),
            new("ZohoCliq.Webhooks.CREATE", "Post messages to channels, chats, bots and people"),
        ]),
        new("Meeting", "https://www.zoho.com/meeting/api-integration/authentication.html",
        [
            new("ZohoMeeting.{meeting:meetings,webinar:webinars}." + Operations, "{0}"),
            new("ZohoMeeting.{manageOrg:the organization,user:the user,license:the license}.READ", "{0}"),
        ]),
        new("Webinar", "https://www.zoho.com/webinar/api/authentication.html",
        [
            new("ZohoWebinar.webinar.{READ,CREATE,UPDATE,DELETE}", "webinars"),
            new("ZohoWebinar.recording.{READ,DELETE}", "recordings"),
            new("ZohoWebinar.{manageOrg:the organization,user:the user,misc:languages and time zones,meetinguds:files}.READ", "{0}"),
        ]),
        new("Connect", "https://www.zoho.com/connect/api/authentication.html",
        [
            new("zohopulse.{networklist:the networks,userDetail:the user,feedList:the feeds}.READ", "{0}"),
            new("zohopulse.feedList.CREATE", "posts"),
            new("zohopulse.tasks.{READ,CREATE,UPDATE}", "tasks"),
            new("zohopulse.events.{CREATE,UPDATE,DELETE}", "events"),
            new("zohopulse.grouplist.{CREATE,DELETE}", "groups"),
        ]),
        new("Tables", "https://tables.zoho.com/help/api/v1",
        [
            new("ZohoTables.{bases,tables,fields,records}.{READ,CREATE,UPDATE,DELETE}", "{0}"),
            new("ZohoTables.workspaces.{READ,CREATE}", "workspaces"),
            new("ZohoTables.{portals,views}.READ", "{0}"),
            new("ZohoTables.webhooks.{UPDATE,DELETE}", "webhooks"),
        ]),
        new("Bookings", "https://www.zoho.com/bookings/help/api/v1/oauthauthentication.html",
        [
            new("zohobookings.data.CREATE", "Read, book and change appointments"),
        ]),
    ];
}
