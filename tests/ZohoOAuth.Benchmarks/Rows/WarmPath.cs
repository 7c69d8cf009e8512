using System.Diagnostics;
using System.Net;
using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Storage;
using Trace = ZohoOAuth.Client.Primitives.Trace;

namespace ZohoOAuth.Benchmarks.Rows;

/// <summary>
/// A call without PowerShell: through the module's Client, and through an HttpClient that has the token. Both send the same headers and return the memory
/// of the response, so that the server and the garbage collector do the same for both.
/// </summary>
internal sealed class WarmPath : IDisposable
{
    private const int Calls = 500;
    private const string Path = "/crm/v8/Leads/3652397000000649013";

    private readonly ScratchFolder _home = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseCookies = false });
    private readonly ClientServices _services;
    private readonly ZohoToken _token;
    private readonly Uri _address;

    public WarmPath(SimulatorProcess simulator)
    {
        _services = new ClientServices(HttpClientSource.Create(new ProxySelector()), TimeProvider.System, new ZohoHome(() => _home.Path));
        _services.DataCenters.Register("bench", simulator.AccountsUrl, simulator.ApiDomain);
        _token = Token(simulator);
        _address = new Uri(simulator.ApiDomain + Path);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Zoho-oauthtoken " + simulator.AccessToken);
        _http.DefaultRequestHeaders.TryAddWithoutValidation(UserAgent.Header, UserAgent.Value);
    }

    public Task<double> ModuleAsync() => TimeAsync(async () =>
    {
        (var response, _) = await _services.Api.CallAsync(new ApiRequest { Path = Path }, _token, Trace.None, CancellationToken.None);
        response.Dispose();
    });

    public Task<double> HttpClientAsync() => TimeAsync(() => _http.GetByteArrayAsync(_address));

    public void Dispose()
    {
        _http.Dispose();
        _home.Dispose();
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < Calls; number++)
        {
            await call();
        }

        return watch.Elapsed.TotalMilliseconds / Calls;
    }

    private static ZohoToken Token(SimulatorProcess simulator) => new()
    {
        ClientId = simulator.ClientId,
        AccountsUrl = simulator.AccountsUrl,
        ApiDomain = simulator.ApiDomain,
        AccessToken = SecretText.Hide(simulator.AccessToken),
        RefreshToken = SecretText.Hide("1000.not.used"),
        IssuedAt = DateTimeOffset.UtcNow,
        ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
    };
}
