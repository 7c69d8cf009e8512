using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A preference may end a sign-in. Before the one-time code is used, nothing is lost; after that, the caller gets the token.</summary>
public sealed class PreferenceTests : ModuleTest
{
    private const string Dropped = "ZohoCRM.users.READ";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Describe();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -Name crm -Vault Local")]
    public void A_scope_that_is_not_granted_does_not_cost_the_token(string saved)
    {
        Zoho.DropScopes = [Dropped];
        Prepare(Stage.AllRecords + "\",\"" + Dropped);

        var result = Run($"try {{ $t = Connect-Zoho -SelfClientPath $download -DataCenter sim-us -RemoveFile -WarningAction Stop{saved} }} catch {{ $e = $_ }}; $e").Succeeded();

        Assert.Contains(Dropped, Assert.Single(result.Output)!.ToString(), StringComparison.Ordinal);
        Assert.Equal("InvalidScope", Run("$e.FullyQualifiedErrorId.Split(',')[0]").Value);
        Wording.Check((string)Run("$e.ErrorDetails.Message").Value!, (string)Run("$e.ErrorDetails.RecommendedAction").Value!);
        Assert.Equal(10, Run("$e.TargetObject | Update-ZohoAccessToken -Force | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public async Task Nor_does_it_at_the_exchange_of_a_grant()
    {
        Zoho.DropScopes = [Dropped];
        Run($"$request = $client | Get-ZohoGrantUrl -Scope {Stage.AllRecords}, {Dropped}").Succeeded();
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("$request.Url").Value!));

        Run("try { $t = $redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -WarningAction Stop } catch { $kept = $_.TargetObject }").Succeeded();

        Assert.Equal(10, Run("$kept | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void The_warning_about_the_file_does_not_cost_the_token()
    {
        Prepare(Stage.AllRecords);

        Run("$t = Connect-Zoho -SelfClientPath $download -DataCenter sim-us -WarningAction Stop").Succeeded();

        Assert.Contains("client secret", Stage.Session.TakeScreen(), StringComparison.Ordinal);
        Assert.Equal(10, Run("$t | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void What_is_known_in_advance_ends_the_sign_in_before_the_code_is_used()
    {
        Assert.True(Run("$t = Connect-Zoho -GrantCode $code -Client $client -Scope ZohoCRM.nonsense.READ -WarningAction Stop").WasTerminated);

        Assert.Equal(0, Zoho.Requests.Count());
        Run("Connect-Zoho -GrantCode $code -Client $client").Succeeded();
    }

    [Fact]
    public void The_warning_before_a_refresh_token_is_deleted_comes_before_the_code_is_used()
    {
        Run("Set-ZohoTokenLimit -Limit RefreshToken -Maximum 1").Succeeded();
        Stage.Connect();
        Stage.Describe();
        Zoho.Requests.Clear();

        Assert.True(Run("$t = Connect-Zoho -GrantCode $code -Client $client -Force -WarningAction Stop").WasTerminated);

        Assert.Equal(0, Zoho.Requests.Count());
        Run("Connect-Zoho -GrantCode $code -Client $client -Force").Succeeded();
    }

    [Fact]
    public void A_vault_that_fails_after_the_exchange_puts_the_token_in_the_error()
    {
        var vault = new StandInVault { Name = "Memory", IsDefault = true, WritesLeft = 1 };
        Stage.UseVaults(vault);

        Run("try { $t = $client | Invoke-ZohoTokenExchange -Code $code -Name crm -ErrorAction Stop } catch { $e = $_ }").Succeeded();

        Assert.Equal("VaultWriteFailed", Run("$e.FullyQualifiedErrorId.Split(',')[0]").Value);
        var action = (string)Run("$e.ErrorDetails.RecommendedAction").Value!;
        Assert.DoesNotContain("Then run the command again", action, StringComparison.Ordinal);
        Wording.Check((string)Run("$e.ErrorDetails.Message").Value!, action);
        vault.WritesLeft = int.MaxValue;
        Run(action[action.IndexOf("$Error[0]", StringComparison.Ordinal)..]).Succeeded();
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>", "UnexpectedResponse")]
    [InlineData(200, "", "UnexpectedResponse")]
    [InlineData(200, """{"error":"general_error"}""", "UnexpectedResponse")]
    [InlineData(302, "", "UntrustedHost")]
    public void An_answer_that_tells_nothing_says_that_the_code_may_be_used(int status, string body, string id)
    {
        Zoho.Faults.Add(new Fault { Path = "/oauth/v2/token", Status = status, Body = status == 302 ? null : body, RedirectTo = status == 302 ? "https://gateway.example.com/login" : null });

        var error = Run("$client | Invoke-ZohoTokenExchange -Code $code").Error;

        Assert.Equal(id, RunResult.IdOf(error));
        Assert.Contains("may have been used", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("new grant", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Run the command again", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction);
    }

    private void Prepare(string scope)
    {
        var download = Path.Combine(Stage.Home, "self_client.json");
        File.WriteAllText(download, Zoho.IssueSelfClientFile(Stage.AllRecords).Replace(Stage.AllRecords, scope, StringComparison.Ordinal));
        Stage.Session.Set("download", download);
    }
}
