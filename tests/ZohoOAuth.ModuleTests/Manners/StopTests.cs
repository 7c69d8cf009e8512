using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Ctrl-C ends a cmdlet that waits for an answer.</summary>
public sealed class StopTests : ModuleTest
{
    [Theory]
    [InlineData("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'")]
    [InlineData("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All")]
    [InlineData("Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm, c* -All")]
    [InlineData("@{ Last_Name = 'Doe' } | Invoke-ZohoApi /crm/v8/Leads -Token $token")]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads -Form @{ note = 'x' }")]
    [InlineData("$token | Update-ZohoAccessToken -Force")]
    [InlineData("$token | Revoke-ZohoToken")]
    [InlineData("$client | Invoke-ZohoTokenExchange -Code $code")]
    [InlineData("Get-ZohoDataCenter sim-us -Live")]
    public async Task A_stopped_cmdlet_ends_before_its_answer(string script)
    {
        Stage.Connect();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
        // With a status, the server does not act when the faults are cleared before it knows that the client has gone.
        Zoho.Faults.Add(new Fault { Delay = TimeSpan.FromMinutes(10), Status = 503 });

        await StopAsync(script);
    }

    [Theory]
    [InlineData("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All -MaximumRetryCount 3")]
    [InlineData("@{ Last_Name = 'Doe' } | Invoke-ZohoApi /crm/v8/Leads -Token $token -MaximumRetryCount 3")]
    public async Task One_that_waits_for_its_next_try_ends_too(string script)
    {
        Stage.Connect();
        Zoho.Faults.Add(
            new Fault { Status = 429, Body = """{"code":"TOO_MANY_REQUESTS"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = "250" } });

        await StopAsync(script);
    }

    private async Task StopAsync(string script)
    {
        using var shell = Stage.Session.NewPipeline(script);
        Task running = shell.InvokeAsync();
        while (Zoho.Faults.Taken == 0)
        {
            Assert.False(running.IsCompleted);
            await Task.Yield();
        }

        await shell.StopAsync(null, null);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        Zoho.Faults.Clear();
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }
}
