namespace ZohoOAuth.ModuleTests;

/// <summary>The user's own Get-Secret ran before the cmdlets of the module, and then SecretStore was locked.</summary>
public sealed class LockedStoreTests
{
    [Theory]
    [InlineData("Get-ZohoToken crm")]
    [InlineData("Get-ZohoToken")]
    [InlineData("Invoke-ZohoApi /crm/v8/org -Name crm")]
    public async Task In_a_session_that_is_not_interactive_nothing_prompts(string command)
    {
        var run = await RunAsync(command, "-NonInteractive");

        Assert.Equal(("", "VaultLocked"), (run.Errors, string.Join('|', run.Output)));
    }

    private static Task<EngineProcess.Result> RunAsync(string command, params string[] options) => EngineProcess.RunAsync(
        $"[Reflection.Assembly]::LoadFrom('{typeof(LockedStore).Assembly.Location}').GetType('{typeof(LockedStore)}')::Run('{command}')", options);
}
