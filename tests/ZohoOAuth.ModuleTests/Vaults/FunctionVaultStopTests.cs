using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// SecretManagement as a module of functions: they run in the user's session, and after Ctrl-C, what must be completed is completed outside of it.
/// </summary>
public sealed class FunctionVaultStopTests : ModuleTest
{
    private const string TokenPath = "/oauth/v2/token";

    private readonly StandInVault _vault = new() { Name = "Memory", IsDefault = true };

    [Fact]
    public async Task Ctrl_C_while_Zoho_answers_the_exchange_does_not_lose_the_token()
    {
        Stage.UseVaults(_vault);
        Stage.Describe();
        Zoho.Faults.Add(new Fault { Path = TokenPath, Delay = Timeout.InfiniteTimeSpan });
        using var shell = Stage.Session.NewPipeline("$client | Invoke-ZohoTokenExchange -Code $code -Name crm");
        Task running = shell.InvokeAsync();
        await Background.UntilAsync(() => Zoho.Requests.Count(TokenPath) == 1);

        await shell.StopAsync(null, null);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);
        Zoho.Faults.Clear();

        await Background.UntilAsync(() => _vault.Text("ZohoOAuth-crm")?.Contains("refreshToken", StringComparison.Ordinal) == true);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
    }
}
