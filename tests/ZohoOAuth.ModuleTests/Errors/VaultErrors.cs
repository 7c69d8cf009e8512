namespace ZohoOAuth.ModuleTests;

/// <summary>What can go wrong with vaults.</summary>
internal static class VaultErrors
{
    private const string Read = "Get-ZohoToken crm -Vault Memory";
    private const string Save = "$token | Save-ZohoToken crm -Vault Memory";

    internal static readonly ErrorCase[] Cases =
    [
        new("TokenNotFound", ErrorCategory.ObjectNotFound, "Local has none of that name", "'nobody'", "Get-ZohoToken nobody -Vault Local"),
        new("TokenNotFound", ErrorCategory.ObjectNotFound, "the vault has none of that name", "'crm'", stage => With(stage, VaultFault.None, Read)),
        new("TokenNotFound", ErrorCategory.ObjectNotFound, "there is nothing to remove", "'nobody'", "Remove-ZohoToken nobody -Vault Local"),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "SecretManagement is not installed", "'Corporate'", "Get-ZohoToken crm -Vault Corporate"),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "the vault is not registered", "'Corporate'",
            stage => With(stage, VaultFault.None, "Get-ZohoToken crm -Vault Corporate")),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "the vault fails", "'Memory'", stage => With(stage, VaultFault.Broken, Read)),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "the vault fails at listing", "'Memory'",
            stage => With(stage, VaultFault.Broken, "Get-ZohoToken * -Vault Memory")),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "the secret is not a connection", "ZohoOAuth-crm", Foreign),
        new("VaultUnavailable", ErrorCategory.ResourceUnavailable, "a file of Local is damaged", "ZohoOAuth-crm", Damaged),
        new("VaultLocked", ErrorCategory.PermissionDenied, "a token is read", "'Memory'", stage => With(stage, VaultFault.Locked, Read)),
        new("VaultLocked", ErrorCategory.PermissionDenied, "a token is saved", "'Memory'", stage => With(stage, VaultFault.Locked, Save)),
        new("VaultLocked", ErrorCategory.PermissionDenied, "the tokens are listed", "'Memory'",
            stage => With(stage, VaultFault.Locked, "Get-ZohoToken -Vault Memory")),
        new("VaultLocked", ErrorCategory.PermissionDenied, "a token is removed", "'Memory'",
            stage => With(stage, VaultFault.Locked, "Remove-ZohoToken crm -Vault Memory")),
        new("VaultWriteFailed", ErrorCategory.WriteError, "the vault is read-only", "'Memory'", stage => With(stage, VaultFault.ReadOnly, Save)),
        new("VaultWriteFailed", ErrorCategory.WriteError, "the vault keeps nothing and says nothing", "'Memory'",
            stage => With(stage, VaultFault.Forgetful, Save)),
        new("VaultWriteFailed", ErrorCategory.WriteError, "a token cannot be removed", "'Memory'", Stuck),
    ];

    private static RunResult With(Stage stage, VaultFault fault, string script)
    {
        stage.Connect("elsewhere");
        stage.UseVaults(new StandInVault { Name = "Memory", IsDefault = true, Fault = fault });
        return stage.Run(script);
    }

    private static RunResult Foreign(Stage stage)
    {
        var vault = new StandInVault { Name = "Memory", IsDefault = true };
        vault.Secrets["ZohoOAuth-crm"] = "hello";
        stage.UseVaults(vault);
        return stage.Run(Read);
    }

    private static RunResult Damaged(Stage stage)
    {
        stage.Connect();
        var file = Assert.Single(Directory.GetFiles(Path.Combine(stage.Home, "vault"), "*.secret"));
        File.WriteAllText(file, "damaged");
        return stage.Run("Get-ZohoToken crm -Vault Local");
    }

    private static RunResult Stuck(Stage stage)
    {
        var vault = new StandInVault { Name = "Memory", IsDefault = true };
        stage.UseVaults(vault);
        stage.Connect(vault: "Memory");
        vault.Fault = VaultFault.ReadOnly;
        return stage.Run("Remove-ZohoToken crm");
    }
}
