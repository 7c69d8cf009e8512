using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("ZohoCRM.module.READ", "ZohoCRM.modules.READ")]
    [InlineData("zohocrm.module.read", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM.moduels.READ", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM.modules.RAED", "ZohoCRM.modules.READ")]
    [InlineData("CRM.modules.ALL", "ZohoCRM.modules.ALL")]
    [InlineData("ZohoDesk.tickets.READ", "Desk.tickets.READ")]
    [InlineData("Books.contact.READ", "ZohoBooks.contacts.READ")]
    [InlineData("ZohoCRM.coql.ALL", "ZohoCRM.coql.READ")]
    [InlineData("ZohoCRM.org.READ.ALL", "ZohoCRM.org.ALL ZohoCRM.org.READ")]
    [InlineData("ZohoCRM.modulesREAD", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM.setting.field.READ", "ZohoCRM.settings.fields.READ")]
    [InlineData("ZohoBooks.fullaccess", "ZohoBooks.fullaccess.all")]
    [InlineData("ZohoCRM.lead.READ", "ZohoCRM.modules.leads.READ ZohoCRM.share.leads.READ ZohoCRM.mass_update.leads.READ")]
    [InlineData("ZohoCRM.modules", "ZohoCRM.modules.ALL ZohoCRM.modules.READ ZohoCRM.modules.CREATE")]
    [InlineData("ZohoCRM/modules/READ", "ZohoCRM.modules.READ")]
    [InlineData("ZohoCRM:modules:READ", "ZohoCRM.modules.READ")]
    public void What_was_meant_is_found(string requested, string meant) => Assert.Equal(meant.Split(' '), SimilarScopes.Of(requested));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("ZohoCRM")]
    [InlineData("ZohoCRM.nonsense.READ")]
    [InlineData("https://www.googleapis.com/auth/drive")]
    [InlineData("openid")]
    [InlineData("offline_access")]
    [InlineData("a.b.c.d.e.f.g.h.i.j")]
    public void Where_nothing_is_near_nothing_is_offered(string requested) => Assert.Empty(SimilarScopes.Of(requested));

    [Theory]
    [InlineData("zohocrm", "CRM")]
    [InlineData("Bookz", "Books")]
    [InlineData("Projekts", "Projects")]
    [InlineData("WorkDrives", "WorkDrive")]
    [InlineData("Salesforce", "")]
    [InlineData("", "")]
    public void A_service_is_found_too(string requested, string meant) => Assert.Equal(meant, string.Join(' ', SimilarScopes.OfService(requested)));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean a?")]
    [InlineData("a b", " Did you mean a or b?")]
    [InlineData("a b c", " Did you mean a, b or c?")]
    public void It_is_asked_in_a_sentence(string near, string question) =>
        Assert.Equal(question, SimilarScopes.Question(near.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void One_letter_too_few_still_finds_the_scope() => Gen.Select(Gen.OneOf([.. ScopeCatalog.All]), Gen.Int[1, 100]).Sample((row, place) =>
    {
        var mistyped = row.Name.Remove(place % row.Name.Length, 1);

        Assert.NotEmpty(SimilarScopes.Of(mistyped));
    });

    [Fact]
    public void Any_text_has_three_answers_at_most() => Gen.OneOf(Foreign.AnyText, Foreign.AnyText.Select(text => $"ZohoCRM.{text}.READ"), Gen.Int[0, 200_000].Select(length => new string('.', length) + new string('a', length))).Sample(text =>
    {
        Assert.InRange(SimilarScopes.Of(text).Count, 0, 3);
        Assert.InRange(SimilarScopes.OfService(text).Count, 0, 3);
    }, iter: 300);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("read", "", 4)]
    [InlineData("read", "read", 0)]
    [InlineData("raed", "read", 1)]
    [InlineData("red", "read", 1)]
    [InlineData("lead", "leads", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void A_swap_is_one_change(string left, string right, int changes)
    {
        Assert.Equal(changes, EditDistance.Between(left, right));
        Assert.Equal(changes, EditDistance.Between(right, left));
    }
}
