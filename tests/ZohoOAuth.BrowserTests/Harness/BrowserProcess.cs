namespace ZohoOAuth.BrowserTests;

/// <summary>One Chromium for all tests. It starts with the first page, so that nothing starts where all tests are skipped.</summary>
public sealed class BrowserProcess : IAsyncLifetime
{
    /// <summary>Other tests run beside these: a page may take its time.</summary>
    private const float Timeout = 20_000;

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A window of its own, which shares nothing with the others.</summary>
    internal async Task<Window> OpenAsync(ColorScheme scheme, int width, int height)
    {
        var browser = _browser ??= await StartAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return await Window.OpenAsync(context);
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _driver?.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        Assert.True(Chromium.Program is not null, Chromium.Absence);
        Assertions.SetDefaultExpectTimeout(Timeout);
        _driver = await Playwright.CreateAsync();
        return await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Program, Args = Chromium.Arguments });
    }
}
