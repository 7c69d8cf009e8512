using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Tokens;

/// <summary>
/// The name of a connection. Every vault accepts its letters, digits and dashes in the name of a secret, including Azure Key Vault:
/// https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates
/// </summary>
internal readonly record struct ConnectionName
{
    /// <summary>How the names of the secrets begin that contain connections.</summary>
    internal const string SecretPrefix = "ZohoOAuth-";

    private const int MaxLength = 64;

    private readonly string _text;

    private ConnectionName(string text) => _text = text;

    /// <summary>The name of the connection's secret in a vault.</summary>
    internal string SecretName => SecretPrefix + _text;

    /// <summary>The name that a user gave. Throws InvalidInput when it is not valid.</summary>
    internal static ConnectionName Of(string text) =>
        IsValid(text)
            ? new ConnectionName(text)
            : throw ZohoErrors.InvalidInput(
                "Name", $"'{text}' is not a valid name for a connection.", "Use 1 to 64 letters, digits or dashes, for example -Name crm-eu.");

    /// <summary>The name of the connection in a secret of a vault; null when the secret is not a connection.</summary>
    internal static ConnectionName? OfSecretOrNull(string secretName) =>
        secretName.StartsWith(SecretPrefix, StringComparison.OrdinalIgnoreCase)
            && secretName.Substring(SecretPrefix.Length) is var text
            && IsValid(text)
            ? new ConnectionName(text)
            : null;

    /// <summary>The name as text.</summary>
    public override string ToString() => _text;

    private static bool IsValid(string text) => text.Length is > 0 and <= MaxLength
        && text.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
