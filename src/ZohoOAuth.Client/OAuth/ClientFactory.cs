using System.Security;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Creates a client from the values in the API console. Invalid values are rejected before a grant is used. Source:
/// https://www.zoho.com/accounts/protocol/oauth-setup.html
/// </summary>
internal sealed class ClientFactory(DataCenterRegistry dataCenters)
{
    internal ZohoClient Create(string? clientId, SecureString? secret, string? redirectUri, string dataCenter, ZohoEnvironment environment)
    {
        var row = RequireDataCenter(dataCenter);
        var id = clientId?.Trim() ?? string.Empty;
        if (id.Length == 0 || id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            throw ZohoErrors.InvalidInput("ClientId", $"'{id}' is not a client id.", "Copy the client id from the API console. It looks like 1000.ABC.");
        }

        return SecretText.IsEmpty(secret)
            ? throw ZohoErrors.InvalidInput("ClientSecret", $"The secret of the client {id} is empty.", "Copy the client secret from the API console.")
            : new ZohoClient(id, secret!, CheckedRedirect(redirectUri), row.Code, row.AccountsUrl, environment);
    }

    internal ZohoDataCenter RequireDataCenter(string code) => dataCenters.Find(code) ?? throw ZohoErrors.InvalidInput(
        "DataCenter",
        $"There is no data center '{code}'. The data centers are {string.Join(", ", dataCenters.All.Select(row => row.Code))}.",
        "Get-ZohoDataCenter describes the data centers. Register-ZohoDataCenter adds your own.");

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

        return HostUrl.TryParse(redirectUri, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0
            ? redirectUri
            : throw ZohoErrors.InvalidInput(
                "RedirectUri",
                $"'{redirectUri}' is not a redirect URI.",
                "Copy the redirect URI from the API console, for example http://localhost:8765/callback.");
    }
}
