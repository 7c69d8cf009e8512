using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.UnitTests.Catalog.Paths;

/// <summary>A path on a product's own host needs no scope of another product, although both may start with /api/v1.</summary>
public sealed class FurtherHostScopesTests
{
    [Theory]
    [InlineData("https://salesiq.zoho.eu/api/v2/channels")]
    [InlineData("https://lens.zoho.eu/api/v2/users")]
    [InlineData("https://tables.zoho.com/api/v1/tickets")]
    [InlineData("https://shifts.zoho.eu/api/v1/7/employees")]
    public void A_host_without_known_scopes_has_none(string address) => Assert.Empty(PathScopes.Of(address, "GET"));

    [Theory]
    [InlineData("https://www.zohoapis.eu/workdrive/api/v1/files/1", "WorkDrive.files.READ")]
    [InlineData("https://workdrive.zoho.sg/api/v1/files/1", "WorkDrive.files.READ")]
    [InlineData("https://meeting.zoho.eu/api/v2/7/sessions.json", "ZohoMeeting.meeting.READ")]
    [InlineData("https://meeting.zoho.eu/api/v2/7/sessions/1.json", "ZohoMeeting.meeting.READ")]
    [InlineData("https://commerce.zoho.eu/store/api/v1/salesorders", "ZohoCommerce.salesorders.READ")]
    [InlineData("https://contracts.zoho.com/api/v1/contracts", "contracts.contracts.READ")]
    [InlineData("https://www.zohoapis.in/fsm/v1/Contacts", "ZohoFSM.modules.Contacts.READ")]
    public void A_path_of_a_product_needs_its_scope(string address, string scope) =>
        Assert.Equal(scope, Assert.Single(PathScopes.Of(address, "GET")).Name, ignoreCase: true);

    [Fact]
    public void Each_host_whose_paths_start_as_those_of_others_has_scopes_of_its_own()
    {
        string[] own = [.. PathScopes.Tables.SelectMany(table => table.Hosts)];
        string[] labels = [.. ProductTable.Rows.Where(product => product.DataCenters.Count > 0 && product.BasePath is "/api/v1" or "/api/v2").Select(Label)];

        Assert.Empty(labels.Except(own, StringComparer.OrdinalIgnoreCase));
    }

    private static string Label(Product product) =>
        new Uri(ProductCatalog.OriginOf(product, DataCenterTable.Rows.First(row => ProductCatalog.IsHostKnown(product, row)), "")).Host.Split('.')[0];
}
