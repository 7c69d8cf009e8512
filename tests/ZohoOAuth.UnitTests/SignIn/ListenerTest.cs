using System.Net;
using System.Net.Sockets;
using System.Text;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>A listener over real sockets that waits for the answer to a request, and ways to visit it.</summary>
public abstract class ListenerTest : IAsyncLifetime, IDisposable
{
    private protected readonly TestBench _bench = new();
    private protected readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    private protected readonly CancellationTokenSource _stop = new();
    private protected RedirectListener _listener = null!;
    private protected LoopbackRedirect _redirect = null!;
    private protected SignInDoor _door = null!;
    private protected ZohoGrantRequest _request = null!;
    private protected Task<ZohoGrant> _receiving = null!;

    public async Task InitializeAsync()
    {
        _redirect = LoopbackRedirect.Of($"http://localhost:{FreePort.Find()}/callback")!;
        _request = Sample.Request(client: Sample.Client(redirectUri: _redirect.Uri.ToString()));
        _listener = await RedirectListener.OpenAsync(_redirect, TimeProvider.System, _ => Task.FromResult<string?>(null));
        _door = _listener.NewDoor("https://accounts.zoho.eu/consent", canPaste: true);
        _receiving = _listener.ReceiveAsync(url => _bench.Services.Redirects.Read(url, _request), _door, _bench.Trace, _stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_receiving);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _browser.Dispose();
        _stop.Dispose();
        _bench.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Uri Callback(string query) => new($"{_redirect.Uri}?{query}");

    private protected Uri Answer() => Callback($"state={_request.State}&code=1000.a.b&location=eu&accounts-server=https%3A%2F%2Faccounts.zoho.eu&");

    private protected async Task<ZohoGrant> AcceptAsync()
    {
        using var response = await _browser.GetAsync(Answer());
        using var page = await _browser.GetAsync(_redirect.Uri);
        return await _receiving;
    }

    private protected async Task<TcpClient> ConnectAsync()
    {
        var context = new TcpClient(AddressFamily.InterNetwork);
        await context.ConnectAsync(IPAddress.Loopback, _redirect.Uri.Port);
        return context;
    }

    private protected async Task<string> SendAsync(string text)
    {
        using var context = await ConnectAsync();
        return await SendAsync(context, text);
    }

    private protected static async Task<string> SendAsync(TcpClient context, string text)
    {
        await context.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(context.GetStream());
        return await reader.ReadToEndAsync();
    }
}
