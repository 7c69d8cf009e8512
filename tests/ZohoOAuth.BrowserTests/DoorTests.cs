using System.Runtime.Versioning;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.BrowserTests;

/// <summary>The door that a browser is started with: it opens once, and it knows the browser again.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DoorTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Connect = "(Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL).Scope";

    [UnixBrowserFact]
    public async Task A_browser_that_comes_second_is_told_and_the_sign_in_ends()
    {
        (var run, var door, _) = await ConnectAsync(Connect);
        using var attacker = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var stolen = await attacker.GetAsync(door);
        var window = await OpenAsync();
        var response = await window.GoAsync(door);

        Assert.Equal(410, response!.Status);
        await Assertions.Expect(window.Heading("This link was already used")).ToBeVisibleAsync();
        await window.LookAsync("door-used");
        Assert.StartsWith("StateMismatch,", (await run.EndAsync()).Errors, StringComparison.Ordinal);
    }

    [UnixBrowserFact]
    public async Task The_same_browser_may_come_back_and_go_on()
    {
        (var run, var door, _) = await ConnectAsync(Connect);
        var window = await OpenAsync();
        await window.GoAsync(door);
        await window.GoAsync(door);
        await Assertions.Expect(window.Heading("This link was already used")).ToBeVisibleAsync();
        await window.LookAsync("door-used-here");

        await window.Page.GoBackAsync();
        await AcceptAsync(window, run);
    }

    [UnixBrowserFact]
    public async Task An_answer_of_another_browser_is_not_taken_and_its_page_says_what_to_do()
    {
        (var run, var door, var consent) = await ConnectAsync(Connect);
        var window = await OpenAsync();
        await window.GoAsync(door);
        var other = await OpenAsync();
        await other.GoAsync(consent);
        await other.Button("Accept").ClickAsync();
        await Assertions.Expect(other.Heading("This is another browser")).ToBeVisibleAsync();
        await Assertions.Expect(other.Page.GetByText("-NoBrowser")).ToBeVisibleAsync();
        await other.LookAsync("door-other-browser");

        await AcceptAsync(window, run);
    }

    /// <summary>Localhost and 127.0.0.1 are different sites, as the redirect URI and Zoho are: the cookie must come with the redirect of a form.</summary>
    [UnixBrowserFact]
    public async Task The_cookie_comes_back_from_another_site()
    {
        var client = Zoho.AddClient(new SimulatedClientOptions { RedirectUris = [$"http://127.0.0.1:{FreePort.Find()}/callback"] });
        (var run, var door, _) = await ConnectAsync(
            $"$client = New-ZohoClient {client.ClientId} -ClientSecret {client.ClientSecret} -RedirectUri {client.RedirectUris[0]} -DataCenter sim-us "
                + "-WarningAction SilentlyContinue; " + Connect);
        Assert.Equal("127.0.0.1", door.Host);
        var window = await OpenAsync();
        await window.GoAsync(door);
        var cookie = Assert.Single(await window.CookiesAsync());
        Assert.True(cookie.HttpOnly);

        await AcceptAsync(window, run);
    }

    private async Task<(EngineRun Run, Uri Door, Uri Consent)> ConnectAsync(string script)
    {
        var chosen = ChosenBrowser.In(Folder);
        var run = RunScript(script, ("BROWSER", chosen.Program));
        var consent = await run.UrlAsync();
        return (run, new Uri(Assert.Single(await chosen.ArgumentsAsync())), consent);
    }

    private static async Task AcceptAsync(Window window, EngineRun run)
    {
        await window.Button("Accept").ClickAsync();
        await Assertions.Expect(window.Heading("Consent received")).ToBeVisibleAsync();
        (var errors, var lines) = await run.EndAsync();
        Assert.Equal("", errors);
        Assert.Equal(AllRecords, lines[^1]);
    }
}
