namespace ZohoOAuth.ModuleTests;

/// <summary>What the vault and the cache promise to processes that know nothing of each other.</summary>
public sealed class ProcessTests : ModuleTest
{
    /// <summary>What every process begins with: the module, and the trust that ends with a process.</summary>
    private string Opening => $"""
        $env:ZOHO_VAULT = 'Local'
        Import-Module '{Layout.Manifest}'
        $null = {Stage.Registration(Stage.Us)}

        """;

    [Fact]
    public async Task A_second_process_reads_from_the_vault_and_needs_no_request_for_a_token()
    {
        Stage.Connect();
        Zoho.Requests.Clear();

        var result = await EngineProcess.RunAsync(Opening + "@(Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -All).Count");

        Assert.Equal("", result.Errors);
        Assert.Equal(["450"], result.Output);
        Assert.Equal(0, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public async Task Four_processes_refresh_an_expired_token_once()
    {
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromSeconds(20);
        Stage.Connect();
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Zoho.Requests.Clear();
        const string work = "(Get-ZohoToken crm | Update-ZohoAccessToken).IsExpired; @(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm).Count";

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EngineProcess.RunAsync(Opening + work)));

        Assert.All(results, result => Assert.Equal("", result.Errors));
        Assert.All(results, result => Assert.Equal(["False", "10"], result.Output));
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public async Task Processes_that_save_at_once_lose_nothing()
    {
        Stage.Connect();
        const string work = "foreach ($i in 1..5) { Get-ZohoToken crm | Save-ZohoToken -Name \"copy-$($args[0])-$i\" }";

        var results = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(number => EngineProcess.RunAsync(Opening + work, $"{number}")));

        Assert.All(results, result => Assert.Equal("", result.Errors));
        Assert.Equal(15, Run("Get-ZohoToken copy-* -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public async Task SecretManagement_is_found_without_being_imported()
    {
        using var standIn = new StandIn();
        var script = $"$env:PSModulePath = '{standIn.Folder}'; $env:ZOHO_VAULT = ''; Import-Module '{Layout.Manifest}'; Get-ZohoToken crm";

        var result = await EngineProcess.RunAsync(script);

        Assert.StartsWith("TokenNotFound,", result.Errors);
        Assert.Contains("'Memory'", result.Errors);
    }
}
