using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

public sealed class ScopeCoverTests
{
    [Theory]
    [InlineData("ZohoCRM.modules.READ", "zohocrm.MODULES.read")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM.modules.all", "ZohoCRM.modules.WRITE")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.modules.leads.READ")]
    [InlineData("ZohoCRM.modules.READ", "ZohoCRM.modules.leads.READ")]
    [InlineData("ZohoCRM.modules.leads.ALL", "ZohoCRM.modules.leads.DELETE")]
    [InlineData("ZohoCRM.modules.emails.ALL", "ZohoCRM.modules.emails.leads.READ")]
    [InlineData("ZohoCRM.modules.WRITE", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("ZohoCRM.settings.ALL", "ZohoCRM.settings.fields.READ")]
    [InlineData("ZohoBooks.fullaccess.all", "ZohoBooks.contacts.READ")]
    [InlineData("ZohoInventory.FullAccess.all", "ZohoInventory.settings.WRITE")]
    [InlineData("ZohoBigin.modules.ALL", "ZohoBigin.modules.contacts.READ")]
    public void A_wider_scope_covers_a_narrower_one_and_not_the_other_way_round(string granted, string needed)
    {
        Assert.True(ScopeCover.Covers(granted, needed));
        Assert.Equal(string.Equals(granted, needed, StringComparison.OrdinalIgnoreCase), ScopeCover.Covers(needed, granted));
    }

    [Theory]
    [InlineData("ZohoCRM.modules.READ", "ZohoCRM.modules.CREATE")]
    [InlineData("ZohoCRM.modules.WRITE", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM.modules.leads.ALL", "ZohoCRM.modules.contacts.READ")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.settings.modules.READ")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.coql.READ")]
    [InlineData("ZohoCRM.bulk.ALL", "ZohoCRM.bulk.backup.READ")]
    [InlineData("WorkDrive.files.ALL", "WorkDrive.files.sharing.READ")]
    [InlineData("ZohoBooks.fullaccess.all", "ZohoInvoice.contacts.READ")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoBigin.modules.ALL")]
    [InlineData("PhoneBridge.call.ALL", "PhoneBridge.call.log")]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.modulesX.READ")]
    public void Another_scope_does_not(string granted, string needed) => Assert.False(ScopeCover.Covers(granted, needed));

    [Fact]
    public void WRITE_may_be_granted_in_its_parts()
    {
        Assert.True(ScopeCover.Covers(["ZohoCRM.modules.CREATE", "ZohoCRM.modules.UPDATE", "ZohoCRM.modules.leads.DELETE"], "ZohoCRM.modules.leads.WRITE"));
        Assert.False(ScopeCover.Covers(["ZohoCRM.modules.CREATE", "ZohoCRM.modules.UPDATE"], "ZohoCRM.modules.leads.WRITE"));
    }

    [Fact]
    public void Every_listed_scope_covers_itself_and_its_ALL_covers_it() => Assert.All(ScopeCatalog.All, row =>
    {
        var all = $"{row.Name[..(row.Name.LastIndexOf('.') + 1)]}ALL";

        Assert.True(ScopeCover.Covers(row.Name, row.Name.ToUpperInvariant()));
        Assert.True(ScopeCover.Covers(all, row.Name) || row.Service == "PhoneBridge");
    });

    [Fact]
    public void Any_texts_have_an_answer() => Gen.Select(Foreign.AnyText, Foreign.AnyText).Sample((granted, needed) =>
    {
        Assert.True(ScopeCover.Covers(granted, granted));
        Assert.Equal(
            string.Equals(granted, needed, StringComparison.OrdinalIgnoreCase),
            ScopeCover.Covers([granted], needed) && !granted.Contains('.', StringComparison.Ordinal));
    });
}
