namespace ZohoOAuth.ModuleTests;

/// <summary>With -WhatIf nothing is sent, nothing is kept, and it is said what would be.</summary>
public sealed class WhatIfTests : ModuleTest
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["Add-ZohoScope"] = "$token | Add-ZohoScope -Scope ZohoCRM.users.READ -WhatIf",
        ["Connect-Zoho"] = "Connect-Zoho other -Client $client -Scope ZohoCRM.modules.READ -Vault Local -WhatIf",
        ["Set-ZohoTokenLimit"] = "Set-ZohoTokenLimit RefreshToken -Maximum 15 -WhatIf",
        ["Export-ZohoEnvironment"] = "$token | Export-ZohoEnvironment $folder/crm.json -IncludeSecrets -WhatIf",
        ["Export-ZohoToken"] = "$token | Export-ZohoToken $folder/other.sealed -Passphrase $secret -WhatIf",
        ["Get-ZohoApiLimit"] = "$token | Get-ZohoApiLimit -WhatIf",
        ["Import-ZohoToken"] = "Import-ZohoToken $folder/crm.sealed -Passphrase $secret -Name other -Vault Local -WhatIf",
        ["Invoke-ZohoApi"] = "$token | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -WhatIf",
        ["Invoke-ZohoTokenExchange"] = "$client | Invoke-ZohoTokenExchange -Code $code -Name other -Vault Local -WhatIf",
        ["Register-ZohoDataCenter"] = "Register-ZohoDataCenter never -AccountsUrl https://a.example -ApiDomain https://b.example -WhatIf",
        ["Register-ZohoHost"] = "$token | Register-ZohoHost helpdesk.contoso.com -Service ServiceDeskPlus -WhatIf",
        ["Remove-ZohoToken"] = "Remove-ZohoToken crm -Vault Local -WhatIf",
        ["Revoke-ZohoToken"] = "Revoke-ZohoToken -Name crm -Vault Local -WhatIf",
        ["Save-ZohoToken"] = "$token | Save-ZohoToken other -Vault Local -PassThru -WhatIf",
        ["Update-ZohoAccessToken"] = "$token | Update-ZohoAccessToken -Force -WhatIf",
    };

    [Fact]
    public void Every_cmdlet_that_changes_something_is_tried_here() => Assert.Equal(
        Scripts.Keys.Order(),
        Run("(Get-Command -Module ZohoOAuth -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('WhatIf') }).Name").Output.Select(name => $"{name}").Order());

    [Fact]
    public void Nothing_is_sent_and_nothing_is_kept()
    {
        Stage.Connect();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
        Stage.Session.Set("folder", Stage.Home);
        Run("$token | Export-ZohoToken $folder/crm.sealed -Passphrase $secret").Succeeded();
        Zoho.Requests.Clear();
        var before = Files();

        foreach ((var command, var script) in Scripts)
        {
            Stage.Session.TakeScreen();
            Assert.Empty(Run(script).Succeeded().Output);
            Assert.Contains("What if: Performing the operation", Stage.Session.TakeScreen());
            Assert.Equal(0, Zoho.Requests.Count());
        }

        Assert.Equal(before, Files());
        Assert.Equal(["crm"], Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name"));
        Assert.Equal("InvalidInput", Run("Get-ZohoDataCenter never").ErrorId);
    }

    [Fact]
    public void The_users_preference_counts_too()
    {
        Stage.Connect();
        Zoho.Requests.Clear();
        Run("$WhatIfPreference = $true; Revoke-ZohoToken -Name crm -Vault Local").Succeeded();
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_vault_is_not_touched()
    {
        var vault = new StandInVault { Name = "Memory", IsDefault = true, Fault = VaultFault.ReadOnly };
        Stage.UseVaults(vault);
        Stage.Describe();
        Run("$client | Invoke-ZohoTokenExchange -Code $code -Name crm -WhatIf").Succeeded();
        Assert.Empty(vault.Secrets);
    }

    private string[] Files() =>
        [.. Directory.GetFiles(Stage.Home, "*", SearchOption.AllDirectories).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}").Order()];
}
