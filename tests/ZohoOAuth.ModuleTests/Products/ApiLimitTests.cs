using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Get-ZohoApiLimit reads what Zoho's headers report.</summary>
public sealed class ApiLimitTests : ModuleTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.Requests.Clear();
    }

    [Fact]
    public void The_CRM_reports_its_credits_when_half_of_them_are_used()
    {
        Zoho.ApiBudget.DayCredits = 3;
        var early = Run("Get-ZohoApiLimit -Name crm -Service CRM").Succeeded();
        var late = Run("Get-ZohoApiLimit -Name crm -Service CRM").Succeeded();

        Assert.Null(early.Property("Remaining"));
        Assert.Contains("only when half of them are used", (string)early.Property("Detail")!);
        Assert.Equal(1L, late.Property("Remaining"));
        Assert.Equal(("crm", "CRM", "X-API-CREDITS-REMAINING"), (late.Property("Connection"), late.Property("Service"), late.Property("Source")));
        Assert.Null(late.Property("Limit"));
        Assert.Equal(2, Zoho.Requests.Count("/crm/v8/Leads"));
    }

    [Fact]
    public void Books_reports_the_limit_and_its_reset()
    {
        Zoho.ApiBudget.DayCredits = 1000;

        var limit = Run("$token | Get-ZohoApiLimit -Service Books -OrganizationId 7").Succeeded();

        Assert.Equal((1000L, 1L, 999L), (limit.Property("Limit"), limit.Property("Used"), limit.Property("Remaining")));
        Assert.NotNull(limit.Property("ResetsAt"));
    }

    [Theory]
    [InlineData("Desk", "X-Rate-Limit-Remaining-v3", 97L)]
    [InlineData("Recruit", "X-RATELIMIT-REMAINING", 97L)]
    public void A_list_costs_three_credits(string service, string header, long left)
    {
        Zoho.ApiBudget.DayCredits = 100;

        var limit = Run($"Get-ZohoApiLimit -Name crm -Service {service} -OrganizationId 7").Succeeded();

        Assert.Equal((header, left), (limit.Property("Source"), limit.Property("Remaining")));
    }

    [Fact]
    public void The_scopes_say_which_products_are_asked()
    {
        Zoho.ApiBudget.DayCredits = 100;
        Assert.Equal(["CRM", "Books", "Recruit"], Run("Get-ZohoApiLimit -Name crm").Succeeded().Properties("Service"));
        Assert.Equal("InvalidInput", Run("Get-ZohoApiLimit -Name crm -OrganizationId 7").ErrorId);

        Stage.Connect("records");
        Assert.Equal(["CRM"], Run("Get-ZohoApiLimit -Name records").Succeeded().Properties("Service"));

        Stage.Connect("mail", scope: "ZohoMail.messages.ALL");
        Assert.Equal("InvalidInput", Run("Get-ZohoApiLimit -Name mail").ErrorId);
    }

    [Fact]
    public void A_product_that_fails_is_an_error_and_the_next_one_is_asked()
    {
        Zoho.Faults.Add(new Fault { Path = "/api/v1/organizations", Status = 500 });

        var run = Run("Get-ZohoApiLimit -Name crm -Service Desk, Books");

        Assert.Equal(("ApiError", "crm"), (run.ErrorId, run.Error.TargetObject));
        Assert.Equal(["Books"], run.Properties("Service"));
    }

    [Fact]
    public void A_product_that_reports_nothing_is_not_asked()
    {
        var limit = Run("Get-ZohoApiLimit -Name crm -Service Projects").Succeeded();

        Assert.Null(limit.Property("Remaining"));
        Assert.Null(limit.Property("ReadAt"));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void Several_connections_give_a_row_each_and_one_that_fails_is_an_error()
    {
        Run("$token | Save-ZohoToken -Name other -Vault Local").Succeeded();

        var run = Run("Get-ZohoApiLimit -Name *, missing -Service CRM");

        Assert.Equal(["crm", "other"], run.Properties("Connection"));
        Assert.Equal(("TokenNotFound", "missing"), (run.ErrorId, run.Error.TargetObject));
        Assert.Equal(["crm", "other"], Run("[pscustomobject]@{ Name = 'crm' }, [pscustomobject]@{ Name = 'other' } | Get-ZohoApiLimit -Service CRM").Succeeded().Properties("Connection"));
    }

    [Fact]
    public void WhatIf_sends_nothing_and_an_inherited_preference_does_not_stop_it()
    {
        Assert.Empty(Run("Get-ZohoApiLimit -Name crm -Service CRM -WhatIf").Succeeded().Output);
        Assert.Equal(0, Zoho.Requests.Count());

        Assert.Single(Run("$WhatIfPreference = $true; Get-ZohoApiLimit -Name crm -Service CRM; $WhatIfPreference = $false").Succeeded().Output);
    }

    [Fact]
    public void The_view_says_unknown_and_fits_the_screen()
    {
        var screen = Stage.Session.Show("Get-ZohoApiLimit -Name crm -Service CRM, Projects");

        Assert.Contains("unknown", screen);
        Assert.Contains("Projects is not known to report its API credits.", screen);
        Assert.All(screen.Split('\n'), line => Assert.InRange(line.Length, 0, 79));
    }
}
