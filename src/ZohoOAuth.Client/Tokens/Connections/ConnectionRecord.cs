using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Connections;

/// <summary>
/// The durable part of a connection as one JSON text. It contains everything that cannot be requested again, and nothing that changes every hour. A
/// rewrite keeps fields that a newer version added.
/// </summary>
internal static class ConnectionRecord
{
    /// <summary>The maximum length that every vault can store. Windows Credential Manager has the smallest limit: 2,560 bytes of UTF-16.</summary>
    internal const int MaxCharacters = 1_250;

    private const int Version = 1;

    /// <summary>All fields of the record, without a length limit.</summary>
    internal static JsonObject Fields(ZohoToken token, DateTimeOffset now, string? previous)
    {
        var record = Previous(previous);
        var isSameGrant = Text(record, "refreshToken") == SecretText.RevealOrNull(token.RefreshToken) || IsRotationOf(previous, token);
        var grantedAt = isSameGrant && Text(record, "grantedAt") is { } since ? since : Written(now);
        record["v"] = Version;
        record["clientId"] = token.ClientId;
        record["clientSecret"] = SecretText.RevealOrNull(token.ClientSecret);
        record["redirectUri"] = token.RedirectUri;
        record["dataCenter"] = token.DataCenter;
        record["accountsUrl"] = token.AccountsUrl;
        record["apiDomain"] = token.ApiDomain;
        record["environment"] = token.Environment.ToString();
        record["scope"] = string.Join(" ", token.Scope);
        record["refreshToken"] = SecretText.RevealOrNull(token.RefreshToken);
        SetOrRemove(record, "grantType", token.IsClientCredential ? WireNames.ClientCredentialsGrant : null);
        SetOrRemove(record, "organizationId", token.OrganizationId);
        SetOrRemove(record, "accessTokenStore", token.AccessTokenStore == ZohoAccessTokenStore.Vault ? nameof(ZohoAccessTokenStore.Vault) : null);
        SetOrRemove(record, "credential", token.CredentialOrigin);
        if (token.KnownSignInMethod is not null || !isSameGrant)
        {
            // A newer version may have written a method that this one does not know.
            SetOrRemove(record, "signIn", token.KnownSignInMethod?.ToString());
        }

        record["cacheKey"] = SecretText.RevealOrNull(token.CacheKey);
        record["grantedAt"] = grantedAt;
        return record;
    }

    /// <summary>
    /// The JSON text, and whether the scopes were left out to keep it below the length limit. The next refresh response contains the scopes again.
    /// </summary>
    internal static (string Text, bool ScopeLeftOut) Write(ZohoToken token, DateTimeOffset now, string? previous)
    {
        var record = Fields(token, now, previous);
        var text = record.ToJsonString();
        if (text.Length <= MaxCharacters)
        {
            return (text, false);
        }

        // A client-credentials connection needs its scopes for each token request, and no response restores them.
        if (token.IsClientCredential)
        {
            throw ZohoErrors.InvalidInput(
                "Scope",
                $"The connection with its {token.Scope.Count} scopes has {text.Length} characters, and a vault can store {MaxCharacters}.",
                "Request fewer scopes with -Scope. For example, ZohoCRM.modules.ALL covers all modules.");
        }

        record["scope"] = string.Empty;
        return (record.ToJsonString(), true);
    }

    /// <summary>Reads a connection, which has a name when it is in a vault; null when the text is not a connection record.</summary>
    internal static ZohoToken? Read(string text, ConnectionName? name = null, string? vault = null)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, name, vault) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // A lone surrogate is not valid JSON, nor a valid string as an escape sequence, and a SecureString holds at most 65,536 characters.
            return null;
        }
    }

    private static ZohoToken? Read(JsonElement record, ConnectionName? name, string? vault)
    {
        var isClientCredential = record.Text("grantType") == WireNames.ClientCredentialsGrant;
        var refreshToken = SecretText.HideOrNull(record.Text("refreshToken"));
        if (record.Text("clientId") is not { } clientId || (refreshToken is null && !isClientCredential)
            || record.Text("accountsUrl") is not { } accountsUrl || record.Text("apiDomain") is not { } apiDomain)
        {
            return null;
        }

        return new ZohoToken
        {
            Name = name?.ToString(),
            Vault = vault,
            ClientId = clientId,
            ClientSecret = SecretText.HideOrNull(record.Text("clientSecret")),
            RedirectUri = record.Text("redirectUri"),
            DataCenter = record.Text("dataCenter") ?? string.Empty,
            AccountsUrl = accountsUrl,
            ApiDomain = apiDomain,
            Environment = EnvironmentOf(record.Text("environment")),
            Scope = ScopeList.Split(record.Text("scope")),
            RefreshToken = refreshToken,
            IsClientCredential = isClientCredential,
            OrganizationId = record.Text("organizationId"),
            AccessTokenStore = record.Text("accessTokenStore") == nameof(ZohoAccessTokenStore.Vault) ? ZohoAccessTokenStore.Vault : ZohoAccessTokenStore.Cache,
            CacheKey = SecretText.HideOrNull(record.Text("cacheKey")),
            CredentialOrigin = CredentialId.OriginOrNull(record.Text("credential")),
            KnownSignInMethod = SignInMethodOf(record.Text("signIn")),
        };
    }

    /// <summary>Whether the server only replaced the refresh token, and no user consented again.</summary>
    private static bool IsRotationOf(string? previous, ZohoToken token) =>
        token.CredentialOrigin is not null && previous is not null && Read(previous) is { } before && CredentialId.Of(before) == CredentialId.Of(token);

    /// <summary>Enum.TryParse accepts any number, so the range is checked as well.</summary>
    private static ZohoEnvironment EnvironmentOf(string? text) =>
        Enum.TryParse<ZohoEnvironment>(text, ignoreCase: true, out var environment)
            && environment is >= ZohoEnvironment.Production and <= ZohoEnvironment.Developer
            ? environment
            : ZohoEnvironment.Production;

    private static ZohoSignInMethod? SignInMethodOf(string? text) =>
        Enum.TryParse<ZohoSignInMethod>(text, ignoreCase: true, out var method)
            && method is >= ZohoSignInMethod.Browser and <= ZohoSignInMethod.Environment
            ? method
            : null;

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The existing record, including fields that this version does not know.</summary>
    private static JsonObject Previous(string? text)
    {
        if (text is null)
        {
            return [];
        }

        try
        {
            // JsonNode validates lazily: Count detects duplicate names and ToJsonString detects lone surrogates.
            return JsonNode.Parse(text) is JsonObject record && record.Count >= 0 && record.ToJsonString().Length > 0 ? record : [];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Removes the field when there is no value. Most connections do not have these fields, and the record stays small.</summary>
    private static void SetOrRemove(JsonObject record, string name, string? value)
    {
        record.Remove(name);
        if (value is not null)
        {
            record[name] = value;
        }
    }

    private static string? Text(JsonObject record, string name) =>
        record[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
