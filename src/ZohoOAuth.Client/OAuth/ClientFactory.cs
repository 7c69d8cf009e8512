using System.Security;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Creates a client from the values in the API console. Invalid values are rejected before a grant is used. Source:
/// https://www.zoho.com/accounts/protocol/oauth-setup.html
/// </summary>
internal sealed class ClientFactory
{
    private readonly DataCenterRegistry _dataCenters;

    internal ClientFactory(DataCenterRegistry dataCenters) => _dataCenters = dataCenters;

    internal ZohoClient Create(string? clientId, SecureString? secret, string? redirectUri, string dataCenter, ZohoEnvironment environment)
    {
        var row = DataCenter(dataCenter);
        var id = clientId?.Trim() ?? string.Empty;
        if (id.Length == 0 || id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            throw ZohoErrors.InvalidInput("ClientId", $"'{id}' cannot be a client id.", "Copy it from the API console; it looks like 1000.ABC.");
        }

        return SecretText.IsEmpty(secret)
            ? throw ZohoErrors.InvalidInput("ClientSecret", $"The secret of the client {id} is empty.", "Copy it from the API console.")
            : new ZohoClient(id, secret!, CheckedRedirect(redirectUri), row.Code, row.AccountsUrl, environment);
    }

    internal ZohoDataCenter DataCenter(string code) => _dataCenters.Find(code) ?? throw ZohoErrors.InvalidInput(
        "DataCenter",
        $"There is no data center '{code}'. Known: {string.Join(", ", _dataCenters.All.Select(row => row.Code))}.",
        "Take a code of Get-ZohoDataCenter, or register your own with Register-ZohoDataCenter.");

    /// <summary>
    /// Validates the redirect URI. Zoho accepts only http and https and compares the URI exactly, so whitespace from copying is removed.
    /// </summary>
    private static string? CheckedRedirect(string? given)
    {
        var redirectUri = given?.Trim();
        if (string.IsNullOrEmpty(redirectUri))
        {
            return null;
        }

        return Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0
            ? redirectUri
            : throw ZohoErrors.InvalidInput("RedirectUri", $"'{redirectUri}' cannot be a redirect URI.", "Give the text of the API console, for example http://localhost:8765/callback.");
    }
}
