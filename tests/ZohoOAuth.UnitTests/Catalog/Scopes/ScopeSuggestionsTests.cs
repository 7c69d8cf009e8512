using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

public sealed class ScopeSuggestionsTests
{
    [Fact]
    public void Nothing_typed_offers_the_services()
    {
        var texts = Texts(string.Empty);

        Assert.Contains("ZohoCRM.", texts);
        Assert.Contains("Desk.", texts);
        Assert.Contains("ZohoSearch.securesearch.READ", texts);
        Assert.DoesNotContain("ZohoCRM.modules.READ", texts);
    }

    [Fact]
    public void A_part_that_is_begun_offers_the_scopes_in_it() =>
        Assert.Superset(new HashSet<string> { "ZohoCRM.modules.READ", "ZohoCRM.modules.ALL", "ZohoCRM.modules.leads.READ" }, Texts("ZohoCRM.mod").ToHashSet());

    [Fact]
    public void What_does_not_fit_is_folded()
    {
        var texts = Texts("ZohoCRM.");

        Assert.Superset(new HashSet<string> { "ZohoCRM.modules.READ", "ZohoCRM.modules.leads.", "ZohoCRM.coql.READ" }, texts.ToHashSet());
    }

    [Fact]
    public void A_whole_module_offers_its_operations() => Assert.Equal(
        [
            "ZohoCRM.modules.leads.ALL", "ZohoCRM.modules.leads.READ", "ZohoCRM.modules.leads.CREATE", "ZohoCRM.modules.leads.UPDATE",
            "ZohoCRM.modules.leads.DELETE", "ZohoCRM.modules.leads.WRITE",
        ],
        Texts("zohocrm.MODULES.leads."));

    [Fact]
    public void What_begins_no_scope_is_looked_for_inside() => Assert.Contains("ZohoCRM.coql.READ", Texts("coql"));

    [Fact]
    public void What_is_in_no_scope_offers_nothing() => Assert.Empty(Texts("no such scope"));

    [Fact]
    public void Every_scope_is_reached_by_taking_what_is_offered()
    {
        var offered = new Dictionary<string, List<string>>();

        Assert.All(ScopeCatalog.Offered, row =>
        {
            var typed = string.Empty;
            for (var step = 0; step < 5 && typed != row.Name; step++)
            {
                offered[typed] = offered.TryGetValue(typed, out var known) ? known : Texts(typed);
                typed = offered[typed].Single(text => row.Name == text || (text.EndsWith('.') && row.Name.StartsWith(text, StringComparison.Ordinal)));
            }

            Assert.Equal(row.Name, typed);
        });
    }

    [Fact]
    public void Whatever_is_typed_the_offers_are_few_and_explained() => Gen.OneOf(Foreign.AnyText, Gen.Select(Gen.OneOf([.. ScopeCatalog.Offered]), Gen.Int[0, 60], (row, length) => row.Name[..Math.Min(length, row.Name.Length)])).Sample(typed =>
    {
        var offers = ScopeSuggestions.For(typed);

        Assert.InRange(offers.Count, 0, ScopeSuggestions.MaxSuggestions);
        Assert.All(offers, offer => Assert.True(offer.Text.Length > 0 && offer.About.Length > 0));
        Assert.Equal(offers.Count, offers.Select(offer => offer.Text).Distinct().Count());
    }, iter: 500);

    private static List<string> Texts(string typed) => [.. ScopeSuggestions.For(typed).Select(offer => offer.Text)];
}
