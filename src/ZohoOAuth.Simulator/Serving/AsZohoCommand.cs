using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>Runs a simulator with Zoho's own names until it is canceled, so that runbooks run unchanged.</summary>
internal static class AsZohoCommand
{
    public static async Task RunAsync(int port, TextWriter output, CancellationToken cancellationToken)
    {
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = At(port) }, cancellationToken);
        await output.WriteLineAsync(AsZohoText.Describe(zoho, zoho.Proxy!).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static AsZohoOptions At(int port) => port == 0 ? new() : new() { ProxyPort = port, ControlPort = port + 1 };
}
