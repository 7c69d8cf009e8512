
namespace ZohoOAuth.BrowserTests;

/// <summary>A browser window, and the record of all that it asked of the network.</summary>
internal sealed class Window : IAsyncDisposable
{
    private static readonly string Screenshots = Path.Combine(AppContext.BaseDirectory, "screenshots");
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    private Window(IBrowserContext context)
    {
        _context = context;
        context.Request += (_, request) => _requests.Add(request.Url);
        context.Console += (_, message) => _complaints.Add(message.Text);
        context.WebError += (_, error) => _complaints.Add(error.Error);
    }

    internal IPage Page { get; private set; } = null!;

    /// <summary>The addresses of all requests, in their order.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    /// <summary>What pages said on the console, and errors of their scripts.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    internal static async Task<Window> OpenAsync(IBrowserContext context)
    {
        var window = new Window(context);
        window.Page = await context.NewPageAsync();
        return window;
    }

    /// <summary>Opens an address.</summary>
    internal Task<IResponse?> GoAsync(Uri url) => Page.GotoAsync(url.AbsoluteUri);

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    internal ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>Does something that sends the browser to an address, and says which it was: nobody need answer there.</summary>
    internal async Task<Uri> SentToAsync(string prefix, Func<Task> action)
    {
        var request = await Page.RunAndWaitForRequestAsync(action, requested => requested.Url.StartsWith(prefix, StringComparison.Ordinal));
        return new Uri(request.Url);
    }

    /// <summary>Does something that asks for an address, whatever becomes of it, and brings what was answered.</summary>
    internal async Task<IResponse> AnswerAsync(string address, Func<Task> action)
    {
        var response = Page.WaitForResponseAsync(address);
        await Task.WhenAny(action());
        return await response;
    }

    /// <summary>The addresses that the tab can go back to, and the one that it is at.</summary>
    internal async Task<IReadOnlyList<string>> HistoryAsync()
    {
        var tools = await _context.NewCDPSessionAsync(Page);
        var history = await tools.SendAsync("Page.getNavigationHistory");
        return [.. history!.Value.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("url").GetString()!)];
    }

    /// <summary>The cookies that the browser keeps for all addresses.</summary>
    internal Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => _context.CookiesAsync();

    /// <summary>Looks at the page in the light, in the dark and on a telephone: it can be read there, and there is a picture of it.</summary>
    internal async Task LookAsync(string name)
    {
        foreach ((var scheme, var width, var look) in new[]
        {
            (ColorScheme.Light, 1000, "light"),
            (ColorScheme.Dark, 1000, "dark"),
            (ColorScheme.Light, 320, "narrow"),
        })
        {
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await Page.SetViewportSizeAsync(width, Page.ViewportSize!.Height);
            await ScreenshotAsync($"{name}-{look}");
            await Legibility.AssertAsync(Page, dark: scheme == ColorScheme.Dark);
        }
    }

    /// <summary>Writes the whole page to a file beside the tests, for people to look at.</summary>
    internal Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
