using System.Collections.Concurrent;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.UnitTests.Tokens.Fleet;

/// <summary>A central vault that many machines share, and that takes its time. It has no compare-and-swap.</summary>
internal sealed class DistantVault(TimeProvider clock, TimeSpan latency) : ITokenVault
{
    internal ConcurrentDictionary<string, string> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Name => "Central";

    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        // A read sees what was there when it was sent.
        var text = Secrets.GetValueOrDefault(name);
        await Task.Delay(latency, clock, cancellationToken);
        return text;
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await Task.Delay(latency, clock, cancellationToken);
        Secrets[name] = text;
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await Task.Delay(latency, clock, cancellationToken);
        return Secrets.TryRemove(name, out _);
    }

    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Secrets.Keys]);
}
