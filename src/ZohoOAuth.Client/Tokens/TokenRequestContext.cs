using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens;

/// <summary>The context of a token request: where to write messages, and how to reach the vault of a connection.</summary>
internal sealed class TokenRequestContext(Trace trace, Func<string?, CancellationToken, Task<ITokenVault>>? vaults = null)
{
    internal Trace Trace { get; } = trace;

    /// <summary>Whether the context gives access to vaults.</summary>
    internal bool HasVaults => vaults is not null;

    internal Task<ITokenVault> VaultAsync(string? name, CancellationToken cancellationToken) => vaults!(name, cancellationToken);

    /// <summary>A context without vaults.</summary>
    public static implicit operator TokenRequestContext(Trace trace) => new(trace);
}
