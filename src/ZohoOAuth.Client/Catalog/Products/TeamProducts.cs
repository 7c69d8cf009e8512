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

        // Source of the API domain: https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-multi-dc-support.html. Source of the
        // media type: https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-overview.html
        new()
        {
            Name = "WorkDrive", Host = "workdrive", BasePath = "/api/v1", ApiDomainPath = "/workdrive", Accept = "application/vnd.api+json",
            BodyType = "application/vnd.api+json", Paging = PageRules.WorkDrive, Outcome = OutcomeRules.WorkDrive,
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
    ];
}
