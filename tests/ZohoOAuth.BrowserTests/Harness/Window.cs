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
        IRequest request = await Page.RunAndWaitForRequestAsync(action, asked => asked.Url.StartsWith(prefix, StringComparison.Ordinal));
        return new Uri(request.Url);
    }

    /// <summary>Writes the whole page to a file beside the tests, for people to look at.</summary>
    internal Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
