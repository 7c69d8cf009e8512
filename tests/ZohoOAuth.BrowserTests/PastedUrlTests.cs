namespace ZohoOAuth.BrowserTests;

/// <summary>The module and the browser, with the user between them who pastes the address that the browser ends on.</summary>
public sealed class PastedUrlTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Job = """
        $request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ
        "$request"
        $token = [Console]::In.ReadLine() | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm
        @($token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All).Count
        """;

    [BrowserFact]
    public async Task A_consent_in_the_browser_ends_in_records()
    {
        Zoho.UserDataCenter = "sim-eu";
        var run = RunScript(Job);
        var window = await OpenAsync();
        await window.GoAsync(await run.UrlAsync());
        var sent = await window.SentToAsync(Callback, () => window.Button("Accept").ClickAsync());
        await run.TypeAsync(sent.AbsoluteUri);

        (var errors, var lines) = await run.EndAsync();
        Assert.Equal("", errors);
        Assert.Equal("450", lines[^1]);
    }

    [BrowserFact]
    public async Task A_refusal_in_the_browser_is_an_error_with_a_name()
    {
        var run = RunScript(Job);
        var window = await OpenAsync();
        await window.GoAsync(await run.UrlAsync());
        var sent = await window.SentToAsync(Callback, () => window.Button("Refuse").ClickAsync());
        await run.TypeAsync(sent.AbsoluteUri);

        (var errors, _) = await run.EndAsync();
        Assert.StartsWith("GrantDenied,", errors, StringComparison.Ordinal);
    }
}
