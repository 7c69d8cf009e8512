using System.Diagnostics;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Storage;
using Trace = ZohoOAuth.Client.Primitives.Trace;

namespace ZohoOAuth.Benchmarks;

/// <summary>A call through the module's own rooms, token kept alive and host checked, beside the bare HttpClient, without PowerShell.</summary>
internal static class WarmPathBenchmark
{
    public const string Module = "warm module";
    public const string Bare = "warm bare";

    private const int Turns = 20;
    private const string Path = "/crm/v8/Leads/3652397000000649013";

    /// <summary>The times of both, and the bytes that keeping the token alive allocates in a call.</summary>
    public static async Task<(Times Times, long BytesPerCall)> RunAsync(SimulatorProcess simulator, ScratchFolder home, int rounds, int calls)
    {
        var services = new ClientServices(HttpClientSource.Create(new ProxySelector()), TimeProvider.System, new ZohoHome(() => home.Path));
        services.DataCenters.Register("bench", simulator.AccountsUrl, simulator.ApiDomain);
        var token = Token(simulator);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Zoho-oauthtoken " + simulator.AccessToken);
        var times = new Times();
        for (var round = -1; round <= rounds; round++)
        {
            // In turns, so that a machine that gets slower gets slower for both.
            double bare = 0;
            double module = 0;
            for (var cursor = 0; cursor < Turns; cursor++)
            {
                bare += await TimeAsync(calls / Turns, () => http.GetByteArrayAsync(new Uri(simulator.ApiDomain + Path)));
                module += await TimeAsync(
                    calls / Turns, () => services.Api.CallAsync(new ApiRequest { Path = Path }, token, Trace.None, CancellationToken.None));
            }

            if (round > 0)
            {
                times.Add(Bare, bare);
                times.Add(Module, module);
            }
        }

        return (times, await AllocationAsync(services, token, calls));
    }

    private static async Task<double> TimeAsync(int calls, Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < calls; number++)
        {
            await call();
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>A fresh token is at hand at once: nothing of it runs on another thread.</summary>
    private static async Task<long> AllocationAsync(ClientServices services, ZohoToken token, int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < calls; number++)
        {
            await services.TokenManager.GetUsableAsync(token, Trace.None, CancellationToken.None);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
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
