using System.Runtime.Versioning;
using System.Web;

namespace ZohoOAuth.BrowserTests;

/// <summary>How the address of the consent gets to a browser, and who may see it on the way.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OpeningTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Connect = "$null = Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.ALL";
    private const string Add = "(Add-ZohoScope -Name crm -Scope ZohoCRM.org.READ).Scope -join ' '";

    private static readonly (string, string)[] NoScreen = [("BROWSER", ""), ("DISPLAY", ""), ("WAYLAND_DISPLAY", ""), ("WSL_DISTRO_NAME", "")];

    [UnixBrowserFact]
    public async Task The_browser_that_the_variable_names_gets_a_door_as_its_one_argument()
    {
        var chosen = ChosenBrowser.In(Folder);
        var run = RunScript(Connect, ("BROWSER", chosen.Program));
        var shown = await run.UrlAsync();
        var address = Assert.Single(await chosen.ArgumentsAsync());

        Assert.Matches(@"^http://localhost:[0-9]+/[\w-]{43}$", address);
        var window = await OpenAsync();
        await window.GoAsync(new Uri(address));
        Assert.Equal(shown.AbsoluteUri, window.Page.Url);
        Assert.DoesNotContain(await ProcessArguments.OfAllAsync(), line => line.Contains(StateOf(shown), StringComparison.Ordinal));
        await window.Button("Accept").ClickAsync();
        Assert.Equal("", (await run.EndAsync()).Errors);
        Assert.Contains("Your browser opens this address. If it does not, open the address yourself and accept:", run.Lines);
    }

    [UnixBrowserFact]
    public async Task Where_there_is_no_screen_the_address_is_shown_to_be_opened_elsewhere()
    {
        var run = RunScript(Connect, NoScreen);
        await run.UrlAsync();

        Assert.Contains("Open this address in a browser and accept:", run.Lines);
    }

    [UnixBrowserFact]
    public async Task More_scopes_are_asked_for_through_a_door_because_the_address_holds_a_token()
    {
        var chosen = ChosenBrowser.In(Folder);
        var door = await AddScopeAsync(("BROWSER", chosen.Program));
        Assert.Equal([door.AbsoluteUri], await chosen.ArgumentsAsync());
    }

    [UnixBrowserFact]
    public Task The_door_is_shown_where_there_is_no_screen() => AddScopeAsync(NoScreen);

    /// <summary>Adds a scope to a connection in the browser, through the door, which it brings.</summary>
    private async Task<Uri> AddScopeAsync(params (string, string)[] environment)
    {
        var code = Zoho.IssueGrant(Client, AllRecords, redirectUri: "");
        var first = RunScript($"$null = $client | Invoke-ZohoTokenExchange -Code {code} -Name crm -WarningAction SilentlyContinue");
        Assert.Equal("", (await first.EndAsync()).Errors);
        var run = RunScript(Add, environment);
        var door = await run.DoorAsync();

        var window = await OpenAsync();
        await window.GoAsync(door);
        await Assertions.Expect(window.Heading("Let a client do more for you?")).ToBeVisibleAsync();
        var token = HttpUtility.ParseQueryString(new Uri(window.Page.Url).Query)["enhance_token"]!;
        Assert.DoesNotContain(await ProcessArguments.OfAllAsync(), line => line.Contains(token, StringComparison.Ordinal));

        await window.Button("Accept").ClickAsync();
        await Assertions.Expect(window.Heading("Consent received")).ToBeVisibleAsync();
        Assert.Equal(Callback, window.Page.Url);
        (var errors, var lines) = await run.EndAsync();
        Assert.Equal("", errors);
        Assert.Equal("ZohoCRM.modules.ALL ZohoCRM.org.READ", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains(token, StringComparison.Ordinal));
        AssertStayedHome(window);
        return door;
    }
}
