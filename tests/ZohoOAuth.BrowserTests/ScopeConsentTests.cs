
namespace ZohoOAuth.BrowserTests;

/// <summary>The page of incremental authorization.</summary>
public sealed class ScopeConsentTests(BrowserProcess browser) : BrowserTest(browser)
{
    [BrowserTheory]
    [InlineData("Accept", "?status=success&scope_enhanced=true")]
    [InlineData("Refuse", "?error=access_denied")]
    public async Task The_page_asks_for_what_is_new_and_sends_the_browser_back(string button, string response)
    {
        var window = await OpenAsync();
        await window.GoAsync(await PageUrlAsync());

        await Assertions.Expect(window.Heading("Let a client do more for you?")).ToBeVisibleAsync();
        Assert.Equal(["ZohoCRM.org.READ"], await window.Page.GetByRole(AriaRole.Listitem).AllInnerTextsAsync());
        await window.ScreenshotAsync("consent-more");
        var sent = await window.SentToAsync(Callback, () => window.Button(button).ClickAsync());
        Assert.Equal(response, sent.Query);
        AssertStayedHome(window);
    }

    private async Task<Uri> PageUrlAsync()
    {
        (string, string)[] proof = [("client_id", Client.ClientId), ("client_secret", Client.ClientSecret)];
        var tokens = await PostAsync(
            "/oauth/v2/token",
            [.. proof, ("grant_type", "authorization_code"), ("code", Zoho.IssueGrant(Client, AllRecords)), ("redirect_uri", Callback)]);
        var enhancement = await PostAsync(
            "/oauth/v2/token/scopeenhance",
            [.. proof, ("grant_type", "update_scopes_token"), ("refresh_token", Text(tokens, "refresh_token"))]);
        return new Uri(
            Us.AccountsUrl,
            $"/oauth/v2/token/addextrascope?response_type=update_scopes&client_id={Client.ClientId}&redirect_uri={Uri.EscapeDataString(Callback)}"
            + $"&scope={AllRecords},ZohoCRM.org.READ&enhance_token={Text(enhancement, "access_token")}&logout=true");
    }
}
