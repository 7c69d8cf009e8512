using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Ctrl-C in front of a vault: it is obeyed at once, nothing bought is lost, and nothing half done stays.</summary>
public sealed class VaultStopTests : ModuleTest
{
    private const string TokenPath = "/oauth/v2/token";
    private const string Secret = "ZohoOAuth-crm";

    private readonly StandInVault _vault = new() { Name = "Memory", IsDefault = true };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        BinaryStandInCommand.ImportInto(Stage.Session, _vault);
        Stage.Describe();
    }

    [Theory]
    [InlineData("Get-ZohoToken crm", "Get-Secret")]
    [InlineData("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm", "Get-Secret")]
    [InlineData("$token | Save-ZohoToken copy", "Set-Secret")]
    [InlineData("$null = Remove-ZohoToken crm -Confirm:$false", "Remove-Secret")]
    public async Task A_vault_that_hangs_does_not_keep_the_prompt(string script, string command)
    {
        Stage.Connect(vault: "Memory");
        using var door = _vault.Door = new VaultDoor(command);
        using var shell = Stage.Session.NewPipeline(script);
        Task running = shell.InvokeAsync();
        await door.Reached.WaitAsync(Background.Bound);

        await StopAsync(shell, running);

        Assert.Equal("Local", Run("$token | Save-ZohoToken other -Vault Local -PassThru").Property("Vault"));
        door.Open();
        Assert.Equal("crm2", Run("$token | Save-ZohoToken crm2 -PassThru").Property("Name"));
    }

    [Fact]
    public async Task Ctrl_C_while_the_token_is_saved_does_not_stop_the_save()
    {
        using var door = _vault.Door = new VaultDoor("Set-Secret", passes: 1);
        using var shell = Stage.Session.NewPipeline("$client | Invoke-ZohoTokenExchange -Code $code -Name crm");
        Task running = shell.InvokeAsync();
        await door.Reached.WaitAsync(Background.Bound);
        Stage.Session.TakeScreen();

        await StopAsync(shell, running);

        Assert.Contains("still being saved", Stage.Session.TakeScreen(), StringComparison.Ordinal);
        door.Open();
        await Background.UntilAsync(() => _vault.Text(Secret)?.Contains("refreshToken", StringComparison.Ordinal) == true);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
    }

    [Fact]
    public async Task Ctrl_C_while_Zoho_answers_the_exchange_does_not_lose_the_token()
    {
        Zoho.Faults.Add(new Fault { Path = TokenPath, Delay = Timeout.InfiniteTimeSpan });
        using var shell = Stage.Session.NewPipeline("$client | Invoke-ZohoTokenExchange -Code $code -Name crm");
        Task running = shell.InvokeAsync();
        await Background.UntilAsync(() => Zoho.Requests.Count(TokenPath) == 1);

        await StopAsync(shell, running);

        Zoho.Faults.Clear();
        await Background.UntilAsync(() => _vault.Text(Secret)?.Contains("refreshToken", StringComparison.Ordinal) == true);
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    [Fact]
    public async Task Ctrl_C_before_the_consent_leaves_no_secret()
    {
        using var shell = Stage.Session.NewPipeline("Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.ALL -NoBrowser");
        Task running = shell.InvokeAsync();
        await Background.UntilAsync(() => _vault.Text(Secret) is not null);

        await StopAsync(shell, running);

        await Background.UntilAsync(() => _vault.Secrets.Count == 0);
    }

    [Fact]
    public async Task Ctrl_C_while_the_vault_is_tried_leaves_no_secret()
    {
        using var door = _vault.Door = new VaultDoor("Set-Secret");
        using var shell = Stage.Session.NewPipeline("$client | Invoke-ZohoTokenExchange -Code $code -Name crm");
        Task running = shell.InvokeAsync();
        await door.Reached.WaitAsync(Background.Bound);

        await StopAsync(shell, running);

        door.Open();
        await Background.UntilAsync(() => Run("Get-ZohoToken").Output.Count == 0 && _vault.Secrets.Count == 0);
        Assert.Equal("crm", Run("$client | Invoke-ZohoTokenExchange -Code $code -Name crm").Property("Name"));
    }

    [Fact]
    public async Task A_connection_that_was_there_stays()
    {
        Stage.Connect(vault: "Memory");
        var before = _vault.Text(Secret);
        using var shell = Stage.Session.NewPipeline("Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.ALL -NoBrowser");
        var writes = Writes();
        Task running = shell.InvokeAsync();
        await Background.UntilAsync(() => Writes() > writes);

        await StopAsync(shell, running);

        Assert.Equal("crm", Run("Get-ZohoToken crm").Property("Name"));
        Assert.Equal(before, _vault.Text(Secret));
    }

    private int Writes() => _vault.Handed.Count(call => call.StartsWith("Set-Secret", StringComparison.Ordinal));

    private static async Task StopAsync(PowerShell shell, Task running)
    {
        await shell.StopAsync(null, null).WaitAsync(Background.Bound);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);
        Assert.Empty(shell.Streams.Error);
    }
}
