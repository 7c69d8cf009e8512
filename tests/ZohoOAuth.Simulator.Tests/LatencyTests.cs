using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

public sealed class LatencyTests : SimulatorTest
{
    protected override SimulatorOptions Options => new() { Latency = new ResponseLatency(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(40)) };

    [Fact]
    public async Task Api_servers_wait_accounts_servers_do_not_and_a_client_that_leaves_ends_the_wait()
    {
        var token = await AccessTokenAsync();
        using var leave = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, "/crm/v8/org"));
        request.Headers.Authorization = new("Zoho-oauthtoken", token);
        var response = Http.SendAsync(request, leave.Token);
        while (Zoho.Requests.Count("/crm/*") == 0)
        {
            await Task.Yield();
        }

        Assert.False(response.IsCompleted);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response);
    }
}
