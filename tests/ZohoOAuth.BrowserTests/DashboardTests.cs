using System.Net.Http.Headers;
using System.Text.Json;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.BrowserTests;

/// <summary>The simulator's own page, as the one who rehearses uses it.</summary>
public sealed class DashboardTests(BrowserProcess browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task A_request_appears_with_its_answer_and_opens_without_its_secrets()
    {
        var window = await OpenPageAsync();
        await Assertions.Expect(window.Page.GetByText("No requests yet.")).ToBeVisibleAsync();
        var tokens = await SignInAsync();
        await CallAsync(tokens, "/crm/v8/Leads?fields=Last_Name");

        var line = Line(window, "/crm/v8/Leads");
        await Assertions.Expect(line).ToContainTextAsync("200");
        await line.GetByRole(AriaRole.Button).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Headers" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Zoho-oauthtoken 1000.")).ToBeVisibleAsync();
        var content = await window.Page.ContentAsync();
        Assert.DoesNotContain(Text(tokens, "access_token"), content, StringComparison.Ordinal);
        Assert.DoesNotContain(Client.ClientSecret, content, StringComparison.Ordinal);
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task The_buttons_do_what_they_say()
    {
        var tokens = await SignInAsync();
        var window = await OpenPageAsync();
        await Assertions.Expect(window.Page.Locator("#tokens li")).ToHaveCountAsync(2);

        await ClickAsync(window, "+5 min", "The clock is 5 minutes ahead of where it was.");
        Assert.Equal(TimeSpan.FromMinutes(5), Zoho.Clock.Offset);
        await ClickAsync(window, "+55 min", "The clock is 55 minutes ahead of where it was.");
        await ClickAsync(window, "+1 day", "The clock is a day ahead of where it was.");
        Assert.Equal(TimeSpan.FromHours(25), Zoho.Clock.Offset);
        await Assertions.Expect(window.Page.GetByText("1 day ahead")).ToBeVisibleAsync();

        await RefreshAsync(tokens);
        await Assertions.Expect(window.Page.Locator("#tokens li")).ToHaveCountAsync(2);
        await ClickAsync(window, "Expire access tokens", "All access tokens have expired.");
        await Assertions.Expect(window.Page.Locator("#tokens li")).ToHaveCountAsync(1);
        await ClickAsync(window, "Revoke all", "All tokens and consents are revoked.");
        await Assertions.Expect(window.Page.GetByText("No valid tokens.")).ToBeVisibleAsync();
        await ClickAsync(window, "Clear the log", "The log is empty.");
        await Assertions.Expect(window.Page.Locator("tr.line")).ToHaveCountAsync(0);
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task A_fault_is_added_by_name_and_cleared()
    {
        var window = await OpenPageAsync();
        await window.Page.GetByLabel("What happens").SelectOptionAsync("unavailable");
        await Assertions.Expect(window.Page.GetByText("Servers answer 503 with an HTML page.")).ToBeVisibleAsync();
        await window.Page.GetByLabel("Path").FillAsync("/oauth/*");
        await window.Page.GetByLabel("Times").FillAsync("2");
        await ClickAsync(window, "Add fault", "The fault is added.");
        await Assertions.Expect(window.Page.Locator("#faults li")).ToContainTextAsync("2 more");

        using var http = new HttpClient();
        using var failed = await http.GetAsync(new Uri(Us.AccountsUrl, "/oauth/serverinfo"));
        Assert.Equal(503, (int)failed.StatusCode);
        await Assertions.Expect(Line(window, "/oauth/serverinfo")).ToContainTextAsync("503");
        await Assertions.Expect(window.Page.Locator("#faults li")).ToContainTextAsync("1 more");
        await ClickAsync(window, "Clear faults", "There are no faults any more.");
        await Assertions.Expect(window.Page.Locator("#faults li")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_a_client_sends_is_text_and_no_script()
    {
        const string evil = "<img src=x onerror=document.title='owned'>";
        using var http = new HttpClient();
        var path = Uri.EscapeDataString(evil);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Us.AccountsUrl, $"/{path}?q={path}"));
        request.Headers.TryAddWithoutValidation("X-Evil", evil);
        request.Content = new StringContent($"<script>document.title='owned'</script>{evil}");
        using var response = await http.SendAsync(request);
        var window = await OpenPageAsync();

        await Line(window, evil).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Body" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("tbody img, tbody script")).ToHaveCountAsync(0);
        Assert.Equal("Simulated Zoho", await window.Page.TitleAsync());
        await window.Page.GetByRole(AriaRole.Searchbox).FillAsync("nothing like this");
        await Assertions.Expect(window.Page.Locator("tr.line:visible")).ToHaveCountAsync(0);
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task Another_web_site_cannot_press_its_buttons()
    {
        var window = await OpenAsync();
        await window.GoAsync(new Uri($"http://{Chromium.ForeignName}:{Us.AccountsUrl.Port}/oauth/serverinfo"));
        var tokens = await SignInAsync();
        var target = new Uri(Us.AccountsUrl, "/_simulator/revoke-all").AbsoluteUri;
        await window.Page.EvaluateAsync("target => fetch(target, { method: 'POST', mode: 'no-cors' }).catch(() => null)", target);
        var rebound = await window.Page.EvaluateAsync<int>(
            "() => fetch('/_simulator/clock/advance?seconds=60', { method: 'POST' }).then(answer => answer.status)");

        Assert.Equal((403, TimeSpan.Zero), (rebound, Zoho.Clock.Offset));
        Assert.True((await RefreshAsync(tokens)).TryGetProperty("access_token", out _));
    }

    [BrowserFact]
    public async Task It_can_be_read_in_any_light_and_on_any_screen()
    {
        await RehearseAsync();
        var window = await OpenAsync(width: 1280, height: 900);
        await window.GoAsync(Us.AccountsUrl);
        await Line(window, "Attachments").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Parts of the form")).ToBeVisibleAsync();

        foreach (var (scheme, width, name) in new[]
        {
            (ColorScheme.Light, 1280, "light"),
            (ColorScheme.Dark, 1280, "dark"),
            (ColorScheme.Light, 760, "middle"),
            (ColorScheme.Dark, 320, "narrow"),
        })
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.ScreenshotAsync($"simulator-{name}");
            await Legibility.AssertAsync(window.Page, dark: scheme == ColorScheme.Dark);
        }

        AssertStayedHome(window);
    }

    /// <summary>What a runbook does on a bad day.</summary>
    private async Task RehearseAsync()
    {
        Zoho.ApiBudget = new ApiBudget { Requests = 100, DayCredits = 5000 };
        var tokens = await SignInAsync();
        await CallAsync(tokens, "/crm/v8/org");
        await CallAsync(tokens, "/crm/v8/Leads?fields=Last_Name,Email&per_page=200");
        await CallAsync(tokens, "/crm/v8/Leads?fields=Last_Name,Email&per_page=200&page=2");
        Zoho.Clock.Advance(TimeSpan.FromMinutes(55));
        await RefreshAsync(tokens);
        Zoho.Faults.Add(FaultKinds.Find("rate-limit")!.Fault with { Path = "/crm/*", Times = 1 });
        await CallAsync(tokens, "/crm/v8/Contacts?fields=Last_Name");
        Zoho.Faults.Add(FaultKinds.Find("disconnect")!.Fault with { Path = "/crm/v8/Deals*", Rate = 0.2 });
        await CallAsync(tokens, "/crm/v8/Contacts?fields=Last_Name");
        using var form = new MultipartFormDataContent { { new StringContent("a,b\n1,2\n"), "file", "Zoë's list.csv" } };
        await CallAsync(tokens, "/crm/v8/Leads/3652397000000649013/Attachments", form);
    }

    private async Task<Window> OpenPageAsync()
    {
        var window = await OpenAsync();
        await window.GoAsync(Us.AccountsUrl);
        await Assertions.Expect(window.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        return window;
    }

    private static ILocator Line(Window window, string path) => window.Page.Locator("tr.line").Filter(new() { HasText = path }).First;

    private static async Task ClickAsync(Window window, string button, string done)
    {
        await window.Button(button).ClickAsync();
        await Assertions.Expect(window.Page.GetByText(done, new() { Exact = true })).ToBeVisibleAsync();
    }

    private Task<JsonElement> SignInAsync() => PostAsync(
        "/oauth/v2/token",
        ("grant_type", "authorization_code"),
        ("client_id", Client.ClientId),
        ("client_secret", Client.ClientSecret),
        ("redirect_uri", Callback),
        ("code", Zoho.IssueGrant(Client, $"{AllRecords},ZohoCRM.org.READ")));

    private Task<JsonElement> RefreshAsync(JsonElement tokens) => PostAsync(
        "/oauth/v2/token",
        ("grant_type", "refresh_token"),
        ("client_id", Client.ClientId),
        ("client_secret", Client.ClientSecret),
        ("refresh_token", Text(tokens, "refresh_token")));

    private async Task CallAsync(JsonElement tokens, string path, HttpContent? content = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, new Uri(Us.ApiDomain, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", Text(tokens, "access_token"));
        using var response = await http.SendAsync(request);
    }
}
