using System.Collections.Concurrent;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>How <c>serve --as-zoho</c> starts: the ports, and what the terminal says about refused requests.</summary>
internal static class AsZohoStart
{
    public static AsZohoOptions At(int port, TextWriter output)
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
