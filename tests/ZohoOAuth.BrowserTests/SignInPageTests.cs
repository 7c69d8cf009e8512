namespace ZohoOAuth.BrowserTests;

/// <summary>The pages that the listener shows: what they say, to whom, and how they look.</summary>
public sealed class AnswerPageTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Connect = "$null = Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL -NoBrowser";

    [BrowserFact]
    public async Task Accepted()
    {
        var window = await AnswerAsync("code=1000.a.b");
        await AssertPageAsync(window, "Consent received", "PowerShell received Zoho's answer and continues. You can close this window.", "answer-accepted");
    }

    [BrowserFact]
    public async Task Refused()
    {
        var window = await AnswerAsync("error=access_denied");
        await AssertPageAsync(
            window, "Consent refused", "Zoho granted no access. PowerShell shows what to do next. You can close this window.", "answer-refused");
    }

    [BrowserFact]
    public async Task Failed()
    {
        var run = RunScript(Connect);
        var window = await OpenAsync();
        await window.GoAsync(Redirect(await run.UrlAsync(), $"code=1000.a.b&accounts-server={Uri.EscapeDataString("https://accounts.zoho.example")}"));

        await AssertPageAsync(
            window,
            "This answer cannot be used",
            "PowerShell received no access and shows what is wrong with the answer. You can close this window.",
            "answer-failed");
        Assert.StartsWith("UntrustedHost,", (await run.EndAsync()).Errors, StringComparison.Ordinal);
        Assert.Equal(0, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [BrowserFact]
    public async Task Waiting()
    {
        var run = RunScript(Connect);
        await run.UrlAsync();
        var window = await OpenAsync();
        await window.GoAsync(new Uri(Callback));

        await AssertPageAsync(
            window, "Waiting for your answer", "PowerShell is waiting for the consent. Accept or refuse in the window with Zoho's page.", "answer-waiting");
    }

    [BrowserFact]
    public async Task Not_this_sign_in()
    {
        var run = RunScript(Connect);
        await run.UrlAsync();
        var window = await OpenAsync();
        var response = await window.GoAsync(new Uri(Callback + "?code=1000.a.b&state=another"));

        Assert.Equal(400, response!.Status);
        await AssertPageAsync(
            window,
            "This belongs to another sign-in",
            "PowerShell is still waiting for the answer to a different request. Use the newest window that PowerShell opened.",
            "answer-not-this");
    }

    /// <summary>The page that a redirect leads to.</summary>
    private async Task<Window> AnswerAsync(string response)
    {
        var run = RunScript(Connect);
        var window = await OpenAsync();
        await window.GoAsync(Redirect(await run.UrlAsync(), response));
        return window;
    }

    private Uri Redirect(Uri consent, string response) => new($"{Callback}?{response}&state={StateOf(consent)}");

    /// <summary>What a screen reader reads, what the tab is called, and that it can be read in any light and on any screen.</summary>
    private async Task AssertPageAsync(Window window, string title, string text, string name)
    {
        Assert.Equal($"{title} - ZohoOAuth", await window.Page.TitleAsync());
        Assert.Equal("en", await window.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(
            $"""
            - main:
              - status:
                - heading "{title}" [level=1]
                - paragraph: {text}
            - contentinfo: ZohoOAuth for PowerShell, on this machine
            """,
            await window.Page.Locator("body").AriaSnapshotAsync());
        Assert.All(window.Requests, url => Assert.StartsWith(Callback, url, StringComparison.Ordinal));
        await window.LookAsync(name);
    }
}
