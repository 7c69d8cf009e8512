namespace ZohoOAuth.ModuleTests;

/// <summary>Module logging writes the parameters and outputs of all commands: no secret may be among them as plain text.</summary>
public sealed class SecretTextTests : ModuleTest
{
    private readonly StandInVault _vault = new() { Name = "Memory", IsDefault = true };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.UseVaults(_vault);
    }

    [Fact]
    public void A_vault_is_handed_no_plain_text_and_asked_for_none()
    {
        Stage.Connect(vault: "Memory");
        Run("Get-ZohoToken crm | Save-ZohoToken fleet -AccessTokenStore Vault").Succeeded();
        Run("Get-ZohoToken fleet | Update-ZohoAccessToken -Force").Succeeded();
        Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name fleet").Succeeded();
        Run("Remove-ZohoToken fleet -Confirm:$false").Succeeded();

        Assert.Equal(["Get-Secret -AsPlainText:False", "Set-Secret SecureString"], _vault.Handed.Distinct().Order());
    }

    [Fact]
    public void A_record_that_an_earlier_version_wrote_as_plain_text_is_read_and_then_replaced()
    {
        Stage.Connect(vault: "Memory");
        _vault.Secrets["ZohoOAuth-crm"] = _vault.Text("ZohoOAuth-crm");

        Run("Get-ZohoToken crm | Save-ZohoToken crm").Succeeded();

        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm").Succeeded().Output.Count);
        Assert.IsNotType<string>(_vault.Secrets["ZohoOAuth-crm"]);
    }
}
