namespace ZohoOAuth.ModuleTests;

/// <summary>From a registered client to records and back to nothing, as a user types it.</summary>
public sealed class WholeJobTests : ModuleTest
{
    [Fact]
    public Task The_whole_job_runs_with_the_embedded_vault() => PlayAsync("Local", _ => { });

    [Fact]
    public Task The_whole_job_runs_with_SecretManagement()
    {
        var standIn = Stage.UseVaults(new StandInVault { Name = "Memory", IsDefault = true });
        return PlayAsync("Memory", standIn.ImportInto);
    }

    private async Task PlayAsync(string vault, Action<ModuleSession> prepare)
    {
        await SignInAsync(vault);

        var later = Stage.NewSession();
        prepare(later);
        Assert.Equal(["crm"], later.Run("Get-ZohoToken").Succeeded().Properties("Name"));
        Zoho.Clock.Advance(TimeSpan.FromHours(2));
        Read(later);
        Revoke(later);
    }

    private async Task SignInAsync(string vault)
    {
        Run("$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter sim-us").Succeeded();
        Run("$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ").Succeeded();
        var url = (string)Run("\"$request\"").Value!;
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync(url));

        var token = Run("$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm");

        Assert.Equal("crm", token.Property("Name"));
        Assert.Equal(vault, token.Property("Vault"));
        Assert.Equal("sim-us", token.Property("DataCenter"));
        Assert.Equal(Stage.Origin(Stage.Us.ApiDomain), token.Property("ApiDomain"));
        Assert.False((bool)token.Property("IsExpired")!);
    }

    private void Read(ModuleSession later)
    {
        Zoho.Requests.Clear();
        var leads = later.Run("Get-ZohoToken crm | Update-ZohoAccessToken -Force | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All -PageConcurrency 1").Succeeded();
        Assert.Equal(450, leads.Properties("id").Distinct().Count());
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
        Assert.Equal(3, Zoho.Requests.Count("/crm/v8/Leads"));

        var contacts = later.Run("Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -Name crm -All").Succeeded();
        Assert.Equal(2450, contacts.Properties("id").Distinct().Count());
        Assert.Equal(13, Zoho.Requests.Count("/crm/v8/Contacts"));
        Assert.Contains("page_token=", Zoho.Requests.To("/crm/v8/Contacts")[^1].QueryString);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    private void Revoke(ModuleSession later)
    {
        later.Run("Revoke-ZohoToken -Name crm").Succeeded();
        Assert.Equal("TokenNotFound", later.Run("Get-ZohoToken crm").ErrorId);
        Assert.Empty(later.Run("Get-ZohoToken").Succeeded().Output);
        Assert.Equal("TokenNotFound", Run("Get-ZohoToken crm").ErrorId);
    }
}
