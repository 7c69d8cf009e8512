namespace ZohoOAuth.ModuleTests;

/// <summary>A saved connection whose access token has so long to live, and a server that is about to do something wrong.</summary>
public abstract class FaultTest : ModuleTest
{
    private protected const string TokenPath = "/oauth/v2/token";
    private protected const string ApiPath = "/crm/*";
    private protected const string Call = "Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local";
    private protected const string Update = "Update-ZohoAccessToken -Name crm -Vault Local";

    /// <summary>Within its last half minute, within its last five minutes, and well before them.</summary>
    private protected static readonly TimeSpan Expired = TimeSpan.FromSeconds(29);
    private protected static readonly TimeSpan Stale = TimeSpan.FromMinutes(4);
    private protected static readonly TimeSpan Fresh = TimeSpan.FromMinutes(50);

    /// <summary>The connection, its access token, and the key of the vault. On Windows the system has the key.</summary>
    private static readonly int KeptFiles = OperatingSystem.IsWindows() ? 2 : 3;

    private SortedDictionary<string, string> _kept = [];
    private string _accessToken = "";

    /// <summary>The access token that is kept just now, in the process and in the file.</summary>
    private protected string AccessToken => Run("Get-ZohoToken crm -Vault Local").Secret("AccessToken");

    private protected void Leave(TimeSpan life)
    {
        Stage.Connect();
        Zoho.Limits.AccessTokenLifetime = life;
        Run("$token = $token | Update-ZohoAccessToken -Force").Succeeded();
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Zoho.Requests.Clear();
        _kept = Kept.In(Stage.Home);
        _accessToken = AccessToken;
        Assert.Equal(KeptFiles, _kept.Count);
    }

    private protected void AssertNothingIsOverwritten()
    {
        Assert.Equal(_kept, Kept.In(Stage.Home));
        Assert.Equal(_accessToken, AccessToken);
    }

    private protected void AssertTheNextCallWorks() => Assert.Equal(10, Run(Call).Succeeded().Output.Count);

    /// <summary>Presses Ctrl-C in the middle of a call, when the server has been asked.</summary>
    private protected async Task GiveUpAsync(string path)
    {
        using var shell = Stage.Session.NewPipeline(Call);
        var running = await BeginAsync(shell, path);
        await shell.StopAsync(null, null);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);
        Assert.Empty(shell.Streams.Error);
    }

    /// <summary>Begins a script, and comes back when a server has been asked.</summary>
    private protected async Task<Task> BeginAsync(PowerShell shell, string path)
    {
        Task running = shell.InvokeAsync();
        while (Zoho.Requests.Count(path) == 0)
        {
            Assert.False(running.IsCompleted);
            await Task.Yield();
        }

        return running;
    }
}
