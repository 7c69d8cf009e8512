using System.Collections.Concurrent;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>Runs a simulator with Zoho's own names until it is canceled, so that runbooks run unchanged.</summary>
internal static class AsZohoCommand
{
    public static async Task RunAsync(int port, TextWriter output, CancellationToken cancellationToken)
    {
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = At(port, output) }, cancellationToken);
        await output.WriteLineAsync(AsZohoText.Describe(zoho, zoho.Proxy!).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static AsZohoOptions At(int port, TextWriter output)
    {
        var refused = new ConcurrentDictionary<string, bool>();
        return new AsZohoOptions
        {
            ProxyPort = port,
            ControlPort = port == 0 ? 0 : port + 1,
            OnRefused = text => WriteOnce(output, refused, text),
        };
    }

    // A browser looks for updates again and again.
    private static void WriteOnce(TextWriter output, ConcurrentDictionary<string, bool> written, string text)
    {
        if (written.TryAdd(text, true))
        {
            output.WriteLine($"Refused: {text}");
        }
    }
}
