using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.ModuleTests;

/// <summary>A server that replaces the refresh token at each refresh: whoever holds an old object goes on, in any process.</summary>
public sealed class RotationTests : ModuleTest
{
    private const string Force = "Update-ZohoAccessToken -Force";

    private string Opening => $"""
        $env:ZOHO_VAULT = 'Local'
        Import-Module '{Layout.Manifest}'
        $null = {Stage.Registration(Stage.Us)}

        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.ResponseFormat.Rotation = RefreshTokenRotation.AtOnce;
    }

    [Theory]
    [InlineData(RefreshTokenRotation.AtOnce)]
    [InlineData(RefreshTokenRotation.AtFirstUse)]
    public void Refreshes_with_one_old_object_and_with_the_name_succeed(RefreshTokenRotation rotation)
    {
        Zoho.ResponseFormat.Rotation = rotation;
        var first = Run("$token").Secret("RefreshToken");

        var second = Run("$token | " + Force).Secret("RefreshToken");
        var third = Run("$token | " + Force).Secret("RefreshToken");
        var fourth = Run($"{Force} -Name crm -Vault Local").Secret("RefreshToken");

        Assert.Equal(4, new[] { first, second, third, fourth }.Distinct().Count());
        Assert.Equal(fourth, Run("Get-ZohoToken crm -Vault Local").Secret("RefreshToken"));
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public async Task Two_processes_take_turns()
    {
        for (var round = 0; round < 2; round++)
        {
            Run("$token | " + Force).Succeeded();
            var other = await EngineProcess.RunAsync(Opening + $"({Force} -Name crm).IsExpired; (Get-ZohoToken crm | {Force}).IsExpired");
            Assert.Equal("", other.Errors);
            Assert.Equal(["False", "False"], other.Output);
        }

        Run("$token | " + Force).Succeeded();
    }

    [Fact]
    public async Task A_new_process_has_the_new_one_from_the_vault_alone()
    {
        Run("$token | " + Force).Succeeded();
        Directory.Delete(Path.Combine(Stage.Home, "cache"), recursive: true);

        var other = await EngineProcess.RunAsync(Opening + $"({Force} -Name crm).IsExpired");

        Assert.Equal(("", "False"), (other.Errors, other.Output.Single()));
    }

    [Fact]
    public async Task A_refresh_in_the_background_loses_nothing()
    {
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromMinutes(4);
        Run("$token | " + Force).Succeeded();
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Zoho.Requests.Clear();

        Run("$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded();
        for (var tries = 0; tries < 500 && Run("(Get-ZohoToken crm -Vault Local).ExpiresIn.TotalMinutes -lt 10").Value is true; tries++)
        {
            await Task.Delay(20);
        }

        Run("$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded();
        Directory.Delete(Path.Combine(Stage.Home, "cache"), recursive: true);
        var other = await EngineProcess.RunAsync(Opening + $"({Force} -Name crm).IsExpired");
        Assert.Equal(("", "False"), (other.Errors, other.Output.Single()));
    }

    [Fact]
    public void A_vault_that_fails_costs_a_warning_and_not_the_token()
    {
        var vault = new StandInVault { Name = "Store" };
        Stage.UseVaults(vault);
        Run("$saved = Get-ZohoToken crm -Vault Local | Save-ZohoToken store -Vault Store -PassThru").Succeeded();
        vault.Fault = VaultFault.ReadOnly;

        var refreshed = Run("$saved | " + Force).Succeeded();

        Assert.Contains("Save-ZohoToken", Assert.Single(refreshed.Warnings), StringComparison.Ordinal);
        Run("$saved | " + Force).Succeeded();
        Run($"{Force} -Name store -Vault Store").Succeeded();
        vault.Fault = VaultFault.None;
        Run("Update-ZohoAccessToken -Name store -Vault Store | Save-ZohoToken store -Vault Store").Succeeded();
        Directory.Delete(Path.Combine(Stage.Home, "cache"), recursive: true);
        Run($"{Force} -Name store -Vault Store").Succeeded();
    }

    [Fact]
    public void An_old_object_overwrites_nothing_and_is_revoked_as_it_is_now()
    {
        Run("$token | " + Force).Succeeded();

        Run("$token | Save-ZohoToken crm -Vault Local; $token | Save-ZohoToken copy -Vault Local").Succeeded();
        Run($"$null = {Force} -Name copy -Vault Local").Succeeded();
        var current = Run("Get-ZohoToken crm -Vault Local").Secret("RefreshToken");
        Run("$token | Revoke-ZohoToken -Confirm:$false").Succeeded();

        Assert.Equal(current, Zoho.Requests.To("/oauth/v2/token/revoke").Concat(Zoho.Requests.To("/oauth/v2/revoke/token")).Last().Form["token"]);
    }

    [Fact]
    public void A_rotation_is_not_one_more_refresh_token()
    {
        Run("$token | " + Force).Succeeded();
        Run("$token | " + Force).Succeeded();

        var rows = Run("Get-ZohoTokenLimit -Name crm -Vault Local").Succeeded();

        Assert.Equal(["1", "3", "1", "3", "1"], rows.Properties("Used"));
    }

    [Fact]
    public void A_copy_from_a_job_is_the_same_connection()
    {
        Run("$token = $token | " + Force).Succeeded();
        Run("$copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token))").Succeeded();

        Run("$copy | " + Force).Succeeded();
        Run("$token | " + Force).Succeeded();
        Run("$copy | " + Force).Succeeded();

        Run($"{Force} -Name crm -Vault Local").Succeeded();
    }

    [Fact]
    public void A_refresh_token_of_a_pipeline_that_was_replaced_is_said()
    {
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromSeconds(20);
        Stage.Connect("other");
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Stage.PrepareSignIns();

        var result = Run("Connect-Zoho -FromEnvironment").Succeeded();

        Assert.Contains(result.Warnings, warning => warning.Contains("ZOHO_REFRESH_TOKEN", StringComparison.Ordinal));
    }
}
