namespace ZohoOAuth.ModuleTests;

/// <summary>Signing in without a browser on this machine; each way ends in a connection that another process uses.</summary>
public sealed class OtherWaysTests : ModuleTest
{
    private const string Saved = " -Name crm -Vault Local";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.PrepareSignIns();
    }

    [Fact]
    public async Task A_device_shows_a_code_and_waits_for_it_to_be_entered()
    {
        await using var person = new Person(Stage);

        var token = Run("Connect-Zoho -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.ALL" + Saved);

        Assert.Equal("crm", token.Property("Name"));
        var screen = Stage.Session.TakeScreen();
        Assert.Contains("/oauth/v3/device", screen);
        Assert.Contains("█", screen);
        await UseElsewhereAsync();
    }

    [Fact]
    public async Task A_device_follows_its_user_to_another_data_center()
    {
        Zoho.UserDataCenter = "sim-eu";
        Zoho.DeviceFlowFormat.PollErrorStatus = 400;
        await using var person = new Person(Stage);

        Assert.Equal("sim-eu", Run("Connect-Zoho -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.ALL" + Saved).Property("DataCenter"));
        await UseElsewhereAsync();
    }

    [Fact]
    public async Task A_device_that_is_refused_gets_nothing()
    {
        await using var person = new Person(Stage, accepts: false);

        Assert.Equal("GrantDenied", Run("Connect-Zoho -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.ALL" + Saved).ErrorId);
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
    }

    [Fact]
    public void A_device_does_not_wait_longer_than_it_is_told() =>
        Assert.Equal("GrantTimeout", Run("Connect-Zoho -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.ALL -TimeoutSec 1").ErrorId);

    [Fact]
    public async Task The_file_of_a_self_client_is_taken_as_it_is_and_goes_when_told()
    {
        var token = Run("Connect-Zoho -SelfClientPath $download -DataCenter sim-us -RemoveFile" + Saved);

        Assert.Null(token.Property("RedirectUri"));
        Assert.False(File.Exists((string)Stage.Session.Get("download")!));
        Assert.False(Assert.Single(Zoho.Requests.To("/oauth/v2/token")).Form.ContainsKey("redirect_uri"));
        await UseElsewhereAsync();
    }

    [Fact]
    public void The_file_stays_and_is_warned_of_where_nobody_can_be_asked()
    {
        var result = Run("Connect-Zoho -SelfClientPath $download -DataCenter sim-us" + Saved).Succeeded();

        Assert.True(File.Exists((string)Stage.Session.Get("download")!));
        Assert.Contains(result.Warnings, warning => warning.Contains("client secret", StringComparison.Ordinal));
    }

    [Fact]
    public void An_expired_file_sends_nothing()
    {
        File.WriteAllText((string)Stage.Session.Get("download")!, Zoho.IssueSelfClientFile(Stage.AllRecords, lifetime: TimeSpan.FromMinutes(-1)));

        Assert.Equal("GrantExpired", Run("Connect-Zoho -SelfClientPath $download -DataCenter sim-us" + Saved).ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public async Task The_code_itself_will_do()
    {
        Stage.Describe();
        Run("Connect-Zoho -GrantCode $code -Client $client" + Saved).Succeeded();
        await UseElsewhereAsync();
    }

    [Fact]
    public async Task A_client_can_be_its_own_user_and_is_renewed_by_asking_again()
    {
        var token = Run("$selfClient | Connect-Zoho -ClientCredential -OrganizationId 600001234 -Scope ZohoCRM.modules.ALL" + Saved);
        Assert.Equal("ZohoCRM.600001234", token.Property("OrganizationId"));
        Assert.Null(token.Property("RefreshToken"));

        Zoho.ExpireAccessTokens();
        await UseElsewhereAsync();
        Assert.All(
            Zoho.Requests.To("/oauth/v2/token"),
            request => Assert.Equal(("client_credentials", "ZohoCRM.600001234"), (request.Form["grant_type"], request.Form["soid"])));
        Assert.Equal(2, Zoho.Requests.Count("/oauth/v2/token"));

        Run("Revoke-ZohoToken -Name crm -Vault Local").Succeeded();
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
    }

    [Fact]
    public async Task The_environment_brings_a_connection()
    {
        Stage.Connect("other");
        Stage.SetVariables(Run("$token").Secret("RefreshToken"));

        Assert.Null(Run("Connect-Zoho -FromEnvironment").Property("Name"));
        Run("Connect-Zoho -FromEnvironment" + Saved).Succeeded();
        await UseElsewhereAsync();
    }

    [Fact]
    public void A_parameter_comes_before_its_variable()
    {
        Stage.Connect("other");
        Stage.SetVariables(Run("$token").Secret("RefreshToken"));
        Environment.SetEnvironmentVariable("ZOHO_CLIENT_ID", "1000.WRONG");
        Environment.SetEnvironmentVariable("ZOHO_DATA_CENTER", "atlantis");

        Run("Connect-Zoho -FromEnvironment -ClientId $id -DataCenter sim-us").Succeeded();
        Assert.Equal("InvalidInput", Run("Connect-Zoho -FromEnvironment -ClientId $id").ErrorId);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "::add-mask::")]
    [InlineData("TF_BUILD", "##vso[task.setsecret]")]
    public void A_pipelines_runner_is_told_what_to_mask(string variable, string command)
    {
        Stage.Connect("other");
        var refreshToken = Run("$token").Secret("RefreshToken");
        Stage.SetVariables(refreshToken);
        Stage.Session.TakeScreen();
        Environment.SetEnvironmentVariable(variable, "true");
        try
        {
            var token = Run("Connect-Zoho -FromEnvironment");
            string[] lines = [.. Stage.Session.TakeScreen().Split('\n').Where(line => line.StartsWith(command, StringComparison.Ordinal))];
            Assert.Equal([command + Zoho.Client.ClientSecret, command + refreshToken, command + token.Secret("AccessToken")], lines);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public void Where_no_runner_listens_nothing_is_said()
    {
        Stage.Connect("other");
        Stage.SetVariables(Run("$token").Secret("RefreshToken"));
        Stage.Session.TakeScreen();
        Run("Connect-Zoho -FromEnvironment").Succeeded();
        Assert.Empty(Stage.Session.TakeScreen());
    }

    [Fact]
    public void A_scope_that_is_not_granted_is_named()
    {
        Zoho.DropScopes = ["ZohoCRM.modules.ALL"];
        File.WriteAllText(
            (string)Stage.Session.Get("download")!,
            Zoho.IssueSelfClientFile("ZohoCRM.users.READ")
                .Replace("ZohoCRM.users.READ", "ZohoCRM.users.READ\",\"ZohoCRM.modules.ALL", StringComparison.Ordinal));

        var result = Run("Connect-Zoho -SelfClientPath $download -DataCenter sim-us -RemoveFile").Succeeded();

        Assert.Contains("ZohoCRM.modules.ALL", Assert.Single(result.Warnings));
    }

    /// <summary>A process that has nothing of this one's but the vault.</summary>
    private async Task UseElsewhereAsync()
    {
        var script =
            $"Import-Module '{Layout.Manifest}'; $null = {Stage.Registration(Stage.Us)}; $null = {Stage.Registration(Stage.Eu)}; "
            + "@(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local).Count";

        var result = await EngineProcess.RunAsync(script);

        Assert.Equal("", result.Errors);
        Assert.Equal(["10"], result.Output);
    }
}
