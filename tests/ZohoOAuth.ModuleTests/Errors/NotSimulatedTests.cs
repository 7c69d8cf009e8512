namespace ZohoOAuth.ModuleTests;

/// <summary>What the simulator does not have is told as that, and not as a failure of a server.</summary>
public sealed class NotSimulatedTests : ModuleTest
{
    [Theory]
    [InlineData("/crm/v8/settings/pipeline?layout_id=1")]
    [InlineData("/crm/v8/Leads?fields=Last_Name&filters=1")]
    public void An_operation_that_only_Zoho_has_says_where_to_try_it(string path)
    {
        Stage.Connect(scope: "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL");

        var error = Run($"Invoke-ZohoApi '{path}' -Name crm -Vault Local").Error;

        Assert.Contains("HTTP 501 NOT_SIMULATED", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("The simulator answered", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("-Environment Sandbox", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
