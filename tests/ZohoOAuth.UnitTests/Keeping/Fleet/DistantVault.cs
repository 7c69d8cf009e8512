using System.Collections.Concurrent;
using ZohoOAuth.Client.Keeping;

namespace ZohoOAuth.UnitTests.Keeping;

/// <summary>A central vault that many machines share, and that takes its time. It has no compare-and-swap.</summary>
internal sealed class DistantVault(TimeProvider clock, TimeSpan latency) : ITokenVault
{
    internal ConcurrentDictionary<string, string> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Name => "Central";

    public async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        // A read sees what was there when it was sent.
        var text = Secrets.GetValueOrDefault(name);
        await Task.Delay(latency, clock, cancellation);
        return text;
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellation)
    {
        await Task.Delay(latency, clock, cancellation);
        Secrets[name] = text;
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        await Task.Delay(latency, clock, cancellation);
        return Secrets.TryRemove(name, out _);
    }

    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. Secrets.Keys]);
}
