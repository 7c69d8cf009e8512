namespace ZohoOAuth.Client.Keeping;

/// <summary>A place for secrets: one text a name. SecretManagement and the embedded vault both stand behind it.</summary>
internal interface ITokenVault
{
    /// <summary>The name that -Vault gives it.</summary>
    string Name { get; }

    /// <summary>The text; null when there is none of that name.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancellation);

    Task WriteAsync(string name, string text, CancellationToken cancellation);

    /// <summary>False when there was none of that name.</summary>
    Task<bool> RemoveAsync(string name, CancellationToken cancellation);

    /// <summary>The names that begin with a prefix.</summary>
    Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation);
}
