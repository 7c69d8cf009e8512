using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZohoOAuth.Client.Catalog.DataCenters;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// A connection or a client as a Postman environment, with exactly the FAQ's variables.
/// Source: https://learning.postman.com/docs/sending-requests/variables/environment-variables
/// </summary>
/// <param name="Name">The name in Postman's list of environments.</param>
/// <param name="Values">The values of the FAQ's variables, including secrets.</param>
internal sealed record PostmanExport(string Name, IReadOnlyDictionary<string, string> Values)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of the variables that contain a secret.</summary>
    internal IEnumerable<string> Secrets => PostmanNames.All.Where(name => PostmanNames.IsSecret(name) && Values.ContainsKey(name));

    internal static PostmanExport Of(ZohoToken token) => new($"Zoho {token.Name ?? token.ClientId}", Present(
        (PostmanNames.ClientId, token.ClientId),
        (PostmanNames.ClientSecret, SecretText.RevealOrNull(token.ClientSecret)),
        (PostmanNames.RedirectUri, token.RedirectUri),
        (PostmanNames.AccountsUrl, token.AccountsUrl),
        (PostmanNames.AccessToken, SecretText.RevealOrNull(token.AccessToken)),
        (PostmanNames.RefreshToken, SecretText.RevealOrNull(token.RefreshToken)),
        (PostmanNames.ApiDomain, token.ApiDomain),
        (PostmanNames.ExpiryTime, token.AccessToken is null ? null : token.ExpiresAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))));

    internal static PostmanExport Of(ZohoClient client, DataCenterRegistry dataCenters) => new($"Zoho {client.ClientId}", Present(
        (PostmanNames.ClientId, client.ClientId),
        (PostmanNames.ClientSecret, SecretText.RevealOrNull(client.ClientSecret)),
        (PostmanNames.RedirectUri, client.RedirectUri),
        (PostmanNames.AccountsUrl, client.AccountsUrl),
        (PostmanNames.ApiDomain, dataCenters.FindByAccountsUrl(client.AccountsUrl) is { } server ? Environments.ApiDomain(server, client.Environment) : null)));

    internal byte[] Write(bool includeSecrets, DateTimeOffset now)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("id", Guid.NewGuid().ToString());
            writer.WriteString("name", Name);
            writer.WriteStartArray("values");
            foreach (var name in PostmanNames.All)
            {
                WriteVariable(writer, name, ValueOf(name, includeSecrets));
            }

            writer.WriteEndArray();
            writer.WriteString("_postman_variable_scope", "environment");
            writer.WriteString("_postman_exported_at", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("_postman_exported_using", "ZohoOAuth");
            writer.WriteEndObject();
        }

        return content.ToArray();
    }

    /// <summary>
    /// The value to write. Without the access token the expiry time is empty too: a script that checks only the time would send an empty token.
    /// </summary>
    private string ValueOf(string name, bool includeSecrets) =>
        Values.TryGetValue(name, out var value) && (includeSecrets || (!PostmanNames.IsSecret(name) && name != PostmanNames.ExpiryTime)) ? value : string.Empty;

    private static void WriteVariable(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("key", name);
        writer.WriteString("value", value);
        writer.WriteString("type", PostmanNames.IsSecret(name) ? "secret" : "default");
        writer.WriteBoolean("enabled", true);
        writer.WriteEndObject();
    }

    private static Dictionary<string, string> Present(params (string Name, string? Value)[] values) =>
        values.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Name, pair => pair.Value!);
}
