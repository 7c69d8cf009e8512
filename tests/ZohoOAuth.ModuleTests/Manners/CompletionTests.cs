namespace ZohoOAuth.ModuleTests;

/// <summary>TAB offers what is known, asks nobody, and does not fail.</summary>
public sealed class CompletionTests : ModuleTest, IDisposable
{
    private readonly string? _userHome = Environment.GetEnvironmentVariable("HOME");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("HOME", _userHome);
        Environment.SetEnvironmentVariable("ZOHO_VAULT", null);
    }

    [Theory]
    [InlineData("New-ZohoClient -DataCenter e", "eu")]
    [InlineData("New-ZohoClient -DataCenter sim-", "sim-us")]
    [InlineData("Get-ZohoDataCenter j", "jp")]
    [InlineData("Import-ZohoEnvironment zoho.json -DataCenter j", "jp")]
    [InlineData("Invoke-ZohoApi /crm/v8/Le", "/crm/v8/Leads")]
    [InlineData("Invoke-ZohoApi /crm/v7/coq", "/crm/v7/coql")]
    [InlineData("Invoke-ZohoApi -Path /crm/v8/settings/mod", "/crm/v8/settings/modules")]
    [InlineData("Invoke-ZohoApi -Path /crm/v8/users/", "'/crm/v8/users/{id}'")]
    [InlineData("Invoke-ZohoApi -Path '/crm/v8/users/{id}/", "'/crm/v8/users/{id}/territories'")]
    [InlineData("Invoke-ZohoApi /", "/books/v3/contacts")]
    [InlineData("Invoke-ZohoApi -Service Desk -Path /tick", "/tickets")]
    [InlineData("Invoke-ZohoApi -Service Books /con", "/contacts")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Dea", "/crm/v8/Deals")]
    [InlineData("Get-ZohoScope -ForPath /bigin/v2/Pipe", "/bigin/v2/Pipelines")]
    [InlineData("Invoke-ZohoApi /etc/pass", "/etc/pass")]
    [InlineData("Invoke-ZohoApi -Service Nothing /tick", "/tick")]
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
        Stage.Connect(scope: Stage.Everything);
        Assert.Equal(["crm"], Complete(line));
    }

    [Fact]
    public void A_vault_that_is_not_registered_is_not_offered_and_nothing_is_loaded()
    {
        Register(null);
        Assert.Equal(["Local"], Complete("Get-ZohoToken -Vault "));
        Assert.Empty(Run("Get-Module Microsoft.PowerShell.SecretManagement").Succeeded().Output);
    }

    [Theory]
    [InlineData("""{ "DefaultVaultName": "Store", "Vaults": { "Store": { "ModuleName": "x" }, "Other": {} } }""", "Local Store Other")]
    [InlineData("""{ "DefaultVaultName": 7, "Vaults": [ "Store" ] }""", "Local")]
    [InlineData("no JSON", "Local")]
    public void A_registered_vault_is_offered_before_its_module_is_loaded(string registry, string offered)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Register(registry);
        Assert.Equal(offered.Split(' '), Complete("Get-ZohoToken -Vault "));
        Assert.Empty(Run("Get-Module Microsoft.PowerShell.SecretManagement").Succeeded().Output);
    }

    [Fact]
    public void A_path_is_completed_one_segment_after_the_other()
    {
        Assert.All(Complete("Invoke-ZohoApi /crm/v8/"), path => Assert.Equal(3, path.Count(character => character == '/')));
        Assert.InRange(Complete("Invoke-ZohoApi /crm/v8/").Count(), 20, 50);
    }

    [Fact]
    public void Names_come_from_the_vault_that_the_command_will_use()
    {
        Stage.UseVaults(new StandInVault { Name = "Store", IsDefault = true }, new StandInVault { Name = "Other" });
        Stage.Connect("in-local");
        Stage.Connect("in-store", "Store");
        Stage.Connect("in-other", "Other");

        Assert.Equal(["in-store"], Complete("Get-ZohoToken in"));
        Assert.Equal(["in-other"], Complete("Get-ZohoToken -Vault Other -Name in"));
        Assert.Equal(["in-local"], Complete("Get-ZohoToken -Vault Local -Name in"));
        Environment.SetEnvironmentVariable("ZOHO_VAULT", "Other");
        Assert.Equal(["in-other"], Complete("Test-ZohoConnection -Name in"));
        Run("Remove-ZohoToken in-other").Succeeded();
        Assert.Equal(["in"], Complete("Test-ZohoConnection -Name in"));
    }

    [Fact]
    public void A_locked_vault_is_not_opened_for_a_key_press()
    {
        var vault = new StandInVault { Name = "Store", IsDefault = true };
        Stage.UseVaults(vault);
        Stage.Connect("in-store", "Store");
        vault.Fault = VaultFault.Locked;
        vault.Handed.Clear();

        Assert.Equal(["in-store"], Complete("Get-ZohoToken in"));
        Assert.Empty(vault.Handed);
        Assert.Empty(Stage.Session.Questions);
    }

    [Fact]
    public void The_noted_names_hold_no_secret_and_belong_to_the_user()
    {
        Stage.UseVaults(new StandInVault { Name = "Store", IsDefault = true });
        Stage.Connect("in-store", "Store");

        var file = Assert.Single(Directory.GetFiles(Path.Combine(Stage.Home, "names")));

        Assert.Equal("ZohoOAuth-in-store", File.ReadAllText(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("Get-ZohoScope -Service BIGIN")]
    [InlineData("Get-ZohoScope ZOHOBIGIN.MODULES.*")]
    [InlineData("Get-ZohoToken I* -Vault Local")]
    [InlineData("Get-ZohoDataCenter IN")]
    public void Case_does_not_matter_in_Turkish(string script)
    {
        Stage.Connect("in");
        Assert.NotEmpty(Run($"[cultureinfo]::CurrentCulture = 'tr-TR'; {script}").Succeeded().Output);
    }

    [Fact]
    public void A_scope_is_offered_with_what_it_allows()
    {
        Stage.Session.Set("line", "Get-ZohoGrantUrl -Scope ZohoCRM.coq");
        Assert.StartsWith(
            "Read records by COQL queries",
            (string)Run("([Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches[0].ToolTip").Value!);
    }

    /// <summary>The file in which SecretManagement registers vaults, in a home of the test.</summary>
    private void Register(string? registry)
    {
        Environment.SetEnvironmentVariable("HOME", Stage.Home);
        if (registry is not null)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Stage.Home, ".secretmanagement", "secretvaultregistry")).FullName;
            File.WriteAllText(Path.Combine(folder, "vaultinfo"), registry);
        }
    }

    private IEnumerable<string> Complete(string line)
    {
        Stage.Session.Set("line", line);
        return Run("([Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText").Output.Select(text => $"{text}");
    }
}
