namespace ZohoOAuth.BrowserTests;

/// <summary>The simulator's consent page, as its user meets it.</summary>
public sealed class ConsentPageTests(BrowserProcess browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task Accept_sends_the_browser_to_the_client_with_a_code()
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl());

        var sent = await window.SentToAsync(Callback, () => window.Button("Accept").ClickAsync());
        Assert.Matches(@"^\?state=s&code=1000\.[0-9a-f]{32}\.[0-9a-f]{32}&location=us&accounts-server=http%3A%2F%2Flocalhost%3A[0-9]+&$", sent.Query);
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task Refuse_sends_it_there_with_an_error()
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl());

        var sent = await window.SentToAsync(Callback, () => window.Button("Refuse").ClickAsync());
        Assert.Equal("?state=s&error=access_denied", sent.Query);
    }

    [BrowserTheory]
    [InlineData(1, "Refuse", "error=access_denied")]
    [InlineData(2, "Accept", "code=1000.")]
    public async Task The_keyboard_is_enough(int tabs, string button, string response)
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl());
        for (var tab = 0; tab < tabs; tab++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(window.Button(button)).ToBeFocusedAsync();
        var sent = await window.SentToAsync(Callback, () => window.Page.Keyboard.PressAsync("Enter"));
        Assert.Contains(response, sent.Query, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_page_says_who_wants_what()
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl(scope: "ZohoCRM.modules.READ,ZohoCRM.org.READ"));

        await Assertions.Expect(window.Heading("Let a client act for you?")).ToBeVisibleAsync();
        var scopes = window.Page.GetByRole(AriaRole.List, new() { Name = "With these scopes" }).GetByRole(AriaRole.Listitem);
        Assert.Equal(["ZohoCRM.modules.READ", "ZohoCRM.org.READ"], await scopes.AllInnerTextsAsync());
        await Assertions.Expect(window.Page.GetByText(Client.ClientId)).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText(Callback)).ToBeVisibleAsync();
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task The_organization_page_says_that_an_administrator_consents_for_all()
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl("/oauth/v2/org/auth"));

        await Assertions.Expect(window.Heading("Let a client act for your organization?")).ToBeVisibleAsync();
        await window.ScreenshotAsync("consent-organization");
        var sent = await window.SentToAsync(Callback, () => window.Button("Accept").ClickAsync());
        Assert.Contains("code=1000.", sent.Query, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_error_is_a_page_that_sends_the_browser_nowhere()
    {
        var window = await OpenAsync();
        var response = await window.GoAsync(ConsentUrl(scope: "Nonsense"));

        Assert.Equal(400, response!.Status);
        await Assertions.Expect(window.Heading("Invalid OAuth scope")).ToBeVisibleAsync();
        await window.ScreenshotAsync("consent-error");
        Assert.Single(window.Requests);
    }

    [BrowserFact]
    public async Task The_page_asks_nothing_of_anybody_but_itself()
    {
        var window = await OpenAsync();
        await window.GoAsync(ConsentUrl());
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Single(window.Requests);
        Assert.Equal(["/oauth/v2/auth"], Zoho.Requests.Select(request => request.Path));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1000, "consent-light")]
    [InlineData(ColorScheme.Dark, 1000, "consent-dark")]
    [InlineData(ColorScheme.Light, 320, "consent-narrow")]
    public async Task It_can_be_read_in_any_light_and_on_any_screen(ColorScheme scheme, int width, string name)
    {
        var window = await OpenAsync(scheme, width);
        await window.GoAsync(ConsentUrl(scope: "ZohoCRM.modules.ALL,ZohoCRM.settings.custom_views.READ,ZohoCRM.users.READ,ZohoCRM.org.READ"));
        await window.ScreenshotAsync(name);

        await Legibility.AssertAsync(window.Page, dark: scheme == ColorScheme.Dark);
    }
}
