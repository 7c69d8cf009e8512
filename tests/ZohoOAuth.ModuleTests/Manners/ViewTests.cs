namespace ZohoOAuth.ModuleTests;

/// <summary>What a user sees when objects reach the screen.</summary>
public sealed class ViewTests : ModuleTest
{
    [Theory]
    [InlineData("$token", "crm")]
    [InlineData("$client", "/callback")]
    [InlineData("$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ", "ZohoCRM.modules.READ")]
    [InlineData("ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b&location=eu' -WarningAction SilentlyContinue", "eu")]
    [InlineData("$token | Get-ZohoTokenLimit", "AccessTokenRequest")]
    [InlineData("[pscustomobject]@{ Last_Name = 'Doe' } | Invoke-ZohoApi /crm/v8/Leads -Token $token", "record added")]
    [InlineData("$token | Test-ZohoConnection -Detailed", "RefreshToken")]
    [InlineData("Get-ZohoDataCenter", "https://accounts.zoho.com.au")]
    [InlineData("Get-ZohoScope", "ZohoCRM.settings.record_locking_configurations.UPDATE")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads -Method POST", "ZohoCRM.modules.leads.CREATE")]
    [InlineData("Resolve-ZohoError invalid_code", "invalid_code")]
    public void Every_object_has_a_view_that_fits_the_screen_and_hides_secrets(string script, string shown)
    {
        Stage.Connect();

        var screen = Stage.Session.Show(script);

        Assert.Contains(shown, screen);
        Assert.DoesNotContain("SecureString", screen);
        Assert.All(
            screen.Split('\n').Where(line => !line.Contains("http", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, ScreenSize.Columns));
    }

    [Fact]
    public void An_error_shows_what_to_do() =>
        Assert.Contains("Recommendation", Stage.Session.Show("$ErrorView = 'ConciseView'; Get-ZohoToken nobody -Vault Local"));
}
