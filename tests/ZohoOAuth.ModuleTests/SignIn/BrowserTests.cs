using System.Net;
using System.Net.Sockets;

namespace ZohoOAuth.ModuleTests;

/// <summary>Signing in with a browser, from the listener on the redirect URI to the saved connection.</summary>
public sealed class BrowserTests : ModuleTest
{
    private const string Describe = "$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter sim-us; ";
    private const string Connect = Describe + "Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.ALL -Vault Local -NoBrowser";

    [Fact]
    public async Task The_pipeline_of_the_single_steps_ends_in_a_saved_token()
    {
        await using var person = new Person(Stage);

        var token = Run(
            Describe
                + "$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant -NoBrowser | Invoke-ZohoTokenExchange -Name crm -Vault Local");

        Assert.Equal("crm", token.Property("Name"));
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public async Task One_command_signs_in_and_the_browser_keeps_no_code()
    {
        var person = new Person(Stage);
        Assert.Equal("Local", Run(Connect).Property("Vault"));
        await person.DisposeAsync();

        Assert.Equal(Zoho.Client.RedirectUris[0], person.EndedAt);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
        Assert.Contains("code_challenge_method=S256", Zoho.Requests.To("/oauth/v2/auth")[0].QueryString);
    }

    [Fact]
    public async Task A_client_can_be_described_on_the_spot()
    {
        await using var person = new Person(Stage);

        var token = Run(
            "Connect-Zoho -ClientId $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter sim-us -Scope ZohoCRM.modules.ALL -NoBrowser -NoPkce");

        Assert.Null(token.Property("Name"));
        Assert.DoesNotContain("code_challenge", Zoho.Requests.To("/oauth/v2/auth")[0].QueryString);
    }

    [Fact]
    public async Task An_administrator_is_asked_on_another_page()
    {
        await using var person = new Person(Stage);
        Run(Connect + " -Organization").Succeeded();
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/org/auth"));
    }

    [Fact]
    public async Task The_token_is_exchanged_where_the_user_lives()
    {
        Zoho.UserDataCenter = "sim-eu";
        await using var person = new Person(Stage);

        Assert.Equal("sim-eu", Run(Connect).Property("DataCenter"));
        Assert.Equal("sim-eu/accounts", Assert.Single(Zoho.Requests.To("/oauth/v2/token")).Server);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_ends_it_and_nothing_is_saved(bool withoutState)
    {
        Zoho.ResponseFormat.RefusalWithoutState = withoutState;
        await using var person = new Person(Stage, accepts: false);

        Assert.Equal("GrantDenied", Run(Connect + (withoutState ? " -TimeoutSec 5" : "")).ErrorId);

        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
        Assert.Empty(Directory.GetFiles(Path.Combine(Stage.Home, "vault"), "*.secret"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData(" ' ")]
    public async Task The_address_that_a_browser_elsewhere_ends_on_is_pasted_and_not_shown(string around)
    {
        Stage.Session.TakeScreen();
        await using var person = new Person(Stage) { Pastes = around };

        Assert.Equal("crm", Run(Connect).Property("Name"));
        Assert.DoesNotContain("code=1000", Stage.Session.TakeScreen());
    }

    [Theory]
    [InlineData("the page did not load", "not a URL")]
    [InlineData("http://localhost:8765/callback?code=1000.a.b&state=wrong", "another sign-in")]
    [InlineData("https://accounts.zoho.com/oauth/v2/auth?response_type=code", "no state")]
    [InlineData("\r\r \r\b\b?\u001b", "not a URL")]
    public async Task A_wrong_paste_is_explained_and_another_may_follow(string text, string explanation)
    {
        Stage.Session.TakeScreen();
        await using var person = new Person(Stage)
        {
            Pastes = "",
            Before = _ =>
            {
                Stage.Session.Type(text + "\r");
                return Task.CompletedTask;
            },
        };

        Assert.Equal("crm", Run(Connect).Property("Name"));
        var screen = Stage.Session.TakeScreen();
        Assert.Contains(explanation, screen);
        Assert.Contains("Paste the complete address that the browser shows after this consent", screen);
        Assert.DoesNotContain("1000.a.b", screen);
        Assert.DoesNotContain("Get-ZohoGrantUrl", screen);
    }

    [Fact]
    public async Task A_pasted_refusal_ends_it()
    {
        await using var person = new Person(Stage, accepts: false) { Pastes = "" };
        Assert.Equal("GrantDenied", Run(Connect).ErrorId);
    }

    [Theory]
    [InlineData("code=1000.stolen.code&state=wrong")]
    [InlineData("code=1000.stolen.code")]
    [InlineData("error=access_denied")]
    [InlineData("error=access_denied&state=wrong")]
    public async Task An_attackers_visit_gets_nothing_and_the_sign_in_goes_on(string query)
    {
        await using var person = new Person(Stage) { Before = async _ => await Stage.Browser.FollowAsync($"{Zoho.Client.RedirectUris[0]}?{query}") };

        var token = Run(Connect);

        Assert.Equal("crm", token.Property("Name"));
        Assert.DoesNotContain("stolen", Assert.Single(token.Warnings, warning => warning.Contains("The sign-in continues", StringComparison.Ordinal)));
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public async Task A_foreign_accounts_server_gets_nothing_and_ends_it()
    {
        var foreign = Stage.AddForeignHost();
        await using var person = new Person(Stage)
        {
            LeavesThen = true,
            Before = async url => await Stage.Browser.FollowAsync($"{Zoho.Client.RedirectUris[0]}?code=1000.a.b&state={StateOf(url)}&accounts-server={Uri.EscapeDataString(foreign.Url)}"),
        };

        Assert.Equal("UntrustedHost", (await Task.Run(() => Run(Connect))).ErrorId);
        Assert.Empty(foreign.Requests);
        Assert.Equal(0, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public void Nobodys_answer_in_time_says_where_to_look()
    {
        var result = Run(Connect + " -TimeoutSec 1");

        Assert.Equal("GrantTimeout", result.ErrorId);
        Assert.Contains("browser", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void The_address_is_shown_whatever_becomes_of_the_output()
    {
        Run(Describe + "$ErrorActionPreference = 'SilentlyContinue'; $kept = Connect-Zoho -Client $client -Scope ZohoCRM.modules.READ -TimeoutSec 1 6>&1");
        Run(Describe + "$InformationPreference = 'SilentlyContinue'; $kept = Connect-Zoho -Client $client -Scope ZohoCRM.modules.READ -TimeoutSec 1");
        Assert.Contains("/oauth/v2/auth?response_type=code", Stage.Session.TakeScreen());
    }

    [Fact]
    public void A_port_that_is_taken_names_the_program_to_close()
    {
        using var holder = new TcpListener(IPAddress.Loopback, new Uri(Zoho.Client.RedirectUris[0]).Port);
        holder.Start();
        if (!OperatingSystem.IsLinux())
        {
            Run($$"""function Get-NetTCPConnection($LocalPort, $State) { [pscustomobject]@{ OwningProcess = {{Environment.ProcessId}} } }""");
        }

        var result = Run(Connect);

        Assert.Equal("ListenerPortInUse", result.ErrorId);
        Assert.Contains($"(process {Environment.ProcessId})", result.Error.ErrorDetails.Message);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_redirect_that_leads_elsewhere_cannot_be_listened_for()
    {
        Run("$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri https://app.example.com/cb -DataCenter sim-us");

        // The test's screen has keys, so that somebody could paste an address.
        var result = Run("Connect-Zoho -Client $client -Scope ZohoCRM.modules.READ -TimeoutSec 1");

        Assert.Equal("GrantTimeout", result.ErrorId);
        Assert.Contains("paste the address", Stage.Session.TakeScreen());
    }

    private static string StateOf(string url) => System.Web.HttpUtility.ParseQueryString(new Uri(url).Query)["state"]!;
}
