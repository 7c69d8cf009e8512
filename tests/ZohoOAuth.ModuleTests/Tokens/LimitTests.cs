namespace ZohoOAuth.ModuleTests;

/// <summary>What Zoho would refuse is not sent, and what would be lost is said before.</summary>
public sealed class LimitTests : ModuleTest
{
    private const string Refresh = "$token | Update-ZohoAccessToken -Force";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void The_limits_are_shown_as_they_stand()
    {
        Run(Refresh).Succeeded();

        var rows = Run("Get-ZohoTokenLimit -Name crm -Vault Local").Succeeded();

        Assert.Equal(["Grant", "AccessTokenRequest", "RefreshTokenRequest", "LiveAccessToken", "RefreshToken"], rows.Properties("Limit"));
        Assert.Equal(["1", "2", "1", "2", "1"], rows.Properties("Used"));
        Assert.Equal(["10", "10", "10", "10", "20"], rows.Properties("Maximum"));
        Assert.Contains("'crm'", rows.Properties("Detail")[4]);
    }

    [Fact]
    public void The_eleventh_request_is_refused_here_and_a_new_process_knows()
    {
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 2").Succeeded();
        Run(Refresh).Succeeded();
        Zoho.Requests.Clear();

        Assert.Equal("TokenLimitReached", Run(Refresh).ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void Who_is_told_to_wait_waits_and_shows_it()
    {
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 2 -Window 00:00:03").Succeeded();
        Run(Refresh).Succeeded();
        Stage.Session.TakeScreen();

        Run(Refresh + " -Wait").Succeeded();

        Assert.Contains("Waiting until Zoho allows a new access token", Stage.Session.TakeScreen());
    }

    [Fact]
    public void Zohos_own_refusal_is_remembered()
    {
        Zoho.Limits.AccessTokenRequests = 0;

        Assert.Equal("TokenLimitReached", Run(Refresh).ErrorId);
        Zoho.Requests.Clear();
        Assert.Equal("TokenLimitReached", Run(Refresh).ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("$client | Invoke-ZohoTokenExchange -Code $code -Name other -Vault Local")]
    [InlineData("Connect-Zoho other -Vault Local -Client $client -GrantCode $code")]
    public void One_refresh_token_too_many_names_what_it_would_kill(string command)
    {
        Run("Set-ZohoTokenLimit RefreshToken -Maximum 1").Succeeded();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
        Zoho.Requests.Clear();

        var refused = Run(command);
        Assert.Equal("TokenLimitReached", refused.ErrorId);
        Assert.Contains("'crm'", refused.Error.ErrorDetails.Message);
        Assert.Equal(0, Zoho.Requests.Count());

        var forced = Run(command + " -Force");
        Assert.Equal("other", forced.Property("Name"));
        Assert.Contains(forced.Warnings, warning => warning.Contains("'crm'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Limit RefreshToken")]
    [InlineData("-Limit RefreshToken -Window 00:10:00")]
    [InlineData("-Limit Grant -Window 3.00:00:00")]
    public void A_limit_that_cannot_be_is_refused(string arguments) => Assert.Equal("InvalidInput", Run("Set-ZohoTokenLimit " + arguments).ErrorId);

    [Fact]
    public void A_connection_that_works_passes_every_check()
    {
        Assert.Equal(true, Run("Test-ZohoConnection -Name crm -Vault Local").Value);
        var rows = Run("Test-ZohoConnection -Name crm -Vault Local -Detailed").Succeeded();

        Assert.Equal(["Vault", "Client", "DataCenter", "AccountsServer", "Clock", "Limit", "RefreshToken", "Scope", "Api"], rows.Properties("Check"));
        Assert.DoesNotContain("False", rows.Properties("Passed"));
    }

    [Theory]
    [InlineData("Vault", "Test-ZohoConnection -Name nobody -Vault Local -Detailed")]
    [InlineData("Vault", "Test-ZohoConnection -Name crm -Vault Corporate -Detailed")]
    public void What_is_wrong_is_a_row_with_a_fix(string check, string script)
    {
        var rows = Run(script).Succeeded();

        var row = Assert.Single(rows.Output, output => output!.Properties["Passed"].Value is false)!;
        Assert.Equal(check, row.Properties["Check"].Value);
        Assert.NotEmpty((string)row.Properties["Fix"].Value);
    }

    [Fact]
    public void A_dead_refresh_token_a_clock_that_is_wrong_and_a_lost_scope_are_found()
    {
        Zoho.Clock.Advance(TimeSpan.FromHours(3));
        Zoho.RevokeAll();

        var rows = Run("Test-ZohoConnection -Name crm -Vault Local -Detailed").Succeeded();

        Assert.Equal(
            ["Clock", "RefreshToken"], rows.Output.Where(row => row!.Properties["Passed"].Value is false).Select(row => row!.Properties["Check"].Value));
        Assert.Equal(false, Run("Test-ZohoConnection -Name crm -Vault Local").Value);
    }
}
