using System.Collections.Concurrent;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A vault in memory. One that lies takes every write and keeps none.</summary>
internal sealed class MemoryVault : ITokenVault
{
    internal ConcurrentDictionary<string, string> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal bool Lies { get; init; }

    /// <summary>From this write on the vault lies.</summary>
    internal int LiesFromWrite { get; init; } = int.MaxValue;

    internal int Writes { get; private set; }

    public string Name => "Fake";

    public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Secrets.GetValueOrDefault(name));

    public Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        Writes++;
        if (!Lies && Writes < LiesFromWrite)
        {
            Secrets[name] = text;
        }

        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Secrets.TryRemove(name, out _));

    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Secrets.Keys.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Order()]);
}
