using System.Security;

namespace ZohoOAuth.ModuleTests;

/// <summary>A connection goes to another host in a sealed file.</summary>
public sealed class SealedTests : ModuleTest
{
    private const string Passphrase = "correct horse battery staple";
    private const string Export = "$token | Export-ZohoToken crm.sealed -Passphrase $passphrase";

    private string Written => Path.Combine(Stage.Home, "crm.sealed");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: "ZohoCRM.modules.ALL,ZohoCRM.settings.READ");
        Stage.Session.Set("passphrase", Secrets.Hide(Passphrase));
        Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{Stage.Home}')").Succeeded();
    }

    [Fact]
    public async Task Another_user_opens_it_saves_it_and_calls_the_API()
    {
        Run(Export).Succeeded();
        using var home = new TemporaryFolder();

        var result = await EngineProcess.RunAsync($$"""
            $env:ZOHO_HOME = '{{home.Path}}'
            $env:ZOHO_VAULT = 'Local'
            Import-Module '{{Layout.Manifest}}'
            $null = {{Stage.Registration(Stage.Us)}}
            $passphrase = [Net.NetworkCredential]::new('', '{{Passphrase}}').SecurePassword
            @(Get-ZohoToken).Count
            $token = Import-ZohoToken '{{Written}}' -Passphrase $passphrase -Name taken-over
            "$($token.Name) $($token.Vault) $($token.Scope)"
            @(Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name taken-over -All).Count
            """);

        Assert.Equal("", result.Errors);
        Assert.Equal(["0", "taken-over Local ZohoCRM.modules.ALL ZohoCRM.settings.READ", "450"], result.Output);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(home.Path, "vault"), "*.secret"));
    }

    [Fact]
    public void Without_a_name_it_comes_back_unsaved_and_can_be_used_or_saved()
    {
        Run(Export).Succeeded();

        var token = Run("$opened = Import-ZohoToken crm.sealed -Passphrase $passphrase; $opened");

        Assert.Null(token.Property("Name"));
        Assert.Null(token.Property("AccessToken"));
        Assert.Equal(["crm"], Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name"));
        Assert.Equal(10, Run("$opened | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        Assert.Equal("again", Run("$opened | Save-ZohoToken again -Vault Local -PassThru").Property("Name"));
    }

    [Fact]
    public void It_is_saved_in_the_vault_that_is_chosen()
    {
        Run(Export).Succeeded();
        Stage.UseVaults(new StandInVault { Name = "First" }, new StandInVault { Name = "Second", IsDefault = true });

        Assert.Equal("Second", Run("Import-ZohoToken crm.sealed here -Passphrase $passphrase").Property("Vault"));
        Assert.Equal("First", Run("Import-ZohoToken crm.sealed -Passphrase $passphrase -Name here -Vault First").Property("Vault"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name here -Vault First").Succeeded().Output.Count);
    }

    [Fact]
    public void A_wrong_passphrase_is_one_error_and_saves_nothing()
    {
        Run(Export).Succeeded();

        var result = Run("Import-ZohoToken crm.sealed -Passphrase $secret -Name other -Vault Local");

        Assert.Equal("InvalidInput", result.ErrorId);
        Assert.Contains("the passphrase is wrong, or the file was changed", result.Error.ErrorDetails.Message);
        Assert.Empty(result.Output);
        Assert.Equal(["crm"], Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name"));
    }

    [Fact]
    public void A_changed_byte_is_the_same_error_and_leaves_what_was_saved()
    {
        Run(Export).Succeeded();
        var content = File.ReadAllBytes(Written);
        content[^20] ^= 1;
        File.WriteAllBytes(Written, content);

        var result = Run("Import-ZohoToken crm.sealed -Passphrase $passphrase -Name crm -Vault Local");

        Assert.Contains("the passphrase is wrong, or the file was changed", result.Error.ErrorDetails.Message);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_vault_that_does_not_keep_it_is_an_error()
    {
        Run(Export).Succeeded();
        Stage.UseVaults(new StandInVault { Name = "Memory", IsDefault = true, Fault = VaultFault.ReadOnly });

        Assert.Equal("VaultWriteFailed", Run("Import-ZohoToken crm.sealed -Passphrase $passphrase -Name here").ErrorId);
    }

    [Theory]
    [InlineData(" blanks at its ends ", " blanks at its ends ", true)]
    [InlineData(" blanks at its ends ", "blanks at its ends", false)]
    [InlineData("Ümläute und 漢字", "Ümläute und 漢字", true)]
    public void A_passphrase_counts_as_it_is_typed_as_text_or_as_a_secret(string sealing, string opening, bool opens)
    {
        Stage.Session.Set("text", sealing);
        Stage.Session.Set("typed", Secrets.Hide(opening));
        Run("$token | Export-ZohoToken crm.sealed -Passphrase $text").Succeeded();

        var result = Run("Import-ZohoToken crm.sealed -Passphrase $typed");

        Assert.Equal(opens, result.Errors.Count == 0);
    }

    [Fact]
    public void A_passphrase_as_plain_text_warns_once_in_a_session()
    {
        var first = Run($"$token | Export-ZohoToken crm.sealed -Passphrase '{Passphrase}'");

        Assert.Contains("plain text", Assert.Single(first.Succeeded().Warnings));
        Assert.Empty(Run($"Import-ZohoToken crm.sealed -Passphrase '{Passphrase}'").Succeeded().Warnings);
    }

    [Theory]
    [InlineData("12characters", 0)]
    [InlineData("11 is short", 1)]
    public void A_short_passphrase_warns_whoever_seals(string passphrase, int warnings)
    {
        Stage.Session.Set("passphrase", Secrets.Hide(passphrase));

        Assert.Equal(warnings, Run(Export).Succeeded().Warnings.Count);
        Assert.Empty(Run("Import-ZohoToken crm.sealed -Passphrase $passphrase").Succeeded().Warnings);
    }

    [Fact]
    public void A_user_who_stops_at_the_warning_has_no_file()
    {
        Stage.Session.Set("passphrase", Secrets.Hide("short"));

        Assert.True(Run(Export + " -WarningAction Stop").WasTerminated);
        Assert.False(File.Exists(Written));
    }

    [Fact]
    public void The_file_comes_back_and_only_its_owner_can_read_it()
    {
        Assert.Equal(Written, Assert.IsType<FileInfo>(Run(Export).Value).FullName);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Written));
        }
    }

    [Fact]
    public void A_connection_from_a_job_or_from_a_name_is_sealed_alike()
    {
        Run(
            "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token)) "
                + "| Export-ZohoToken job.sealed -Passphrase $passphrase").Succeeded();
        Run("Export-ZohoToken name.sealed crm -Vault Local -Passphrase $passphrase").Succeeded();

        var opened = Run("'job.sealed', 'name.sealed' | Import-ZohoToken -Passphrase $passphrase");

        var expected = Run("$token").Secret("RefreshToken");
        Assert.All(opened.Succeeded().Output, token => Assert.Equal(expected, Secrets.Reveal((SecureString)token!.Properties["RefreshToken"].Value)));
        Assert.Equal(2, opened.Output.Count);
    }

    [Fact]
    public void Many_connections_are_sealed_in_a_file_each()
    {
        Stage.Connect("second");

        Run("Get-ZohoToken -Vault Local | Export-ZohoToken -Path { \"$($_.Name).sealed\" } -Passphrase $passphrase").Succeeded();

        Assert.True(File.Exists(Written));
        Assert.True(File.Exists(Path.Combine(Stage.Home, "second.sealed")));
    }

    [Fact]
    public void Sealing_and_opening_sends_nothing()
    {
        Zoho.Requests.Clear();
        Run(Export + "; $null = Import-ZohoToken crm.sealed -Passphrase $passphrase -Name other -Vault Local").Succeeded();
        Assert.Equal(0, Zoho.Requests.Count());
    }
}
