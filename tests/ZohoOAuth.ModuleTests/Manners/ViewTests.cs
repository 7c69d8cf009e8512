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
    [InlineData("$token | Get-ZohoApiLimit", "unknown")]
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
        Assert.All(screen.Split('\n'), line => Assert.InRange(line.Length, 0, 79));
    }

    [Fact]
    public void Several_commands_on_one_line_keep_their_views()
    {
        Stage.Connect();

        var screen = Stage.Session.Show("$token; $token | Get-ZohoTokenLimit; $token | Test-ZohoConnection -Detailed; Resolve-ZohoError invalid_code; $client; $token");

        Assert.DoesNotContain("SecureString", screen);
        Assert.DoesNotContain("IsWarning", screen);
        Assert.Equal(2, Lines(screen).Count(line => line == "Name             Vault        DataCenter ExpiresIn Scope"));
        Assert.Contains("Limit               Used  Maximum Window   NextFree", Lines(screen));
        Assert.Contains("Check          Passed  Detail", Lines(screen));
        Assert.Contains("RefreshToken            1      20          now", Lines(screen));
    }

    [Fact]
    public void No_line_breaks_inside_a_word()
    {
        Stage.Connect("a-connection-with-a-name-of-more-than-forty-letters", scope: "ZohoCRM.modules.ALL,ZohoCRM.settings.record_locking_configurations.UPDATE");

        var screen = Stage.Session.Show("Resolve-ZohoError; Get-ZohoScope; Test-ZohoConnection * -Vault Local -Detailed; Get-ZohoToken -Vault Local");

        var words = Run("Resolve-ZohoError; Get-ZohoScope").Output
            .SelectMany(row => row!.Properties.Select(property => $"{property.Value}"))
            .SelectMany(text => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length is > 8 and < 25 && word.All(char.IsAsciiLetter)).Distinct();
        var shown = screen.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.All(words.Where(word => !Ids.Contains(word)), word => Assert.Contains(word, shown));
    }

    [Fact]
    public void What_came_from_a_job_has_the_same_view()
    {
        Stage.Connect();
        Stage.Session.Set("back", PSSerializer.Deserialize(PSSerializer.Serialize(Run("$token").Output[0])));
        Assert.Equal(Stage.Session.Show("$token"), Stage.Session.Show("$back"));
    }

    [Fact]
    public void A_session_with_a_restricted_language_has_views_too()
    {
        Stage.Connect();
        Run("$row = Get-ZohoDataCenter eu; $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'").Succeeded();
        Assert.Contains("eu", Stage.Session.Show("$row"));
    }

    private static string[] Lines(string screen) => [.. screen.Split('\n').Select(line => line.TrimEnd())];

    private string[] Ids => [.. Run("(Resolve-ZohoError).ErrorId").Output.Select(id => $"{id}")];

    [Fact]
    public void An_error_shows_what_to_do() =>
        Assert.Contains("Recommendation", Stage.Session.Show("$ErrorView = 'ConciseView'; Get-ZohoToken nobody -Vault Local"));
}
