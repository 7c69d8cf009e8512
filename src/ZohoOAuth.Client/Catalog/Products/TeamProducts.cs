namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products for teams: mail, files, projects and people.
/// Sources: the API introduction of each, for example https://www.zoho.com/mail/help/api/
/// </summary>
internal static class TeamProducts
{
    internal static readonly Product[] Rows =
    [
        new() { Name = "Mail", Host = "mail", BasePath = "/api", Paging = PageRules.Mail },
        new()
        {
            Name = "Projects", Host = "projects", BasePath = "/api/v3", Organization = OrganizationPlace.InPath("portal"), WithoutOrganization = ["/portals"],
            Paging = PageRules.Projects,
        },
        new() { Name = "People", Host = "people", BasePath = "/people/api", Paging = PageRules.People },
        new() { Name = "WorkDrive", Host = "workdrive", BasePath = "/api/v1", Accept = "application/vnd.api+json", Paging = PageRules.WorkDrive },
        new() { Name = "Cliq", Host = "cliq", BasePath = "/api/v2", Paging = PageRules.Cliq },
        new() { Name = "Calendar", Host = "calendar", BasePath = "/api/v1" },
        new() { Name = "Sheet", Host = "sheet", BasePath = "/api/v2" },
        new() { Name = "Sprints", Host = "sprintsapi", BasePath = "/zsapi", Organization = OrganizationPlace.InPath("team"), WithoutOrganization = ["/teams"] },
        new() { Name = "Writer", BasePath = "/writer/api/v1" },
    ];
}
