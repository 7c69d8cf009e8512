using System.Net;

namespace ZohoOAuth.ModuleTests;

/// <summary>What the arguments of the browser say, which other users of the machine can read, and what they can do with it.</summary>
public sealed class DoorTests : ModuleTest
{
    private const string Connect = "Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL";

    private string ArgumentsFile => Path.Combine(Stage.Home, "arguments");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        if (!OperatingSystem.IsWindows())
        {
            var program = Path.Combine(Stage.Home, "browser");
            await File.WriteAllTextAsync(program, $"#!/bin/sh\nprintf '%s' \"$*\" > '{ArgumentsFile}.part' && mv '{ArgumentsFile}.part' '{ArgumentsFile}'\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Environment.SetEnvironmentVariable("BROWSER", program);
        }
    }

    [Theory]
    [InlineData(Connect)]
    [InlineData("$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant | Invoke-ZohoTokenExchange")]
    [InlineData("Add-ZohoScope -Name crm -Vault Local -Scope ZohoCRM.settings.ALL")]
    public async Task The_browser_is_started_with_the_door_and_the_sign_in_works(string script)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var running = Task.Run(() => Run(script));
        var door = await DoorAsync();
        using var browser = new CookieBrowser();
        await browser.GetAsync(await Stage.Browser.AcceptAsync(await browser.RedirectAsync(door)));

        (await running).Succeeded();
        Assert.Matches(@"^http://localhost:\d+/[\w-]{43}$", door);
    }

    [Fact]
    public async Task Where_the_redirect_URI_leads_elsewhere_the_browser_is_started_with_a_door_too()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Run("$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri https://app.example.com/cb -DataCenter sim-us").Succeeded();
        var running = Task.Run(() => Run(Connect + " -TimeoutSec 5"));
        var door = await DoorAsync();
        using var browser = new CookieBrowser();

        Assert.Matches(@"^http://127\.0\.0\.1:\d+/[\w-]{43}$", door);
        Assert.Contains("state=", await browser.RedirectAsync(door));
        Assert.Equal("GrantTimeout", (await running).ErrorId);
    }

    [Fact]
    public async Task Another_user_who_reads_the_arguments_first_ends_the_sign_in()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var running = Task.Run(() => Run(Connect));
        var door = await DoorAsync();
        using var attacker = new CookieBrowser();
        using var browser = new CookieBrowser();
        await attacker.RedirectAsync(door);
        Assert.Contains("This link was already used", await browser.GetAsync(door));

        var result = await running;
        Assert.Equal("StateMismatch", result.ErrorId);
        Wording.Check(result.Error.ErrorDetails.Message, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public async Task A_code_that_another_client_brings_with_the_state_is_refused_and_the_sign_in_continues()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var running = Task.Run(() => Run(Connect));
        using var attacker = new CookieBrowser();
        using var browser = new CookieBrowser();
        var consent = await browser.RedirectAsync(await DoorAsync());
        var redirect = await Stage.Browser.AcceptAsync(consent);
        Assert.Contains("This is another browser", await attacker.GetAsync(redirect));
        Assert.False(running.IsCompleted);
        await browser.GetAsync(redirect);

        Assert.Contains((await running).Succeeded().Warnings, warning => warning.Contains("The sign-in continues", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_the_cookie_can_be_pasted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var running = Task.Run(() => Run(Connect));
        using var browser = new CookieBrowser();
        var redirect = await Stage.Browser.AcceptAsync(await browser.RedirectAsync(await DoorAsync()));
        using var strict = new CookieBrowser();
        Assert.Contains("paste it in PowerShell", await strict.GetAsync(redirect));
        Stage.Session.Type(redirect + "\r");

        (await running).Succeeded();
    }

    [Fact]
    public async Task A_refusal_without_the_state_ends_it_in_the_browser_of_the_door()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Zoho.ResponseFormat.RefusalWithoutState = true;
        var running = Task.Run(() => Run(Connect));
        using var browser = new CookieBrowser();
        await browser.GetAsync(await Stage.Browser.RefuseAsync(await browser.RedirectAsync(await DoorAsync())));

        Assert.Equal("GrantDenied", (await running).ErrorId);
    }

    private async Task<string> DoorAsync()
    {
        while (!File.Exists(ArgumentsFile))
        {
            await Task.Delay(20);
        }

        return await File.ReadAllTextAsync(ArgumentsFile);
    }

    /// <summary>A client that keeps cookies as a browser does.</summary>
    private sealed class CookieBrowser : IDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

        internal async Task<string> RedirectAsync(string address)
        {
            using var response = await _http.GetAsync(new Uri(address));
            return response.Headers.Location!.OriginalString;
        }

        /// <summary>Opens the address, and the local page that it redirects to.</summary>
        internal async Task<string> GetAsync(string address)
        {
            using var response = await _http.GetAsync(new Uri(address));
            return response.Headers.Location is { } next ? await _http.GetStringAsync(new Uri(new Uri(address), next)) : await response.Content.ReadAsStringAsync();
        }

        public void Dispose() => _http.Dispose();
    }
}
