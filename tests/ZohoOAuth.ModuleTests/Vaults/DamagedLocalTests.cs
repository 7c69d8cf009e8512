namespace ZohoOAuth.ModuleTests;

/// <summary>A vault Local that something has happened to can be seen through, and be begun anew.</summary>
public sealed class DamagedLocalTests : ModuleTest
{
    /// <summary>On Windows the system has the key, and the vault has no file for it.</summary>
    public static TheoryData<string> Files => OperatingSystem.IsWindows() ? ["ZohoOAuth-crm.secret"] : ["key", "ZohoOAuth-crm.secret"];

    private string Folder => Path.Combine(Stage.Home, "vault");

    [Theory]
    [MemberData(nameof(Files))]
    public void It_says_how_to_repair_it(string file)
    {
        Stage.Connect();
        File.WriteAllText(Path.Combine(Folder, file), "damaged");

        var error = Run("Get-ZohoToken crm -Vault Local").Error;

        Assert.Equal("VaultUnavailable", RunResult.IdOf(error));
        Assert.Contains("Remove-ZohoToken -Vault Local", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_damaged_key_is_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Stage.Connect();
        File.WriteAllText(Path.Combine(Folder, "key"), "damaged");

        Assert.Equal("VaultUnavailable", RunResult.IdOf(Run("$token | Save-ZohoToken other -Vault Local").Error));
        Assert.Equal("damaged", File.ReadAllText(Path.Combine(Folder, "key")));
    }

    [Fact]
    public void What_cannot_be_read_can_be_removed()
    {
        Stage.Connect();
        File.WriteAllText(Path.Combine(Folder, "ZohoOAuth-crm.secret"), "damaged");

        Run("Remove-ZohoToken crm -Vault Local").Succeeded();

        Assert.Equal("TokenNotFound", RunResult.IdOf(Run("Get-ZohoToken crm -Vault Local").Error));
        Run("$token | Save-ZohoToken crm -Vault Local").Succeeded();
    }
}
