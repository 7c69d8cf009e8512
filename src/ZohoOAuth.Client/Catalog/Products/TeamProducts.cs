namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products for teams: mail, files, projects and people.
/// Sources: the API introduction of each, for example https://www.zoho.com/mail/help/api/
/// </summary>
internal static class TeamProducts
{
    internal static readonly Product[] Rows =
    [
        new() { Name = "Mail", Host = "mail", BasePath = "/api", Paging = PageRules.Mail, Outcome = OutcomeRules.Mail },
        new()
        {
            Name = "Projects", Host = "projects", BasePath = "/api/v3", Organization = OrganizationPlace.InPath("portal"), WithoutOrganization = ["/portals"],
            Paging = PageRules.Projects, Outcome = OutcomeRules.Projects, Codes = CodeRules.Projects,
        },
        new()
        {
            Name = "People", Host = "people", BasePath = "/people/api", Paging = PageRules.People, Outcome = OutcomeRules.People, Codes = CodeRules.People,
        },

        // Source of the data centers: https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-multi-dc-support.html
        // Source of the media type: https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-overview.html
        new()
        {
            Name = "WorkDrive", Host = "workdrive", BasePath = "/api/v1", Accept = "application/vnd.api+json", BodyType = "application/vnd.api+json",
            Paging = PageRules.WorkDrive, Outcome = OutcomeRules.WorkDrive,
            Move = new("/workdrive", "us", "eu", "in", "au", "cn", "jp", "ae", "ca", "sa"),
        },
        new() { Name = "Cliq", Host = "cliq", BasePath = "/api/v2", Paging = PageRules.Cliq, Outcome = OutcomeRules.Cliq, Codes = CodeRules.Cliq },
        new() { Name = "Calendar", Host = "calendar", BasePath = "/api/v1" },
        new() { Name = "Sheet", Host = "sheet", BasePath = "/api/v2", Outcome = OutcomeRules.Sheet, Codes = CodeRules.Sheet },
        new()
        {
            Name = "Sprints", Host = "sprintsapi", BasePath = "/zsapi", Organization = OrganizationPlace.InPath("team"), WithoutOrganization = ["/teams"],
            Codes = CodeRules.Sprints,
        },
        new() { Name = "Writer", BasePath = "/writer/api/v1", Outcome = OutcomeRules.Writer, Codes = CodeRules.Writer },

        // Sources: https://www.zoho.com/meeting/api-integration/multi-dc.html and meeting-api/list-of-meeting-api.html
        Conference("Meeting", "meeting"),

        // Source: https://www.zoho.com/webinar/api-integration/multi-dc-page.html
        Conference("Webinar", "webinar") with { OtherStarts = ["/meeting"] },

        // Sources: https://www.zoho.com/shifts/api/v1/introduction and employees-api
        new()
        {
            Name = "Shifts", Host = "shifts", DataCenters = ["us", "eu", "au"], BasePath = "/api/v1", Organization = OrganizationPlace.AfterBasePath,
            WithoutOrganization = ["/organizations"], Paging = PageRules.Shifts,
        },

        // Sources: https://www.zoho.com/workerly/developer-guide/multi-dc.html and search-records.html
        new()
        {
            Name = "Workerly", Host = "workerly", DataCenters = ["us", "au", "eu", "in", "jp"], BasePath = "/workerly/v2", Paging = PageRules.Workerly,
        },

        // Sources: https://www.zoho.com/connect/api/get-all-networks.html and get-user-groups.html. They name no other host.
        new()
        {
            Name = "Connect", Host = "connect", DataCenters = ["us"], BasePath = "/pulse/api", Organization = OrganizationPlace.InQuery("scopeID"),
            WithoutOrganization = ["/allScopes"],
        },

        // Source: https://www.zoho.com/learn/api/get-list-of-manuals-shared-to-custom-portal.html. It names no other host.
        new()
        {
            Name = "Learn", Host = "learn", DataCenters = ["us"], BasePath = "/learn/api/v1", Organization = OrganizationPlace.InPath("portal"),
            Paging = PageRules.Learn,
        },
    ];

    /// <summary>Meeting and Webinar have the same API. The organization is the zsoid of /user.json.</summary>
    private static Product Conference(string name, string host) => new()
    {
        Name = name, Host = host, DataCenters = ["us", "au", "eu", "in", "cn", "jp", "ca", "sa"], BasePath = "/api/v2",
        Organization = OrganizationPlace.AfterBasePath, WithoutOrganization = ["/user.json", "/language", "/timezone"],
    };
}
