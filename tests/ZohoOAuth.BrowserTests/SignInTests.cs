namespace ZohoOAuth.BrowserTests;

/// <summary>Connect-Zoho, with a person in front of a real browser.</summary>
public sealed class SignInTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Connect = "$null = Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.ALL -NoBrowser";

    [BrowserFact]
    public async Task A_consent_ends_in_a_connection_that_another_process_uses()
    {
        Zoho.UserDataCenter = "sim-eu";
        var run = RunScript(Connect);
        var window = await OpenAsync();
        await window.GoAsync(await run.UrlAsync());
        await window.Button("Accept").ClickAsync();

        await Assertions.Expect(window.Heading("Consent received")).ToBeVisibleAsync();
        await AssertNothingIsLeftAsync(window);
        Assert.Equal("", (await run.EndAsync()).Errors);

        var later = RunScript("@(Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -All).Count");
        (var errors, var lines) = await later.EndAsync();
        Assert.Equal("", errors);
        Assert.Equal(["450"], lines);
    }

    [BrowserFact]
    public async Task A_refusal_is_said_on_the_page_and_by_the_cmdlet()
    {
        var run = RunScript(Connect);
        var window = await OpenAsync();
        await window.GoAsync(await run.UrlAsync());
        await window.Button("Refuse").ClickAsync();

        await Assertions.Expect(window.Heading("Consent refused")).ToBeVisibleAsync();
        await AssertNothingIsLeftAsync(window);
        Assert.StartsWith("GrantDenied,", (await run.EndAsync()).Errors, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_single_steps_do_the_same()
    {
        var run = RunScript("($client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant -NoBrowser | Invoke-ZohoTokenExchange -Name crm).Name");
        var window = await OpenAsync();
        await window.GoAsync(await run.UrlAsync());
        await window.Button("Accept").ClickAsync();

        await Assertions.Expect(window.Heading("Consent received")).ToBeVisibleAsync();
        Assert.Equal("crm", (await run.EndAsync()).Lines[^1]);
    }

    /// <summary>The tab shows the redirect URI as it is registered; neither it nor its history knows what came with it.</summary>
    private async Task AssertNothingIsLeftAsync(Window window)
    {
        Assert.Equal(Callback, window.Page.Url);
        var history = await window.HistoryAsync();
        Assert.Equal(Callback, history[^1]);
        Assert.All(history, address => Assert.DoesNotMatch("[?&](code|error|accounts-server)=", address));
        Assert.Equal(Callback, await window.Page.EvaluateAsync<string>("() => performance.getEntriesByType('navigation')[0].name"));
        Assert.DoesNotContain("?", await window.Page.EvaluateAsync<string>("() => document.referrer"), StringComparison.Ordinal);

        // The consent page and its answer, the redirect, and the page that it is sent on to.
        Assert.Equal(4, window.Requests.Count);
        AssertStayedHome(window);

        await window.Page.GoBackAsync();
        Assert.StartsWith(Us.AccountsUrl + "oauth/v2/auth?", window.Page.Url, StringComparison.Ordinal);
    }
}
