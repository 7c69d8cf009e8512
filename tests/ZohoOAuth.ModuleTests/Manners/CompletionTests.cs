namespace ZohoOAuth.ModuleTests;

/// <summary>TAB offers what is known, asks nobody, and does not fail.</summary>
public sealed class CompletionTests : ModuleTest
{
    [Theory]
    [InlineData("New-ZohoClient -DataCenter e", "eu")]
    [InlineData("New-ZohoClient -DataCenter sim-", "sim-us")]
    [InlineData("Get-ZohoDataCenter j", "jp")]
    [InlineData("Import-ZohoEnvironment zoho.json -DataCenter j", "jp")]
    [InlineData("Get-ZohoToken -Vault L", "Local")]
    [InlineData("Get-ZohoToken -Vault M", "Memory")]
    [InlineData("Invoke-ZohoApi -Vault M", "Memory")]
    [InlineData("Resolve-ZohoError invalid_co", "invalid_code")]
    [InlineData("Resolve-ZohoError Access", "'Access Denied'")]
    [InlineData("Get-ZohoGrantUrl -AccessType Of", "Offline")]
    [InlineData("New-ZohoClient -Environment S", "Sandbox")]
    [InlineData("Invoke-ZohoApi -Method PA", "PATCH")]
    [InlineData("Get-ZohoScope ZohoCRM.mod", "ZohoCRM.modules.leads.READ")]
    [InlineData("Get-ZohoScope -Name zohocrm.modules.re", "ZohoCRM.modules.READ")]
    [InlineData("Get-ZohoScope ", "ZohoCRM.")]
    [InlineData("Get-ZohoScope -Service B", "Books")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads -Method PA", "PATCH")]
    [InlineData("Get-ZohoGrantUrl -Scope ZohoCRM.coq", "ZohoCRM.coql.READ")]
    [InlineData("Get-ZohoGrantUrl -Scope coql", "ZohoCRM.coql.READ")]
    [InlineData("Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ, ZohoCRM.org.RE", "ZohoCRM.org.READ")]
    [InlineData("Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ,ZohoCRM.org.RE", "ZohoCRM.org.READ")]
    [InlineData("Get-ZohoGrantUrl -Scope 'ZohoCRM.org.RE", "'ZohoCRM.org.READ'")]
    [InlineData("Get-ZohoGrantUrl -Scope \"ZohoCRM.org.RE", "\"ZohoCRM.org.READ\"")]
    [InlineData("Get-ZohoGrantUrl -Scope 'ZohoCRM.modules.READ,ZohoCRM.org.RE", "'ZohoCRM.modules.READ,ZohoCRM.org.READ'")]
    [InlineData("Get-ZohoGrantUrl -Scope 'ZohoCRM.modules.READ ZohoCRM.org.RE", "'ZohoCRM.modules.READ ZohoCRM.org.READ'")]
    public void Values_are_offered(string line, string value)
    {
        Stage.UseVaults(new StandInVault { Name = "Memory", Fault = VaultFault.Locked });
        Assert.Contains(value, Complete(line));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("Connect-Zoho c")]
    [InlineData("Connect-Zoho -Vault Local -Name c")]
    [InlineData("Add-ZohoScope -Name c")]
    public void Names_are_offered_where_a_connection_is_made_anew(string line)
    {
        Environment.SetEnvironmentVariable("ZOHO_VAULT", "Local");
        Stage.Connect();
        Assert.Equal(["crm"], Complete(line));
    }

    [Fact]
    public void A_vault_that_is_not_in_memory_is_not_offered_and_not_loaded() => Assert.Equal(["Local"], Complete("Get-ZohoToken -Vault "));

    [Fact]
    public void A_scope_is_offered_with_what_it_allows()
    {
        Stage.Session.Set("line", "Get-ZohoGrantUrl -Scope ZohoCRM.coq");
        Assert.StartsWith(
            "Read records by COQL queries",
            (string)Run("([Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches[0].ToolTip").Value!);
    }

    private IEnumerable<string> Complete(string line)
    {
        Stage.Session.Set("line", line);
        return Run("([Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText").Output.Select(text => $"{text}");
    }
}
