namespace ZohoOAuth.ModuleTests;

/// <summary>A process without HOME, as of a system service. SecretManagement itself fails there with an error about its code.</summary>
public sealed class NoHomeTests : ModuleTest
{
    private readonly string? _home = Environment.GetEnvironmentVariable("HOME");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        BinaryStandInCommand.ImportInto(Stage.Session, new StandInVault { Name = "Memory", IsDefault = true });
        Stage.Describe();
        Environment.SetEnvironmentVariable("HOME", null);
    }

    public override Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("HOME", _home);
        return base.DisposeAsync();
    }

    [Theory]
    [InlineData("Get-ZohoToken crm")]
    [InlineData("Get-ZohoToken crm -Vault Memory")]
    [InlineData("$client | Invoke-ZohoTokenExchange -Code $code -Name crm")]
    public void The_error_names_HOME_and_two_ways_out(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var error = Run(command).Error;

        Assert.Equal("VaultUnavailable", RunResult.IdOf(error));
        Assert.Contains("the environment variable HOME is not set", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("-Vault Local", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void The_embedded_vault_needs_no_HOME() =>
        Assert.Equal("Local", Run("$client | Invoke-ZohoTokenExchange -Code $code -Name crm -Vault Local").Property("Vault"));
}
