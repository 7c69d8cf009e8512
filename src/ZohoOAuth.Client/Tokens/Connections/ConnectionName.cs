using System.Text.RegularExpressions;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>
/// The name of a connection and of its secret in the vault. Every vault accepts letters, digits and dashes, including
/// Azure Key Vault: https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates
/// </summary>
internal static class ConnectionName
{
    internal const string Prefix = "ZohoOAuth-";

    private static readonly Regex Pattern = new(@"^[A-Za-z0-9-]{1,64}\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    internal static string ToSecretName(string name) => Prefix + Require(name);

    internal static string FromSecretName(string secretName) => secretName.Substring(Prefix.Length);

    internal static bool IsSecretName(string secretName) =>
        secretName.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && Pattern.IsMatch(FromSecretName(secretName));

    internal static string Require(string name) =>
        Pattern.IsMatch(name)
            ? name
            : throw ZohoErrors.InvalidInput(
                "Name", $"'{name}' is not a valid name for a connection.", "Use 1 to 64 letters, digits or dashes, for example -Name crm-eu.");
}
