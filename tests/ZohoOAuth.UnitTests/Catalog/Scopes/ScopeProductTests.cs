using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

/// <summary>A scope is offered when there is a product to call with it.</summary>
public sealed class ScopeProductTests
{
    /// <summary>Services that no product of the table takes. A service that is here and has a product is offered.</summary>
    private static readonly string[] WithoutProduct = ["PhoneBridge", "Qntrl", "Social"];

    [Fact]
    public void A_service_is_offered_or_is_known_to_have_no_product() =>
        Assert.Subset(WithoutProduct.ToHashSet(), ScopeCatalog.Services.Except(ScopeCatalog.OfferedServices).ToHashSet());

    [Fact]
    public void Each_service_that_is_offered_is_one_of_the_products()
    {
        Assert.All(ScopeCatalog.OfferedServices.Where(service => service != "SDPOnDemand"), service =>
            Assert.Contains(ProductTable.Rows, product => product.Name == service));
        Assert.Contains("SDPOnDemand", ScopeCatalog.OfferedServices);
        Assert.Equal(ScopeCatalog.OfferedServices.Order(), ScopeCatalog.Offered.Select(row => row.Service).Distinct().Order());
    }

    [Fact]
    public void The_scopes_of_a_service_without_a_product_are_known_but_not_offered()
    {
        Assert.NotNull(ScopeCatalog.Find("PhoneBridge.call.log"));
        Assert.DoesNotContain(ScopeCatalog.Offered, row => row.Service == "PhoneBridge");
        Assert.DoesNotContain(ScopeSuggestions.For("PhoneBridge"), suggestion => suggestion.Text.StartsWith("PhoneBridge.call.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contracts.contracts.READ", "Read contracts, counterparties and obligations.")]
    [InlineData("ZohoPay.refunds.CREATE", "Create refunds.")]
    [InlineData("DesktopCentralCloud.PatchMgmt.WRITE", "Create, change and delete patches.")]
    [InlineData("ZohoVault.secrets.READ", "Read secrets.")]
    [InlineData("ZohoAssist.unattended.group.CREATE", "Create groups of unattended computers.")]
    [InlineData("ZohoWebinar.webinar.READ", "Read webinars.")]
    [InlineData("SalesIQ.conversations.READ", "Read conversations.")]
    [InlineData("Desk.exports.CUSTOM", "Export records.")]
    [InlineData("ZohoRecruit.bulk.READ", "Read jobs that read or write records in bulk.")]
    [InlineData("ZohoCliq.Reminders.ALL", "Full access to reminders.")]
    public void A_scope_of_a_lesser_service_is_known(string scope, string description) => Assert.Equal(description, ScopeCatalog.FindListed(scope)!.Description);

    [Theory]
    [InlineData("Desk.webhooks.READ")]
    [InlineData("zohobackstage.portal.CREATE")]
    [InlineData("Qntrl.report.READ")]
    public void A_scope_that_no_page_documents_is_not_listed(string scope) => Assert.Null(ScopeCatalog.FindListed(scope));
}
