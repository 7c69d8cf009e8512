namespace ZohoOAuth.Client.ImportExport;

/// <summary>The variables of a Postman environment for Zoho. Source: the FAQ, "2. Setting up an environment in Postman".</summary>
internal static class PostmanNames
{
    internal const string ClientId = "client-id";
    internal const string ClientSecret = "client-secret";
    internal const string RedirectUri = "redirect-uri";
    internal const string AccountsUrl = "accounts-url";
    internal const string AccessToken = "access-token";
    internal const string RefreshToken = "refresh-token";
    internal const string ApiDomain = "api-domain";
    internal const string ExpiryTime = "expiry-time";

    /// <summary>All names, in the order of the FAQ.</summary>
    internal static readonly string[] All = [ClientId, ClientSecret, RedirectUri, AccountsUrl, AccessToken, RefreshToken, ApiDomain, ExpiryTime];

    private static readonly HashSet<string> Secrets = [ClientSecret, AccessToken, RefreshToken];

    private static readonly Dictionary<string, string> BySpelling = All.ToDictionary(Normalize, name => name, StringComparer.OrdinalIgnoreCase);

    internal static bool IsSecret(string name) => Secrets.Contains(name);

    /// <summary>The FAQ's name for a key, which may also be written client_id or clientId; null for any other variable.</summary>
    internal static string? Find(string key) => BySpelling.TryGetValue(Normalize(key), out var name) ? name : null;

    private static string Normalize(string key) => key.Trim().Replace("-", string.Empty).Replace("_", string.Empty);
}
