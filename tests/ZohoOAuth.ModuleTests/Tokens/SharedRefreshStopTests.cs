using System.Globalization;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Two runspaces wait for one refresh of a connection that a vault shares. The stop of one does not reach the other.</summary>
public sealed class SharedRefreshStopTests : ModuleTest
{
    private const string TokenPath = "/oauth/v2/token";
    private const string Call = "$entered.Set(); $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'";

    private readonly StandInVault _vault = new() { Name = "Memory", IsDefault = true };

    /// <summary>How often the runspaces meet: more by hand.</summary>
    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("ZOHO_TEST_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    [Fact]
    public async Task Whoever_is_stopped_the_other_gets_the_token()
    {
        var standIn = Stage.UseVaults(_vault);
        Stage.Connect(vault: "Memory");
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 10000").Succeeded();
        Zoho.Limits.AccessTokenRequests = Zoho.Limits.LiveAccessTokens = 10_000;
        var other = Stage.NewSession();
        standIn.ImportInto(other);
        for (var round = 0; round < Rounds; round++)
        {
            await MeetAsync(round % 2 == 0 ? (Stage.Session, other) : (other, Stage.Session));
        }
    }

    private async Task MeetAsync((ModuleSession First, ModuleSession Second) sessions)
    {
        using var entered = new ManualResetEventSlim();
        Leave(entered, sessions.First, sessions.Second);
        Zoho.Faults.Add(new Fault { Path = TokenPath, Delay = Timeout.InfiniteTimeSpan });
        using var first = sessions.First.NewPipeline(Call);
        using var second = sessions.Second.NewPipeline(Call);
        Task firstEnds = first.InvokeAsync();
        while (Zoho.Requests.Count(TokenPath) == 0)
        {
            Assert.False(firstEnds.IsCompleted);
            await Task.Yield();
        }

        entered.Reset();
        var secondEnds = second.InvokeAsync();
        entered.Wait();

        await first.StopAsync(null, null);
        Zoho.Faults.Clear();

        await Assert.ThrowsAsync<PipelineStoppedException>(() => firstEnds);
        Assert.Equal(10, (await secondEnds).Count);
        Assert.Empty(second.Streams.Error);
    }

    /// <summary>Leaves an access token behind that is in its last half minute.</summary>
    private void Leave(ManualResetEventSlim entered, params ModuleSession[] sessions)
    {
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromSeconds(29);
        Run("Get-ZohoToken crm | Save-ZohoToken crm -AccessTokenStore Vault").Succeeded();
        var token = Run("Get-ZohoToken crm | Update-ZohoAccessToken -Force").Value;
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        Zoho.Requests.Clear();
        foreach (var session in sessions)
        {
            session.Set("token", token);
            session.Set("entered", entered);
        }
    }
}
