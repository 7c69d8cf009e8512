using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class UnknownScopesTests
{
    [Fact]
    public void An_unknown_scope_is_warned_of_with_the_nearest_one() =>
        Assert.Equal(
            ["'ZohoCRM.module.READ' is not a scope that this module knows. Did you mean ZohoCRM.modules.READ? The request contains it unchanged."],
            Warnings("ZohoCRM.module.READ"));

    [Fact]
    public void Where_none_is_near_none_is_named() =>
        Assert.Equal(["'ZohoCRM.nonsense.READ' is not a scope that this module knows. The request contains it unchanged."], Warnings("ZohoCRM.nonsense.READ"));

    [Fact]
    public void Each_is_warned_of_once() =>
        Assert.Equal(2, Warnings("ZohoCRM.module.READ, zohocrm.MODULE.read", "ZohoCRM.modules.ALL", "ZohoCRM.nonsense.READ ZohoCRM.module.READ").Count);

    [Theory]
    [InlineData("ZohoCRM.modules.READ")]
    [InlineData("zohocrm.modules.leads.read")]
    [InlineData("aaaserver.profile.READ")]
    [InlineData("ZohoPeople.forms.ALL")]
    [InlineData("ZohoCRM.modules.My_Module.READ")]
    [InlineData("ZohoCRM.modules.emails.My_Module.ALL")]
    [InlineData("ZohoCRM.modules.ALL,ZohoBooks.fullaccess.all Desk.tickets.READ")]
    public void A_known_one_is_not(string scope) => Assert.Empty(Warnings(scope));

    [Fact]
    public void What_looks_like_a_secret_is_masked() =>
        Assert.DoesNotContain(
            "0123456789abcdef", Assert.Single(Warnings("1000.0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef")), StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_an_advice_at_most() => Foreign.AnyText.Sample(text => { _ = Warnings(text); }, iter: 300);

    /// <summary>As they reach the user.</summary>
    private static List<string> Warnings(params string[] requested) => [.. UnknownScopes.Describe(requested).Select(line => Redactor.Redact(line))];
}
