using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>The folder of the module's own files, where the user did not choose one.</summary>
public sealed class ZohoHomeTests
{
    [Fact]
    public void A_user_without_a_profile_is_told_to_choose_a_folder()
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Under(string.Empty, "ZohoOAuth"));

        Assert.Equal(ZohoHome.Variable, error.Target);
        Assert.Contains("$env:ZOHO_HOME", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_in_the_profile() =>
        Assert.Equal(Path.Combine(Path.GetTempPath(), "ZohoOAuth"), ZohoHome.Under(Path.GetTempPath(), "ZohoOAuth"));
}
