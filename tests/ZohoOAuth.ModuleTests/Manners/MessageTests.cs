namespace ZohoOAuth.ModuleTests;

/// <summary>A message about work that is done must not turn it into a failure: the host of these tests fails at every prompt.</summary>
public sealed class MessageTests : ModuleTest
{
    private const string Create = "Invoke-ZohoApi /crm/v8/Leads -Method POST -Token $token -Body @{ data = @(@{ Last_Name = 'One' }) }";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Stage.Session.TakeScreen();
    }

    [Theory]
    [InlineData("", " -Debug")]
    [InlineData("$VerbosePreference = 'Inquire'", "")]
    [InlineData("$VerbosePreference = 'Stop'", "")]
    [InlineData("$ProgressPreference = 'Stop'", "")]
    [InlineData("$ProgressPreference = 'Inquire'", " -Debug")]
    public void A_record_that_was_created_is_no_error(string preference, string parameter)
    {
        Run(preference).Succeeded();

        Assert.Equal("SUCCESS", Run($"({Create}{parameter}).code").Value);
        Assert.Equal(3, Run($"(1..3 | ForEach-Object {{ @{{ Last_Name = \"$_\" }} }} | Invoke-ZohoApi /crm/v8/Leads -Method POST -Token $token -BatchSize 1{parameter}).Count").Value);
    }

    [Theory]
    [InlineData("", " -Debug")]
    [InlineData("$VerbosePreference = 'Stop'", "")]
    [InlineData("$WarningPreference = 'Inquire'", " -Verbose")]
    public void A_token_that_was_bought_is_kept(string preference, string parameter)
    {
        Run(preference).Succeeded();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));

        Run($"$t = $client | Invoke-ZohoTokenExchange -Code $code{parameter}").Succeeded();

        Assert.Equal(10, Run("$t | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void The_lines_are_shown_all_the_same_without_a_secret()
    {
        Run("$null = $token | Update-ZohoAccessToken -Force -Debug").Succeeded();

        var screen = Stage.Session.TakeScreen();
        Assert.Contains("new access token", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(Zoho.Client.ClientSecret, screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_was_typed_is_warned_of_without_a_prompt()
    {
        var result = Run($"$typed = New-ZohoClient $id -ClientSecret '{Zoho.Client.ClientSecret}' -DataCenter sim-us -Debug; $typed.ClientId").Succeeded();

        Assert.Equal(Zoho.Client.ClientId, result.Value);
        Assert.Contains("plain text", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_may_be_incomplete_still_ends_a_script_that_wants_it_so()
    {
        Zoho.Requests.Clear();
        Assert.True(Run("Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Token $token -Query @{ per_page = 1 } -WarningAction Stop").WasTerminated);
    }
}
