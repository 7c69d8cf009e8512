using System.Collections.Concurrent;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>Tells the user which hosts the proxy refused, each once: a browser looks for updates again and again.</summary>
internal sealed class ProxyNotices(TextWriter output)
{
    private readonly ConcurrentDictionary<string, bool> _written = new();

    public void Write(string text)
    {
        if (_written.TryAdd(text, true))
        {
            output.WriteLine($"Refused: {text}");
        }
    }
}
