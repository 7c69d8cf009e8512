using System.Globalization;
using System.Management.Automation.Runspaces;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Any number of processes and runspaces share one access token, and ask for one when it ends.</summary>
public sealed class SharedTokenTests : ModuleTest
{
    private const int Processes = 12;
    private const int Runspaces = 50;
    private const string TokenPath = "/oauth/v2/token";

    /// <summary>Within its last half minute, and within its last five minutes.</summary>
    private static readonly TimeSpan Expired = TimeSpan.FromSeconds(29);
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(4);

    /// <summary>How often the processes meet: more by hand, where an hour may be spent on it.</summary>
    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("ZOHO_TEST_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.Limits.AccessTokenRequests = Zoho.Limits.LiveAccessTokens = 1_000;
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 1000").Succeeded();
    }

    [Fact]
    public async Task Twelve_processes_that_find_an_expired_token_ask_for_one()
    {
        for (var round = 0; round < Rounds; round++)
        {
            Leave(Expired);
            var results = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => EngineProcess.RunAsync(Call)));

            Assert.All(results, result => Assert.Equal("", result.Errors));
            Assert.All(results, result => Assert.Equal(["10"], result.Output));
            Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        }
    }

    [Fact]
    public async Task Twelve_processes_that_find_a_stale_token_use_it_and_one_of_them_renews_it()
    {
        Leave(Stale);
        var results = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => EngineProcess.RunAsync(Call)));

        Assert.All(results, result => Assert.Equal("", result.Errors));
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    /// <summary>The token endpoint holds its answer for longer than a call may take: who waited for it would not come back.</summary>
    [Fact]
    public void A_call_does_not_wait_for_the_renewal_of_its_stale_token()
    {
        Leave(Stale);
        Zoho.Faults.Add(new Fault { Path = TokenPath, Delay = TimeSpan.FromMinutes(5) });

        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -TimeoutSec 10").Succeeded().Output.Count);
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -TimeoutSec 10").Succeeded().Output.Count);
    }

    [Fact]
    public async Task Fifty_runspaces_of_a_process_ask_for_one()
    {
        Leave(Expired);
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Layout.Manifest]);
        using var pool = RunspaceFactory.CreateRunspacePool(state);
        pool.SetMaxRunspaces(Runspaces);
        pool.Open();

        var results = await Task.WhenAll(Enumerable.Range(0, Runspaces).Select(async _ =>
        {
            using var shell = PowerShell.Create();
            shell.RunspacePool = pool;
            return await shell.AddScript("@(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local -ErrorAction Stop).Count").InvokeAsync();
        }));

        Assert.All(results, result => Assert.Equal(10, Assert.Single(result).BaseObject));
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    private string Call =>
        $"Import-Module '{Layout.Manifest}'; $null = {Stage.Registration(Stage.Us)}; $null = {Stage.Registration(Stage.Eu)}; "
        + "@(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local).Count";

    /// <summary>Leaves an access token behind that has so long to live, and begins to count.</summary>
    private void Leave(TimeSpan life)
    {
        Zoho.Limits.AccessTokenLifetime = life;
        Run("$token = Get-ZohoToken crm -Vault Local | Update-ZohoAccessToken -Force").Succeeded();
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Zoho.Requests.Clear();
    }
}
