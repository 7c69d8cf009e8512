using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class ScopesTests
{
    [Theory]
    [InlineData("ZohoCRM.modules.READ,ZohoCRM.users.READ")]
    [InlineData("ZohoCRM.modules.READ ZohoCRM.users.READ")]
    [InlineData(" ZohoCRM.modules.READ;\tZohoCRM.users.READ\r\n")]
    [InlineData("ZohoCRM.modules.READ, ZohoCRM.users.READ, zohocrm.MODULES.read")]
    public void Commas_and_blanks_separate_and_doubles_are_dropped(string text) =>
        Assert.Equal(["ZohoCRM.modules.READ", "ZohoCRM.users.READ"], ScopeList.Split(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    public void Nothing_splits_into_nothing(string? text) => Assert.Empty(ScopeList.Split(text));

    [Theory]
    [InlineData("ZohoCRM.modules.ALL")]
    [InlineData("ZohoCRM.modules.leads.READ")]
    [InlineData("ZohoCRM.modules.{module_name}.READ")]
    [InlineData("AaaServer.profile.READ")]
    [InlineData("ZohoBooks.fullaccess.all")]
    [InlineData("Desk.tickets.READ")]
    [InlineData("ZohoInvoice.fullaccess.all")]
    public void A_scope_of_zohos_form_is_taken_letter_by_letter(string scope) => Assert.Equal([scope], ScopeList.Require([scope]));

    [Theory]
    [InlineData("ZohoCRM")]
    [InlineData("ZohoCRM.")]
    [InlineData(".modules.READ")]
    [InlineData("ZohoCRM..READ")]
    [InlineData("ZohoCRM.modules.READ&prompt=none")]
    [InlineData("https://www.googleapis.com/auth/drive")]
    [InlineData("ZohoCRM/modules/READ")]
    public void Another_form_is_an_invalid_scope_that_is_named(string scope)
    {
        var error = Refusal.Of(ErrorIds.InvalidScope, () => ScopeList.Require(["ZohoCRM.modules.READ", scope]));

        Assert.Contains($"'{scope}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(scope, error.Target);
    }

    [Fact]
    public void No_scope_at_all_is_bad_input() => Refusal.Of(ErrorIds.InvalidInput, () => ScopeList.Require([" ", ","]));

    [Fact]
    public void Dropped_scopes_are_those_asked_for_and_not_granted_whatever_their_case() =>
        Assert.Equal(["ZohoCRM.org.READ"], ScopeList.Missing(["ZohoCRM.modules.READ", "ZohoCRM.org.READ"], ["zohocrm.modules.read", "ZohoCRM.users.READ"]));

    [Fact]
    public void A_scope_that_a_wider_one_covers_was_not_dropped() =>
        Assert.Equal(
            ["ZohoCRM.coql.READ"],
            ScopeList.Missing(
                ["ZohoCRM.modules.leads.READ", "ZohoCRM.settings.fields.READ", "ZohoCRM.coql.READ"], ["ZohoCRM.modules.ALL", "ZohoCRM.settings.READ"]));

    [Theory]
    [InlineData("ZohoCRM/modules/READ", "Did you mean ZohoCRM.modules.READ?")]
    [InlineData("ZohoCRM.modules.READ.", "Did you mean ZohoCRM.modules.READ?")]
    public void Another_form_that_is_near_a_scope_is_told_so(string scope, string question) =>
        Assert.Contains(question, Refusal.Of(ErrorIds.InvalidScope, () => ScopeList.Require([scope])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_code_in_the_place_of_a_scope_is_masked()
    {
        var error = Refusal.Of(ErrorIds.InvalidScope, () => ScopeList.Require([Sample.Code]));

        Assert.DoesNotContain(Sample.Code, error.Message + error.Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_taken_or_refused_by_the_module() => Foreign.AnyText.Sample(text =>
    {
        try
        {
            _ = ScopeList.Require([text]);
        }
        catch (ZohoOAuthException error)
        {
            Assert.True(error.ErrorId is ErrorIds.InvalidScope or ErrorIds.InvalidInput);
        }
    }, iter: 500);
}
