using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;
using ZohoOAuth.Vault;

namespace ZohoOAuth.UnitTests.Vault;

/// <summary>A vault behind the cmdlets of SecretManagement.</summary>
public sealed class SecretManagementVaultTests : EngineTest
{
    private const string Secret = "ZohoOAuth-crm";

    private readonly StandInVault _vault = new() { Name = "Store" };

    public SecretManagementVaultTests() => Engine.UseVaults(_vault);

    [Fact]
    public async Task What_is_written_can_be_read_listed_and_removed()
    {
        var (read, names, removed, again) = await WithVaultAsync(async vault =>
        {
            await vault.WriteAsync(Secret, "a text", CancellationToken.None);
            await vault.WriteAsync("Other", "x", CancellationToken.None);
            return (
                await vault.ReadAsync(Secret, CancellationToken.None),
                await vault.ListAsync("ZohoOAuth-", CancellationToken.None),
                await vault.RemoveAsync(Secret, CancellationToken.None),
                await vault.RemoveAsync(Secret, CancellationToken.None));
        });

        Assert.Equal(("a text", true, false), (read, removed, again));
        Assert.Equal([Secret], names);
        Assert.Equal(["Other"], _vault.Secrets.Keys.Cast<string>());
    }

    [Fact]
    public async Task A_secret_that_is_not_there_is_none_and_leaves_no_trace_in_the_errors_of_the_session()
    {
        Assert.Null(await WithVaultAsync(vault => vault.ReadAsync(Secret, CancellationToken.None)));
        Assert.Equal(0, Engine.Run("$Error.Count").Value);
    }

    [Fact]
    public async Task Errors_of_the_session_stay_where_they_were()
    {
        Engine.Run("Write-Nothing");
        _vault.Fault = VaultFault.Broken;

        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => WithVaultAsync(vault => vault.ReadAsync(Secret, CancellationToken.None)));

        Assert.Equal(["Write-Nothing"], Engine.Run("$Error | ForEach-Object { $_.TargetObject }").Output.Select(name => name!.ToString()));
    }

    [Fact]
    public async Task A_secret_of_another_type_is_not_ours()
    {
        _vault.Secrets[Secret] = new byte[] { 1, 2, 3 };

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => WithVaultAsync(vault => vault.ReadAsync(Secret, CancellationToken.None)));

        Assert.Contains(Secret, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VaultFault.Locked, ErrorIds.VaultLocked, ErrorIds.VaultLocked)]
    [InlineData(VaultFault.Broken, ErrorIds.VaultUnavailable, ErrorIds.VaultWriteFailed)]
    [InlineData(VaultFault.ReadOnly, null, ErrorIds.VaultWriteFailed)]
    public async Task What_is_wrong_with_a_vault_has_an_id(VaultFault fault, string? read, string write)
    {
        _vault.Secrets[Secret] = "x";
        _vault.Fault = fault;

        if (read is not null)
        {
            await Refusal.OfAsync(read, () => WithVaultAsync(vault => vault.ReadAsync(Secret, CancellationToken.None)));
            await Refusal.OfAsync(read, () => WithVaultAsync(vault => vault.ListAsync("ZohoOAuth-", CancellationToken.None)));
        }

        await Refusal.OfAsync(write, () => WithVaultAsync(async vault =>
        {
            await vault.WriteAsync(Secret, "y", CancellationToken.None);
            return true;
        }));
        Assert.Equal("x", _vault.Secrets[Secret]);
    }

    [Theory]
    [InlineData("$ErrorActionPreference = 'Stop'")]
    [InlineData("$WhatIfPreference = $true")]
    [InlineData("$ConfirmPreference = 'Low'")]
    public async Task Preferences_of_the_session_do_not_change_what_a_vault_does(string preference)
    {
        Engine.Run(preference).Succeeded();

        var (before, after) = await WithVaultAsync(async vault =>
        {
            var before = await vault.ReadAsync(Secret, CancellationToken.None);
            await vault.WriteAsync(Secret, "a text", CancellationToken.None);
            return (before, await vault.ReadAsync(Secret, CancellationToken.None));
        });

        Assert.Equal((null, "a text"), (before, after));
    }

    private Task<T> WithVaultAsync<T>(Func<ITokenVault, Task<T>> use) => Engine.RunAsync(
        async (pipeline, _) => await use(new SecretManagementVault((await VaultCommands.FindAsync(pipeline))!, _vault.Name)));
}
