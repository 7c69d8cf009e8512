using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;
using ZohoOAuth.Vault;

namespace ZohoOAuth.UnitTests.Vault;

/// <summary>Which vault a cmdlet uses.</summary>
public sealed class VaultResolverTests : EngineTest
{
    private static readonly StandInVault[] Vaults = [new() { Name = "First" }, new() { Name = "Second", IsDefault = true }];

    [Theory]
    [InlineData(null)]
    [InlineData("Local")]
    [InlineData("LOCAL")]
    public async Task Without_SecretManagement_it_is_Local(string? named) => Assert.Equal("Local", await ResolveAsync(named));

    [Fact]
    public async Task Another_vault_needs_SecretManagement()
    {
        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => ResolveAsync("First"));

        Assert.Equal("First", error.Target);
        Assert.Contains("not installed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "Second")]
    [InlineData("", null, "Second")]
    [InlineData(null, "First", "First")]
    [InlineData("second", "First", "Second")]
    [InlineData("local", "First", "Local")]
    [InlineData(null, "local", "Local")]
    public async Task The_parameter_comes_before_the_variable_and_the_variable_before_the_default(string? named, string? variable, string expected)
    {
        Engine.UseVaults(Vaults);
        if (variable is not null)
        {
            SetVariable(VaultResolver.Variable, variable);
        }

        Assert.Equal(expected, await ResolveAsync(named));
    }

    [Fact]
    public async Task Without_a_default_vault_it_is_Local()
    {
        Engine.UseVaults(Vaults[0]);

        Assert.Equal("Local", await ResolveAsync(null));
    }

    [Fact]
    public async Task A_vault_that_is_not_registered_is_an_error_that_names_those_that_are()
    {
        Engine.UseVaults(Vaults);

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => ResolveAsync("Third"));

        Assert.Contains("First, Second", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_reaches_the_vaults_and_the_streams_of_its_cmdlet()
    {
        var vault = await Engine.RunAsync(async (pipeline, cancellationToken) =>
        {
            var context = VaultResolver.CreateContext(pipeline);
            Assert.Same(pipeline.Trace, context.Trace);
            Assert.True(context.HasVaults);
            return await context.VaultAsync("Local", cancellationToken);
        });

        Assert.Equal("Local", vault.Name);
    }

    private async Task<string> ResolveAsync(string? named) => (await Engine.RunAsync((pipeline, cancellationToken) => VaultResolver.ResolveAsync(pipeline, named, cancellationToken))).Name;
}
