namespace ZohoOAuth.ModuleTests;

/// <summary>Ctrl-C ends a cmdlet that waits for an answer.</summary>
public sealed class StopTests : ModuleTest
{
    [Theory]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads")]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads -All")]
    [InlineData("$token | Update-ZohoAccessToken -Force")]
    [InlineData("$token | Revoke-ZohoToken")]
    [InlineData("$client | Invoke-ZohoTokenExchange -Code $code")]
    [InlineData("Get-ZohoDataCenter sim-us -Live")]
    public async Task A_stopped_cmdlet_ends_before_its_answer(string script)
    {
        Stage.Connect();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
        Zoho.Requests.Clear();
        Zoho.Faults.Add(new Fault { Delay = TimeSpan.FromMinutes(10) });

        using PowerShell shell = Stage.Session.NewPipeline(script);
        Task running = shell.InvokeAsync();
        while (Zoho.Requests.Count() == 0)
        {
            Assert.False(running.IsCompleted);
            await Task.Yield();
        }

        await shell.StopAsync(null, null);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        Zoho.Faults.Clear();
        Assert.Equal(10, Run("$token | Invoke-ZohoApi /crm/v8/Deals").Succeeded().Output.Count);
    }
}
