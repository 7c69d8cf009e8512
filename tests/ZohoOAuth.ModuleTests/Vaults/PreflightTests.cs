namespace ZohoOAuth.ModuleTests;

/// <summary>A one-time code is not spent on a vault that will not keep the token.</summary>
public sealed class PreflightTests : ModuleTest
{
    private const string Exchange = "$client | Invoke-ZohoTokenExchange -Code $code -Name crm";

    private readonly StandInVault _vault = new() { Name = "Memory", IsDefault = true };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.UseVaults(_vault);
        Stage.Describe();
    }

    [Theory]
    [InlineData(VaultFault.Locked, "VaultLocked")]
    [InlineData(VaultFault.ReadOnly, "VaultWriteFailed")]
    [InlineData(VaultFault.Forgetful, "VaultWriteFailed")]
    [InlineData(VaultFault.Broken, "VaultUnavailable")]
    public void A_vault_that_cannot_be_written_costs_no_request_and_no_code(VaultFault fault, string id)
    {
        _vault.Fault = fault;
        var refused = Run(Exchange);

        Assert.Equal(id, refused.ErrorId);
        Assert.Empty(refused.Output);
        Assert.Equal(0, Zoho.Requests.Count());

        _vault.Fault = VaultFault.None;
        Assert.Equal("crm", Run(Exchange).Property("Name"));
    }

    [Theory]
    [InlineData("-Vault Nowhere", "VaultUnavailable")]
    [InlineData("-Name 'no name'", "InvalidInput")]
    public void A_vault_or_name_that_cannot_be_costs_no_request(string parameters, string id)
    {
        var name = parameters.StartsWith("-Name", StringComparison.Ordinal) ? "" : "-Name crm ";
        Assert.Equal(id, Run($"$client | Invoke-ZohoTokenExchange -Code $code {name}{parameters}").ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_vault_that_fails_after_the_exchange_does_not_cost_the_token()
    {
        _vault.WritesLeft = 1;

        var result = Run(Exchange + " | ForEach-Object { $kept = $_ }");

        Assert.Equal("VaultWriteFailed", result.ErrorId);
        _vault.WritesLeft = int.MaxValue;
        Assert.Equal("crm", Run("$kept | Save-ZohoToken crm -PassThru").Property("Name"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
    }

    [Fact]
    public void Not_even_with_ErrorAction_Stop()
    {
        _vault.WritesLeft = 1;

        var result = Run(Exchange + " -ErrorAction Stop -OutVariable kept");

        Assert.Equal("VaultWriteFailed", RunResult.IdOf(result.Errors[^1]));
        Assert.Equal(10, Run("$kept | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void An_exchange_that_fails_leaves_nothing_in_the_vault()
    {
        Assert.Equal("InvalidCode", Run("$client | Invoke-ZohoTokenExchange -Code 1000.a.b -Name crm").ErrorId);
        Assert.Empty(_vault.Secrets);
    }

    [Fact]
    public void An_exchange_that_fails_leaves_the_connection_that_was_there()
    {
        Run(Exchange).Succeeded();

        Assert.Equal("InvalidCode", Run(Exchange).ErrorId);

        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
    }

    [Fact]
    public void The_error_of_the_exchange_is_told_even_if_the_vault_cannot_be_cleaned()
    {
        _vault.WritesLeft = 1;

        Assert.Equal("InvalidCode", Run("$client | Invoke-ZohoTokenExchange -Code 1000.a.b -Name crm").ErrorId);
        Assert.Equal("TokenNotFound", Run("Get-ZohoToken crm").ErrorId);
        Assert.Empty(Run("Get-ZohoToken").Succeeded().Output);
    }

    [Fact]
    public void What_the_vault_said_leaves_no_trace_in_the_users_errors()
    {
        Run("$Error.Clear()").Succeeded();
        _vault.Fault = VaultFault.Locked;

        Run(Exchange);

        Assert.Equal(1, Run("$Error.Count").Value);
    }
}
