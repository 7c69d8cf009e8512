using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Vault;

/// <summary>A vault whose names of connections are noted, so that Tab completes them without the vault.</summary>
internal sealed class NotedVault(ITokenVault vault, VaultNames names) : ITokenVault
{
    public string Name => vault.Name;

    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var text = await vault.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        await (text is null ? names.RemoveAsync(Name, name) : AddAsync(name)).ConfigureAwait(false);
        return text;
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await vault.WriteAsync(name, text, cancellationToken).ConfigureAwait(false);
        await AddAsync(name).ConfigureAwait(false);
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var existed = await vault.RemoveAsync(name, cancellationToken).ConfigureAwait(false);
        await names.RemoveAsync(Name, name).ConfigureAwait(false);
        return existed;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var found = await vault.ListAsync(prefix, cancellationToken).ConfigureAwait(false);
        if (prefix == ConnectionName.SecretPrefix)
        {
            await names.SetAsync(Name, [.. found.Where(IsConnection)]).ConfigureAwait(false);
        }

        return found;
    }

    private Task AddAsync(string name) => IsConnection(name) ? names.AddAsync(Name, name) : Task.CompletedTask;

    private static bool IsConnection(string name) => ConnectionName.OfSecretOrNull(name) is not null;
}
