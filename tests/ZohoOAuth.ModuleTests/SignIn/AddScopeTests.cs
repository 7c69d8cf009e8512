namespace ZohoOAuth.ModuleTests;

/// <summary>More scopes for a refresh token that is alive.</summary>
public sealed class AddScopeTests : ModuleTest
{
    private const string Add = "Add-ZohoScope -Name crm -Vault Local -Scope ZohoCRM.settings.ALL -NoBrowser";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public async Task The_refresh_token_stays_and_can_do_more()
    {
        Assert.Equal("ScopeMismatch", Run("Invoke-ZohoApi /crm/v8/settings/modules -Name crm -Vault Local").ErrorId);
        var before = Run("$token").Secret("RefreshToken");
        await using var person = new Person(Stage);

        var richer = Run(Add);

        Assert.Equal(before, richer.Secret("RefreshToken"));
        Assert.Equal("ZohoCRM.modules.ALL ZohoCRM.settings.ALL", string.Join(' ', (IEnumerable<string>)richer.Property("Scope")!));
        Assert.NotEmpty(Run("Invoke-ZohoApi /crm/v8/settings/modules -Name crm -Vault Local").Succeeded().Output);
        Assert.Equal(2, ((IEnumerable<string>)Stage.NewSession().Run("Get-ZohoToken crm -Vault Local").Property("Scope")!).Count());
    }

    [Fact]
    public async Task Where_answers_do_not_name_scopes_what_was_consented_to_counts()
    {
        Zoho.ResponseFormat.IncludeScope = false;
        await using var person = new Person(Stage);
        Assert.Equal(2, ((IEnumerable<string>)Run(Add).Property("Scope")!).Count());
    }

    [Fact]
    public async Task A_refusal_leaves_everything_as_it_was()
    {
        await using var person = new Person(Stage, accepts: false);

        Assert.Equal("GrantDenied", Run(Add).ErrorId);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void What_is_there_already_is_not_asked_for()
    {
        Zoho.Requests.Clear();
        Run("Add-ZohoScope -Name crm -Vault Local -Scope ZohoCRM.modules.ALL").Succeeded();
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public async Task The_consent_can_be_pasted()
    {
        await using var person = new Person(Stage) { Pastes = "" };
        Assert.Equal(2, ((IEnumerable<string>)Run(Add).Property("Scope")!).Count());
    }

    [Fact]
    public void The_browser_is_sent_through_a_door_so_that_no_process_has_the_token_in_its_arguments()
    {
        Run("$token | Add-ZohoScope -Scope ZohoCRM.settings.ALL -TimeoutSec 1");
        var screen = Stage.Session.TakeScreen();

        Assert.DoesNotContain("enhance_token", screen);
        Assert.Matches(@"http://localhost:\d+/[\w-]{43}", screen);
        Assert.DoesNotContain("paste", screen);
    }

    [Fact]
    public void Where_no_browser_opens_the_address_itself_is_shown_because_the_door_leads_nowhere_else()
    {
        Environment.SetEnvironmentVariable("BROWSER", "no-such-browser");
        Run("$token | Add-ZohoScope -Scope ZohoCRM.settings.ALL -TimeoutSec 1");
        var screen = Stage.Session.TakeScreen();

        Assert.Contains("enhance_token", screen);
        Assert.Contains("paste", screen);
    }
}
