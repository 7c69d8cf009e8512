using System.Text.Json;

namespace ZohoOAuth.ModuleTests;

/// <summary>A connection goes to Postman and comes back.</summary>
public sealed class PostmanTests : ModuleTest
{
    private const string Export = "$token | Export-ZohoEnvironment crm.json";

    private string Written => Path.Combine(Stage.Home, "crm.json");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{Stage.Home}')").Succeeded();
    }

    [Fact]
    public void What_went_to_Postman_comes_back_as_a_connection_that_works()
    {
        Run(Export + " -IncludeSecrets").Succeeded();
        Zoho.Requests.Clear();

        var back = Run("Import-ZohoEnvironment crm.json | Save-ZohoToken again -Vault Local -PassThru");

        Assert.Equal("again", back.Property("Name"));
        Assert.Equal("sim-us", back.Property("DataCenter"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name again -Vault Local").Succeeded().Output.Count);
        Assert.Equal(0, Zoho.Requests.Count("/oauth/v2/token"));
        Assert.Equal([Stage.AllRecords], (IEnumerable<string>)Run("Update-ZohoAccessToken -Name again -Vault Local -Force").Property("Scope")!);
    }

    [Fact]
    public void An_environment_as_the_faq_describes_it_needs_no_more_than_its_variables()
    {
        var refreshToken = Run("$token").Secret("RefreshToken");
        File.WriteAllText(Written, JsonSerializer.Serialize(new
        {
            values = new object[]
            {
                new { key = "client-id", value = Zoho.Client.ClientId },
                new { key = "client-secret", value = Zoho.Client.ClientSecret, type = "secret" },
                new { key = "accounts-url", value = Stage.Origin(Stage.Us.AccountsUrl), enabled = true },
                new { key = "refresh-token", value = refreshToken + "\n" },
                new { key = "access-token", value = "1000.long.gone", enabled = false },
                new { key = "api-domain", value = "sim-us" },
            },
        }));
        Zoho.Requests.Clear();

        Assert.Equal(10, Run("Import-ZohoEnvironment crm.json | Update-ZohoAccessToken -Force | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public void Importing_sends_nothing_and_saves_nothing()
    {
        Run(Export + " -IncludeSecrets").Succeeded();
        Zoho.Requests.Clear();

        var token = Run("Import-ZohoEnvironment crm.json");

        Assert.Null(token.Property("Name"));
        Assert.Equal(["crm"], Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name"));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_client_goes_and_comes_back_too()
    {
        Run("$client | Export-ZohoEnvironment crm.json -IncludeSecrets").Succeeded();

        var client = Run("Import-ZohoEnvironment crm.json");

        Assert.Equal("ZohoOAuth.ZohoClient", client.Value!.GetType().FullName);
        Assert.Equal(Zoho.Client.ClientSecret, client.Secret("ClientSecret"));
        Assert.Equal(Zoho.Client.RedirectUris[0], client.Property("RedirectUri"));
    }

    [Theory]
    [InlineData("$token | Export-ZohoEnvironment crm.json -IncludeSecrets", "client-secret, access-token, refresh-token")]
    [InlineData("Export-ZohoEnvironment crm.json crm -Vault Local -IncludeSecrets", "client-secret, access-token, refresh-token")]
    [InlineData("$client | Export-ZohoEnvironment crm.json -IncludeSecrets", "client-secret")]
    public void Secrets_are_written_on_demand_and_one_warning_says_which(string script, string named)
    {
        var result = Run(script).Succeeded();

        var warning = Assert.Single(result.Warnings);
        Assert.Contains($" {named} ", warning);
        Assert.Contains(Written, warning);
        Assert.Contains(Zoho.Client.ClientSecret, File.ReadAllText(Written));
    }

    [Theory]
    [InlineData("$token | Export-ZohoEnvironment crm.json")]
    [InlineData("$client | Export-ZohoEnvironment crm.json")]
    public void Without_that_there_are_none_and_no_warning(string script)
    {
        Assert.Empty(Run(script).Succeeded().Warnings);

        var content = File.ReadAllText(Written);
        Assert.Contains(Zoho.Client.ClientId, content);
        Assert.DoesNotContain(Zoho.Client.ClientSecret, content);
        Assert.DoesNotContain(Run("$token").Secret("RefreshToken"), content);
        Assert.DoesNotContain(Run("$token").Secret("AccessToken"), content);
    }

    [Fact]
    public void A_user_who_stops_at_the_warning_has_no_file()
    {
        Assert.True(Run(Export + " -IncludeSecrets -WarningAction Stop").WasTerminated);
        Assert.False(File.Exists(Written));
    }

    [Fact]
    public void The_file_comes_back_and_only_its_owner_can_read_it()
    {
        var file = Run(Export + " -IncludeSecrets");

        Assert.Equal(Written, Assert.IsType<FileInfo>(file.Value).FullName);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Written));
        }
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_with_Force_and_not_without()
    {
        File.WriteAllText(Written, "mine");
        Assert.Equal("InvalidInput", Run(Export).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Written));

        Run(Export + " -Force").Succeeded();
        Assert.Contains("client-id", File.ReadAllText(Written));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Written));
        }
    }

    [Fact]
    public void Files_pipe_in_as_Get_Item_returns_them()
    {
        Run(Export + " -IncludeSecrets; $client | Export-ZohoEnvironment client.json -IncludeSecrets").Succeeded();

        var result = Run("$ExecutionContext.InvokeProvider.Item.Get([string[]]('crm.json', 'client.json'), $false, $true) | Import-ZohoEnvironment");

        Assert.Equal(["ZohoToken", "ZohoClient"], result.Succeeded().Output.Select(value => value!.BaseObject.GetType().Name));
        Assert.Equal(2, Run("'crm.json', 'client.json' | Import-ZohoEnvironment").Succeeded().Output.Count);
    }

    [Fact]
    public void One_file_that_cannot_be_read_does_not_stop_the_others()
    {
        Run(Export + " -IncludeSecrets").Succeeded();

        var result = Run("'missing.json', 'crm.json' | Import-ZohoEnvironment");

        Assert.Contains("missing.json", result.Error.ErrorDetails.Message);
        Assert.Single(result.Output);
    }

    [Fact]
    public void A_name_with_wildcards_is_a_name()
    {
        // No file of Windows can have an asterisk in its name.
        var name = OperatingSystem.IsWindows() ? "[crm].json" : "[crm]*.json";
        Run($"$token | Export-ZohoEnvironment '{name}' -IncludeSecrets").Succeeded();

        Assert.True(File.Exists(Path.Combine(Stage.Home, name)));
        Assert.Equal("sim-us", Run($"Import-ZohoEnvironment '{name}'").Property("DataCenter"));
    }

    [Theory]
    [InlineData("$token")]
    [InlineData("$client")]
    public void What_went_through_a_job_can_be_exported(string value)
    {
        Run(
            $"[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize({value})) "
                + "| Export-ZohoEnvironment crm.json").Succeeded();
        Assert.Contains(Zoho.Client.ClientId, File.ReadAllText(Written));
    }

    [Fact]
    public void A_default_for_Name_does_not_shut_out_a_piped_client()
    {
        Run("$PSDefaultParameterValues['*-Zoho*:Name'] = 'crm'; $PSDefaultParameterValues['*-Zoho*:Vault'] = 'Local'").Succeeded();
        Run("$client | Export-ZohoEnvironment crm.json -IncludeSecrets").Succeeded();
        Assert.Equal("ZohoClient", Run("Import-ZohoEnvironment crm.json").Value!.GetType().Name);
    }
}
