using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Scopes are listed, found for a path, and advised on; none of it asks Zoho.</summary>
public sealed class ScopeTests : ModuleTest
{
    [Fact]
    public void A_service_lists_its_scopes_with_what_they_allow()
    {
        var result = Run("Get-ZohoScope -Service desk").Succeeded();

        Assert.Contains("Desk.tickets.READ", result.Properties("Name"));
        Assert.All(result.Properties("Service"), service => Assert.Equal("Desk", service));
        Assert.All(result.Properties("Description"), description => Assert.EndsWith(".", description));
        Assert.All(result.Output, row => Assert.Equal("ZohoOAuth.ZohoScope", row!.BaseObject.GetType().FullName));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("Get-ZohoScope zohocrm.modules.read", "ZohoCRM.modules.READ")]
    [InlineData("'ZohoCRM.coql.READ', 'Desk.search.READ' | Get-ZohoScope", "ZohoCRM.coql.READ Desk.search.READ")]
    [InlineData("Get-ZohoScope *.coql.READ", "ZohoCRM.coql.READ ZohoBigin.coql.READ")]
    [InlineData("Get-ZohoScope *.coql.READ -Service B*", "ZohoBigin.coql.READ")]
    [InlineData("Get-ZohoScope ZohoCRM.modules.My_Module.READ", "ZohoCRM.modules.My_Module.READ")]
    [InlineData("Get-ZohoScope *no-such-scope*", "")]
    [InlineData("Get-ZohoScope -Service no-such-*", "")]
    [InlineData("Get-ZohoScope ZohoCRM.coql.READ -Service Books", "")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads", "ZohoCRM.modules.leads.READ")]
    [InlineData("Get-ZohoScope -ForPath crm/v2/Leads/1 -Method delete", "ZohoCRM.modules.leads.DELETE")]
    [InlineData(
        "Get-ZohoScope -ForPath 'https://www.zohoapis.eu/crm/v8/Leads/search?word=x' -Method HEAD", "ZohoCRM.modules.leads.READ ZohoSearch.securesearch.READ")]
    [InlineData("(Get-ZohoScope *.coql.READ).ForEach('ToString')[0] | Get-ZohoScope", "ZohoCRM.coql.READ")]
    public void What_is_asked_for_comes(string script, string names) =>
        Assert.Equal(names, string.Join(' ', Run(script).Succeeded().Properties("Name")));

    [Fact]
    public void Without_a_name_all_come_one_by_one() =>
        Assert.True((int)Run("(Get-ZohoScope | ForEach-Object Name | Where-Object { $_ -is [string] }).Count").Value! > 1_500);

    [Fact]
    public void The_wider_scopes_are_in_the_description()
    {
        var description = (string)Run("Get-ZohoScope -ForPath /crm/v8/Leads -Method POST").Property("Description")!;

        Assert.Contains("ZohoCRM.modules.CREATE, ZohoCRM.modules.leads.ALL, ZohoCRM.modules.ALL", description);
    }

    [Theory]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads -Name ZohoCRM.modules.READ")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads -Service CRM")]
    [InlineData("Get-ZohoScope -Service CRM -Method POST")]
    public void A_path_and_a_name_exclude_each_other(string script) => Assert.StartsWith("AmbiguousParameterSet", Run(script).ErrorId);

    [Theory]
    [InlineData("ZohoCRM.nonsense.READ", "Get-ZohoScope -Service CRM lists")]
    [InlineData("nonsense", "Get-ZohoScope \\*word\\* searches")]
    public void An_unknown_name_says_where_to_look(string scope, string action)
    {
        var error = Run($"Get-ZohoScope {scope}").Error;

        Assert.Equal("InvalidInput", RunResult.IdOf(error));
        Assert.Matches(action, error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Scopes_for_paths_go_into_a_request()
    {
        Stage.Describe();

        var result = Run("$client | Get-ZohoGrantUrl -Scope ('/crm/v8/Leads', '/crm/v8/org' | ForEach-Object { Get-ZohoScope -ForPath $_ })");

        Assert.Equal(["ZohoCRM.modules.leads.READ", "ZohoCRM.org.READ"], (IEnumerable<string>)result.Property("Scope")!);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void An_unknown_scope_is_asked_for_as_it_is_and_warned_of()
    {
        Stage.Describe();

        var result = Run("$client | Get-ZohoGrantUrl -Scope 'zohoCRM.module.READ, ZohoCRM.modules.My_Module.READ'");

        Assert.Contains("scope=zohoCRM.module.READ%2CZohoCRM.modules.My_Module.READ&", (string)result.Property("Url")!);
        Assert.Equal(
            "'zohoCRM.module.READ' is not a scope that this module knows. Did you mean ZohoCRM.modules.READ? The request contains it unchanged.",
            Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("ZohoCRM.modules.ALL,ZohoCRM.modules.leads.READ", "ZohoCRM.modules.ALL", false)]
    [InlineData("ZohoCRM.modules.ALL,ZohoCRM.coql.READ", "ZohoCRM.modules.ALL", true)]
    public async Task A_scope_that_a_wider_one_covers_is_not_called_dropped(string requested, string granted, bool isDropped)
    {
        Stage.Describe();
        Run($"$request = $client | Get-ZohoGrantUrl -Scope '{requested}'").Succeeded();
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("$request.Url").Value!));
        Zoho.Faults.Add(
            new Fault
            {
                Path = "/oauth/v2/token",
                Body = $$"""{"access_token":"1000.a.b","refresh_token":"1000.c.d","scope":"{{granted}}","expires_in":3600}""",
            });

        var result = Run("$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange").Succeeded();

        Assert.Equal(isDropped, result.Warnings.Any(warning => warning.Contains("did not grant: ZohoCRM.coql.READ", StringComparison.Ordinal)));
        Assert.Equal(isDropped ? 1 : 0, result.Warnings.Count);
    }
}
