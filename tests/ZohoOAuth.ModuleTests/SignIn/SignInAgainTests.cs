using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>With the name of a saved connection, its client, scopes, data center and way of signing in are known.</summary>
public sealed partial class SignInAgainTests : ModuleTest
{
    private const string Scope = " -Scope ZohoCRM.modules.ALL";

    [Fact]
    public async Task The_line_of_the_error_signs_in_again()
    {
        Stage.Connect();
        Zoho.RevokeAll();
        await using var person = new Person(Stage);

        var rejected = Run("Update-ZohoAccessToken -Name crm -Vault Local -Force");
        Assert.Equal("RefreshTokenRejected", rejected.ErrorId);
        var line = Line().Match(rejected.Error.ErrorDetails.RecommendedAction).Value;
        Assert.Equal("Connect-Zoho crm -Vault Local", line);
        Wording.Check(rejected.Error.ErrorDetails.Message, rejected.Error.ErrorDetails.RecommendedAction);
        var known = Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local");
        Assert.Contains(line, known.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);

        var token = Run($"$again = {line}; $again").Succeeded();

        Assert.Equal(("crm", "Local", "Browser"), (token.Property("Name"), token.Property("Vault"), $"{token.Property("SignInMethod")}"));
        Assert.Equal(
            ($"{Zoho.Client.ClientId}", "sim-us", Stage.AllRecords),
            (token.Property("ClientId"), token.Property("DataCenter"), string.Join(' ', (IEnumerable<string>)token.Property("Scope")!)));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Theory]
    [InlineData("Get-ZohoToken crm -Vault Local | Connect-Zoho -NoBrowser")]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-ZohoToken crm -Vault Local))) | Connect-Zoho")]
    [InlineData("Connect-Zoho -Token (Get-ZohoToken crm -Vault Local)")]
    [InlineData("Connect-Zoho crm -Vault Local -NoBrowser")]
    public async Task A_piped_connection_keeps_its_name_and_its_vault(string command)
    {
        Stage.Connect();
        Zoho.RevokeAll();
        await using var person = new Person(Stage);

        var token = Run(command).Succeeded();

        Assert.Equal(("crm", "Local"), (token.Property("Name"), token.Property("Vault")));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Theory]
    [InlineData("DeviceCode", "-DeviceCode -Client $deviceClient" + Scope)]
    [InlineData("ClientCredential", "-ClientCredential -OrganizationId 600001234 -Client $selfClient" + Scope)]
    public async Task A_connection_is_made_again_in_the_same_way(string method, string way)
    {
        Stage.PrepareSignIns();
        await using var person = new Person(Stage);
        Run($"$null = Connect-Zoho crm -Vault Local {way}").Succeeded();
        Zoho.RevokeAll();
        var before = Run("Get-ZohoToken crm -Vault Local");
        Assert.Equal(method, $"{before.Property("SignInMethod")}");

        var token = Run("Connect-Zoho crm -Vault Local").Succeeded();

        Assert.Equal(before.Property("OrganizationId"), token.Property("OrganizationId"));
        Assert.Equal(method, $"{Run("Get-ZohoToken crm -Vault Local").Property("SignInMethod")}");
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_self_client_needs_a_new_code_and_its_client_is_known()
    {
        Stage.PrepareSignIns();
        Run("$null = Connect-Zoho crm -Vault Local -SelfClientPath $download -DataCenter sim-us -RemoveFile").Succeeded();
        Zoho.RevokeAll();

        var missing = Run("Connect-Zoho crm -Vault Local");

        Assert.Equal("InvalidInput", missing.ErrorId);
        Assert.Contains("needs a new code", missing.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Zoho crm -Vault Local -GrantCode", missing.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-SelfClientPath", missing.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(missing.Error.ErrorDetails.Message, missing.Error.ErrorDetails.RecommendedAction);
        var rejected = Run("Update-ZohoAccessToken -Name crm -Vault Local -Force");
        Assert.Contains("Connect-Zoho crm -Vault Local -GrantCode", rejected.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Stage.Session.Set("code", Secrets.Hide(Zoho.IssueGrant(Zoho.SelfClient, Stage.AllRecords, "sim-us", redirectUri: "")));
        Run("$null = Connect-Zoho crm -Vault Local -GrantCode $code").Succeeded();
        File.WriteAllText((string)Stage.Session.Get("download")!, Zoho.IssueSelfClientFile(Stage.AllRecords));
        Assert.Equal("sim-us", Run("Connect-Zoho crm -Vault Local -SelfClientPath $download -RemoveFile").Property("DataCenter"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_connection_of_the_environment_takes_the_new_refresh_token_from_there()
    {
        Stage.Connect("first");
        Stage.PrepareSignIns();
        Run("$null = Connect-Zoho crm -Vault Local -FromEnvironment").Succeeded();
        Zoho.RevokeAll();

        foreach (var (command, line) in new[]
        {
            ("Update-ZohoAccessToken -Name crm -Vault Local -Force", "Connect-Zoho crm -Vault Local"),
            ("Connect-Zoho -FromEnvironment | Update-ZohoAccessToken -Force", "Connect-Zoho -FromEnvironment"),
        })
        {
            var rejected = Run(command);
            Assert.Equal("RefreshTokenRejected", rejected.ErrorId);
            Assert.Contains("$env:ZOHO_REFRESH_TOKEN", rejected.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
            Assert.Contains(line, rejected.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
            Wording.Check(rejected.Error.ErrorDetails.Message, rejected.Error.ErrorDetails.RecommendedAction);
        }

        Stage.Connect("second");
        Stage.SetVariables(Run("$token").Secret("RefreshToken"));
        Environment.SetEnvironmentVariable("ZOHO_CLIENT_ID", null);
        Assert.Equal("Environment", $"{Run("Connect-Zoho crm -Vault Local").Property("SignInMethod")}");
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public async Task What_is_given_counts_and_not_what_is_saved()
    {
        Stage.Connect();
        await using var person = new Person(Stage);

        var token = Run("Connect-Zoho crm -Vault Local -Scope ZohoCRM.settings.READ -ClientSecret $secret -ClientId $id").Succeeded();

        Assert.Equal("ZohoCRM.settings.READ", string.Join(' ', (IEnumerable<string>)token.Property("Scope")!));
        Stage.Session.Set("wrong", Secrets.Hide("wrong"));
        Assert.Equal("InvalidClientSecret", Run("Connect-Zoho crm -Vault Local -ClientSecret $wrong").ErrorId);
        Assert.Contains("ZohoCRM.settings.READ", Run("Get-ZohoToken crm -Vault Local").Property("Scope") as IEnumerable<string> ?? []);
    }

    [Fact]
    public async Task The_device_flow_gets_the_client_of_the_saved_connection()
    {
        Stage.PrepareSignIns();
        await using var person = new Person(Stage);
        Run("$null = Connect-Zoho crm -Vault Local -DeviceCode -Client $deviceClient" + Scope).Succeeded();

        Assert.Equal("DeviceCode", $"{Run("Connect-Zoho crm -Vault Local -DeviceCode").Succeeded().Property("SignInMethod")}");
    }

    [Fact]
    public async Task A_user_of_another_data_center_signs_in_there_again()
    {
        Zoho.UserDataCenter = "sim-eu";
        Stage.Describe();
        await using var person = new Person(Stage);
        Run("$null = Connect-Zoho crm -Vault Local -Client $client" + Scope).Succeeded();
        Zoho.RevokeAll();

        Assert.Equal("sim-eu", Run("Connect-Zoho crm -Vault Local").Succeeded().Property("DataCenter"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public async Task A_shared_connection_stays_shared()
    {
        Stage.Connect();
        Run("Get-ZohoToken crm -Vault Local | Save-ZohoToken crm -Vault Local -AccessTokenStore Vault").Succeeded();
        await using var person = new Person(Stage);

        Run("$null = Connect-Zoho crm -Vault Local").Succeeded();

        Assert.Equal("Vault", $"{Run("Get-ZohoToken crm -Vault Local").Property("AccessTokenStore")}");
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Stage.Connect();
        Zoho.Requests.Clear();

        Assert.Empty(Run("Connect-Zoho crm -Vault Local -WhatIf").Succeeded().Output);
        Assert.Empty(Run("Get-ZohoToken crm -Vault Local | Connect-Zoho -WhatIf").Succeeded().Output);

        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -NoBrowser")]
    [InlineData(" -DeviceCode")]
    [InlineData(" -GrantCode $secret")]
    [InlineData(" -RefreshToken $secret")]
    public void A_name_that_is_not_saved_needs_a_client(string way)
    {
        var error = Run("Connect-Zoho crmm -Vault Local" + way);

        Assert.Equal("InvalidInput", error.ErrorId);
        Assert.Contains("'crmm'", error.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("New-ZohoClient", error.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Get-ZohoToken", error.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(error.Error.ErrorDetails.Message, error.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void The_checks_and_the_explanation_name_the_line_too()
    {
        Stage.Connect();
        Zoho.RevokeAll();
        Zoho.Clock.Advance(TimeSpan.FromHours(2));

        var row = Run("Test-ZohoConnection -Name crm -Vault Local -Detailed | Where-Object { -not $_.Passed }");
        Assert.Contains(row.Properties("Fix"), fix => fix!.Contains("Connect-Zoho crm -Vault Local", StringComparison.Ordinal));
        var solution = Run("Update-ZohoAccessToken -Name crm -Vault Local -Force -ErrorVariable failed -ErrorAction SilentlyContinue; $failed | Resolve-ZohoError");
        Assert.Contains("Connect-Zoho crm -Vault Local", solution.Output.Single()!.Properties["Solution"].Value.ToString(), StringComparison.Ordinal);
        Assert.Contains("Connect-Zoho NAME", (string)Run("Resolve-ZohoError RefreshTokenRejected").Property("Solution")!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_client_of_a_saved_connection_is_a_client()
    {
        Stage.Connect();

        var client = Run("Get-ZohoToken crm -Vault Local | New-ZohoClient");

        Assert.Equal((Zoho.Client.ClientId, "sim-us"), (client.Property("ClientId"), client.Property("DataCenter")));
    }

    [GeneratedRegex(@"Connect-Zoho crm( -Vault \w+)?")]
    private static partial Regex Line();
}
