using System.Management.Automation;
using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>
/// Reads a connection from an object with the properties of one: a row of the token store of one of Zoho's SDKs, or an object of a script. Zoho's SDKs
/// store id, user_name, client_id, client_secret, refresh_token, access_token, grant_token, expiry_time (in milliseconds since 1970), redirect_url and
/// api_domain. Source: "Token Persistence" in the README of https://github.com/zoho/zohocrm-csharp-sdk-8.0 and of the other SDKs
/// </summary>
internal static class TokenRow
{
    /// <summary>The token without its accounts server, which the cmdlet finds. Null if the object is not a row of a connection.</summary>
    internal static ZohoToken? Read(PSObject row)
    {
        if (Find(row, "clientid") is null || Find(row, "refreshtoken") is null)
        {
            return null;
        }

        var expiresAt = ExpiryOf(row);
        return new ZohoToken
        {
            Name = Text(row, "name"),
            ClientId = Text(row, "clientid") ?? string.Empty,
            ClientSecret = Secret(row, "clientsecret"),
            RefreshToken = Secret(row, "refreshtoken"),
            AccessToken = expiresAt is null ? null : Secret(row, "accesstoken"),
            IssuedAt = (expiresAt ?? DateTimeOffset.MinValue + TokenResponseParser.DefaultLifetime) - TokenResponseParser.DefaultLifetime,
            ExpiresAt = expiresAt ?? DateTimeOffset.MinValue,
            RedirectUri = Text(row, "redirecturi") ?? Text(row, "redirecturl"),
            DataCenter = Text(row, "datacenter") ?? string.Empty,
            ApiDomain = Text(row, "apidomain") ?? string.Empty,
            Environment = EnvironmentOf(Text(row, "environment")),
            Scope = LanguagePrimitives.TryConvertTo<string[]>(Find(row, "scope")?.Value, out var scope) ? ScopeList.Split(scope ?? []) : [],
        };
    }

    private static ZohoEnvironment EnvironmentOf(string? text) =>
        LanguagePrimitives.TryConvertTo<ZohoEnvironment>(text, out var environment) ? environment : ZohoEnvironment.Production;

    private static DateTimeOffset? ExpiryOf(PSObject row) =>
        Text(row, "expirytime") is { } text ? ExpiryTime.Read(text, exportedAt: null, ClientServices.Process.Clock.GetUtcNow()) : null;

    private static SecureString? Secret(PSObject row, string name) => Find(row, name)?.Value switch
    {
        SecureString secret => secret,
        PSObject { BaseObject: SecureString secret } => secret,
        _ => Text(row, name) is { } text ? PlainTextSecret.Mark(SecretText.Hide(text)) : null,
    };

    private static string? Text(PSObject row, string name) =>
        Find(row, name)?.Value is { } value and not DBNull
            && Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)?.Trim() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The property of that name, which may also be written client_id or ClientId.</summary>
    private static PSPropertyInfo? Find(PSObject row, string name) =>
        row.Properties.FirstOrDefault(property => string.Equals(property.Name.Replace("_", string.Empty), name, StringComparison.OrdinalIgnoreCase));
}
