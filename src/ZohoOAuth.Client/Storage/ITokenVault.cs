namespace ZohoOAuth.Client.Storage;

/// <summary>A place for secrets: one text a name. SecretManagement and the embedded vault both stand behind it.</summary>
internal interface ITokenVault
{
    /// <summary>The name that -Vault gives it.</summary>
    string Name { get; }

    /// <summary>The text; null when there is none of that name.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellationToken);

    Task WriteAsync(string name, string text, CancellationToken cancellationToken);

    /// <summary>False when there was none of that name.</summary>
    Task<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names that begin with a prefix.</summary>
    Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken);
}
