namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The products for IT administrators: those of ManageEngine, and Assist, Vault, Directory and One.
/// Sources: the API introduction of each, for example https://www.manageengine.com/products/service-desk/sdpod-v3-api/
/// </summary>
internal static class ItProducts
{
    private static readonly Product ServiceDeskPlus = new()
    {
        Name = "ServiceDeskPlus", Hosts = ItHosts.ServiceDeskPlus, BasePath = "/api/v3", Organization = OrganizationPlace.BeforePath("app"),
        Accept = "application/vnd.manageengine.sdp.v3+json", Paging = PageRules.ServiceDeskPlus, BodyField = "input_data",
        ObjectEnvelopes = ServiceDeskPlusEnvelopes, Outcome = OutcomeRules.ServiceDeskPlus, Codes = CodeRules.ServiceDeskPlus,
    };

    /// <summary>
    /// Source: https://www.manageengine.com/products/desktop-central/help/api/cloud/api-index.html. The API has two starts of paths. The short paths
    /// are those of the first one.
    /// </summary>
    private static readonly Product EndpointCentral = new()
    {
        Name = "EndpointCentral", Hosts = ItHosts.EndpointCentral, BasePath = "/api/1.4", OtherStarts = ["/dcapi"], Paging = PageRules.EndpointCentral,
    };

    internal static readonly Product[] Rows =
    [
        ServiceDeskPlus,

        // https://www.manageengine.com/products/service-desk-msp/sdpmspcloud-v3-api/getting-started/oauth-2.0.html has the scopes. No page names a host.
        ServiceDeskPlus with { Name = "ServiceDeskPlusMSP", Hosts = new Dictionary<string, string>(), HasNoKnownHost = true },
        EndpointCentral,

        // https://www.manageengine.com/patch-management/api-doc.html
        EndpointCentral with { Name = "PatchManagerPlus", Hosts = ItHosts.PatchManagerPlus },

        // https://www.manageengine.com/mobile-device-management/api/devices
        new() { Name = "MobileDeviceManager", Hosts = ItHosts.MobileDeviceManager, BasePath = "/api/v1/mdm", Paging = PageRules.MobileDeviceManager },

        // https://www.manageengine.com/cloud-siem/api/v2/introduction/
        new()
        {
            Name = "Log360Cloud", Hosts = ItHosts.Log360Cloud, BasePath = "/api/v2", Organization = OrganizationPlace.InHeader("account_id"),
            WithoutOrganization = ["/accounts"],
        },

        // https://www.site24x7.com/help/api/
        new()
        {
            Name = "Site24x7", Hosts = ItHosts.Site24x7, BasePath = "/api", Accept = "application/json; version=2.0", Outcome = OutcomeRules.Site24x7,
        },

        // https://www.zoho.com/assist/api/deleteunattendedcomputer.html has the header.
        new()
        {
            Name = "Assist", Hosts = ItHosts.Assist, BasePath = "/api/v2", Organization = OrganizationPlace.InHeader("x-com-zoho-assist-orgid"),
            WithoutOrganization = ["/user"], Paging = PageRules.Assist,
        },

        // https://www.zoho.com/vault/api/ names vault.zoho.com only. Assumption: the other data centers follow the rule of Zoho's hosts.
        new()
        {
            Name = "Vault", Host = "vault", BasePath = "/api/rest/json/v1", Paging = PageRules.Vault, BodyField = "INPUT_DATA", Outcome = OutcomeRules.Vault,
        },

        // https://www.zoho.com/deluge/help/directory/get-users.html has the scopes and the host, but no page has the paths.
        new() { Name = "Directory", Host = "directory" },

        // https://www.zoho.com/deluge/help/one/add-user.html has the host of us and the path of the users of an organization. Assumption: the other data
        // centers follow the rule of Zoho's hosts.
        new()
        {
            Name = "One", Host = "one", BasePath = "/api/v1", Organization = OrganizationPlace.InPath("orgs"), WithoutOrganization = ["/orgs"],
        },
    ];

    /// <summary>
    /// Sources: the sample of each resource's page, for example
    /// https://www.manageengine.com/products/service-desk/sdpod-v3-api/requests/request_note.html
    /// </summary>
    private static Dictionary<string, string> ServiceDeskPlusEnvelopes => new(StringComparer.OrdinalIgnoreCase)
    {
        ["requests"] = "request", ["requests/notes"] = "request_note", ["problems"] = "problem", ["changes"] = "change", ["releases"] = "release",
        ["projects"] = "project", ["solutions"] = "solution", ["assets"] = "asset", ["users"] = "user",
    };
}
