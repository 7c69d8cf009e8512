using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens;

/// <summary>Who wants a token: where it is told what happens, and how it comes to the vault of a connection.</summary>
internal sealed class TokenRequestContext(Trace trace, Func<string?, CancellationToken, Task<ITokenVault>>? vaults = null)
{
    internal Trace Trace { get; } = trace;

    /// <summary>Whether the vault of a connection can be reached from here.</summary>
    internal bool HasVaults => vaults is not null;

    internal Task<ITokenVault> VaultAsync(string? name, CancellationToken cancellationToken) => vaults!(name, cancellationToken);

    /// <summary>A caller without a vault.</summary>
    public static implicit operator TokenRequestContext(Trace trace) => new(trace);
}
