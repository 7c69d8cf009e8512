namespace ZohoOAuth.Client.Storage;

/// <summary>A store for secrets: one text for each name. SecretManagement and the embedded vault implement it.</summary>
internal interface ITokenVault
{
    /// <summary>The name of the vault, as in -Vault.</summary>
    string Name { get; }

    /// <summary>Reads a secret; null when there is none of that name.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellationToken);

    Task WriteAsync(string name, string text, CancellationToken cancellationToken);

    /// <summary>Removes a secret. Returns false when there was none of that name.</summary>
    Task<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names that start with the prefix.</summary>
    Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken);
}
