using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// Zoho's answer names an API domain of another environment than the one that was requested: nothing is saved, and nothing is lost.
/// </summary>
public sealed class EnvironmentTests : ModuleTest
{
    private const string Scope = " -Scope ZohoCRM.modules.ALL";

    public static TheoryData<string> Ways =>
    [
        "Connect-Zoho -GrantCode $code -Client $client", "Connect-Zoho -SelfClientPath $download -DataCenter sim-us",
        "Connect-Zoho -DeviceCode -Client $deviceClient" + Scope, "Connect-Zoho -ClientCredential -OrganizationId 600 -Client $selfClient" + Scope,
        "Connect-Zoho -FromEnvironment", "Connect-Zoho -FromEnvironment -RefreshToken $given", "Connect-Zoho -Client $client -NoBrowser" + Scope,
        "$client | Invoke-ZohoTokenExchange -Code $code",
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect("first");
        Stage.PrepareSignIns();
        Stage.Describe();

        // A token is sent to no other data center, so these hosts of Zoho belong to the simulator's one here.
        foreach (var (code, domain) in new[] { ("zz-sandbox", "https://sandbox.zohoapis.com"), ("zz-in", "https://www.zohoapis.in") })
        {
            Run($"$null = Register-ZohoDataCenter {code} -AccountsUrl {Stage.Origin(Stage.Us.AccountsUrl)} -ApiDomain {domain}").Succeeded();
        }

        Run("$given = $token.RefreshToken; $null = $token | Remove-ZohoToken -Confirm:$false").Succeeded();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_token_of_another_environment_is_not_saved_and_not_lost(string way)
    {
        await using var person = new Person(Stage);
        AnswerWithSandbox(way);

        var result = Run($"$t = {way} -Name other -Vault Local");

        Assert.Equal("InvalidInput", result.ErrorId);
        Assert.Contains("Sandbox", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Wording.Check(result.Error.ErrorDetails.Message, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(true, Run("$null -eq $t").Value);
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
        Run("$kept = $Error[0].TargetObject | Save-ZohoToken kept -Vault Local -PassThru").Succeeded();
        Assert.Equal("Sandbox https://sandbox.zohoapis.com", Run("\"$($kept.Environment) $($kept.ApiDomain)\"").Value);
        Assert.Equal("1000.a.b", Run("$kept").Secret("AccessToken"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -Name other -Vault Local")]
    public void With_ErrorAction_Stop_the_token_is_in_the_error_too(string parameters)
    {
        AnswerWithSandbox("exchange");

        Run($"try {{ $client | Invoke-ZohoTokenExchange -Code $code -ErrorAction Stop{parameters} }} catch {{ $kept = $_.TargetObject }}");

        Assert.Equal("1000.c.d", Run("$kept").Secret("RefreshToken"));
    }

    [Fact]
    public void A_refresh_keeps_the_connection_as_it_is()
    {
        Run("$null = $client | Invoke-ZohoTokenExchange -Code $code -Name crm -Vault Local").Succeeded();
        AnswerWithSandbox("refresh");

        Assert.Equal("InvalidInput", Run("Update-ZohoAccessToken -Name crm -Vault Local -Force").ErrorId);
        Assert.Equal(Stage.Origin(Stage.Us.ApiDomain), Run("Get-ZohoToken crm -Vault Local").Property("ApiDomain"));
        Run("Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -Vault Local -First 1").Succeeded();
    }

    [Fact]
    public void A_token_that_contradicts_its_api_domain_is_neither_saved_nor_used()
    {
        Run("$null = $client | Invoke-ZohoTokenExchange -Code $code -Name crm -Vault Local").Succeeded();
        Run("""
            $moved = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-ZohoToken crm -Vault Local)))
            $moved.ApiDomain = 'https://www.zohoapis.in'
            $moved.Environment = 'Sandbox'
            $null = $moved | Export-ZohoToken $zohoHome/moved.sealed -Passphrase $secret
            """).Succeeded();

        Assert.Equal("InvalidInput", Run("Import-ZohoToken $zohoHome/moved.sealed -Passphrase $secret -Name other -Vault Local").ErrorId);
        Assert.Equal("InvalidInput", Run("$moved | Save-ZohoToken other -Vault Local").ErrorId);
        Assert.Equal("InvalidInput", Run("$moved | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").ErrorId);
        Assert.Equal("crm", Run("Get-ZohoToken -Vault Local").Property("Name"));
    }

    private void AnswerWithSandbox(string way) => Zoho.Faults.Add(new Fault
    {
        Path = way.Contains("-DeviceCode", StringComparison.Ordinal) ? "/oauth/v3/device/token" : "/oauth/v2/token",
        Body = """{"access_token":"1000.a.b","refresh_token":"1000.c.d","api_domain":"https://sandbox.zohoapis.com","expires_in":3600}""",
    });
}
