namespace ZohoOAuth.ModuleTests;

/// <summary>Which vault is meant when nobody says.</summary>
public sealed class VaultChoiceTests : ModuleTest
{
    private readonly StandInVault[] _vaults = [new() { Name = "First" }, new() { Name = "Second", IsDefault = true }];

    [Fact]
    public void Without_SecretManagement_it_is_Local() => Assert.Equal("Local", Saved());

    [Fact]
    public void With_SecretManagement_it_is_its_default_vault()
    {
        Stage.UseVaults(_vaults);
        Assert.Equal("Second", Saved());
    }

    [Fact]
    public void Without_a_default_vault_it_is_Local()
    {
        Stage.UseVaults(_vaults[0]);
        Assert.Equal("Local", Saved());
    }

    [Theory]
    [InlineData("First")]
    [InlineData("Local")]
    public void The_environment_variable_beats_the_default_vault(string name)
    {
        Stage.UseVaults(_vaults);
        Run($"$env:ZOHO_VAULT = '{name}'").Succeeded();
        Assert.Equal(name, Saved());
    }

    [Theory]
    [InlineData("first", "First")]
    [InlineData("local", "Local")]
    public void The_parameter_beats_the_environment_variable(string requested, string vault)
    {
        Stage.UseVaults(_vaults);
        Run("$env:ZOHO_VAULT = 'Second'").Succeeded();
        Assert.Equal(vault, Saved($"-Vault {requested}"));
    }

    [Fact]
    public void A_token_of_one_vault_can_be_copied_to_another()
    {
        Stage.UseVaults(_vaults);
        Stage.Connect(vault: "First");

        var copy = Run("Get-ZohoToken crm -Vault First | Save-ZohoToken crm-copy -Vault Local -PassThru");

        Assert.Equal("Local", copy.Property("Vault"));
        Assert.Equal(10, Run("Get-ZohoToken crm-copy -Vault Local | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void A_piped_token_is_removed_from_its_own_vault()
    {
        Stage.UseVaults(_vaults);
        Stage.Connect(vault: "First");
        Stage.Connect(vault: "Second");

        Run("Get-ZohoToken crm -Vault First | Remove-ZohoToken").Succeeded();

        Assert.Empty(Run("Get-ZohoToken -Vault First").Succeeded().Output);
        Assert.Single(Run("Get-ZohoToken -Vault Second").Succeeded().Output);
    }

    [Fact]
    public void A_name_is_not_the_beginning_of_another_name()
    {
        Stage.UseVaults(new StandInVault { Name = "Memory", IsDefault = true });
        Stage.Connect("crm-eu", vault: "Memory");

        Assert.Equal("TokenNotFound", Run("Remove-ZohoToken crm").ErrorId);
        Assert.Equal("crm-eu", Run("Get-ZohoToken").Property("Name"));
    }

    private object? Saved(string parameters = "")
    {
        Stage.Describe();
        return Run($"$client | Invoke-ZohoTokenExchange -Code $code -Name crm {parameters}").Property("Vault");
    }
}
