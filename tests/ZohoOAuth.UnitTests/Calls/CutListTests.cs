using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>When a list that is not complete is reported, and when the user knows it.</summary>
public sealed class CutListTests : SignInTest
{
    private const string More = """{"data":[{"id":"1"}],"info":{"more_records":true}}""";

    public CutListTests() => Engine.Set("token", Token());

    [Theory]
    [InlineData("/crm/v8/Leads", "-All")]
    [InlineData("/crm/v8/Leads -Query @{ per_page = 1 }", "-All")]
    [InlineData("/crm/v8/coql -Method POST -Body @{ select_query = 'select id from Leads' }", "-All")]
    [InlineData("/crm/v8/Leads/search -Method POST -Body @{ criteria = @() }", "-All")]
    [InlineData("/crm/v8/actions/something -Method POST -Body @{ a = 1 }", "-Query or -Body")]
    [InlineData("/crm/v8/actions/something -Method POST -Body @{ a = 1 } -All", "-Query or -Body")]
    public void A_list_that_was_cut_is_reported_whatever_its_method(string call, string advice)
    {
        Zoho.Answer(More);

        Assert.Contains(advice, Assert.Single(Engine.Run($"$token | Invoke-ZohoApi {call}").Succeeded().Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crm/v8/Leads -Query @{ page = 3 }")]
    [InlineData("'/crm/v8/Leads?page=3&per_page=1'")]
    [InlineData("/crm/v8/Leads -Query @{ page_token = 't' }")]
    [InlineData("/crm/v8/Leads/1/Emails -Query @{ index = 'i' }")]
    [InlineData("/crm/v8/coql -Method POST -Body @{ select_query = 'select id from Leads limit 0,1' }")]
    [InlineData("/crm/v8/coql -Method POST -Body @{ select_query = 'select id from Leads limit 0,1' } -All")]
    [InlineData("/crm/v8/coql -Method POST -Body @{ select_query = 'select id from Leads limit 1 offset 4' }")]
    [InlineData("/crm/v8/Leads -Raw")]
    public void A_page_that_the_user_asked_for_is_not(string call)
    {
        Zoho.Answer(More);

        Assert.Empty(Engine.Run($"$token | Invoke-ZohoApi {call}").Succeeded().Warnings);
    }

    [Fact]
    public void A_list_that_cannot_be_followed_to_its_end_is_reported()
    {
        Zoho.Answer("""{"Emails":[{"id":"1"}],"info":{"more_records":true,"next_index":null}}""");

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads/1/Emails -All").Succeeded();

        Assert.Equal(["1"], run.Properties("id"));
        Assert.Contains("/crm/v8/Leads/1/Emails", Assert.Single(run.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Written_records_are_no_list()
    {
        Zoho.Answer($$"""{"data":[{{string.Join(',', Enumerable.Repeat("""{"code":"SUCCESS","status":"success","details":{"id":"1"} }""", 200))}}]}""");

        Assert.Empty(Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @() }").Succeeded().Warnings);
    }
}
