using System.Text.Json;
using ZohoOAuth.SdkTests.Harness;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.SdkTests;

/// <summary>The SDK with its own list of Zoho's hosts, through the proxy of a simulator that has Zoho's own names.</summary>
public sealed class ZohoNameTests : SdkTest
{
    private protected override SimulatorOptions Options => new() { AsZoho = new AsZohoOptions() };

    private SimulatedDataCenter Europe => Zoho.DataCenters["eu"];

    [SdkFact]
    public async Task The_SDK_signs_in_and_reads_at_a_second_data_center()
    {
        // The SDK sends only its calls through the proxy that it is given. Its token request needs node's own agent.
        var token = await RunAsync("sign-in", WithGrant(Europe) with { AgentProxy = true });
        var leads = await RunAsync("pages", Settings(Europe) with { Id = Text(token, "id"), Module = "Leads" });

        Assert.Equal("https://www.zohoapis.eu", Text(token, "apiDomain"));
        Assert.Equal(450, leads.GetProperty("count").GetInt32());
        Assert.Single(Received("eu/accounts"), request => request.Path == "/oauth/v2/token");
        Assert.DoesNotContain(Zoho.Requests, request => !request.Server.StartsWith("eu/", StringComparison.Ordinal));
    }

    [SdkFact]
    public async Task A_code_of_another_data_center_is_refused() =>
        Assert.Contains("invalid_code", await MessageAsync(WithGrant(Zoho.DataCenters["us"]) with { AgentProxy = true }), StringComparison.Ordinal);

    private async Task<string?> MessageAsync(SdkSettings settings) => Text(await RunAsync("sign-in", settings), "message");

    private Task<JsonElement> RunAsync(string script, SdkSettings settings)
    {
        var proxy = Zoho.Proxy!;
        var through = settings with { DataCenter = "EU", Proxy = new SdkProxy(proxy.Url.Host, proxy.Url.Port) };
        return SdkRun.RunAsync(script, through, ("NODE_EXTRA_CA_CERTS", proxy.CertificateFile));
    }
}
