using System.Security;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>Makes a connection of a Postman environment, or a client where it has no tokens yet. Nothing is asked of Zoho.</summary>
internal sealed class PostmanImport(DataCenterRegistry dataCenters, TrustedHosts hosts, TimeProvider clock)
{
    private const string DefaultDataCenter = "us";

    /// <summary>A <see cref="ZohoToken"/>, or a <see cref="ZohoClient"/>. The data center and the environment are for a file that does not say.</summary>
    internal object Read(PostmanEnvironment file, string? dataCenter, ZohoEnvironment environment, Trace trace)
    {
        var server = ServerOf(file, dataCenter);
        var apiDomain = ApiDomainOf(file, server, environment);
        var chosen = Environments.Of(dataCenters.FindByApiDomain(apiDomain) ?? server, apiDomain) ?? environment;
        var clientId = ClientIdOf(file);
        var redirectUri = RedirectUriOf(file);
        var accessToken = SecretOf(file, PostmanNames.AccessToken);
        var refreshToken = SecretOf(file, PostmanNames.RefreshToken);
        if (accessToken is null && refreshToken is null)
        {
            return new ZohoClient(clientId, RequireSecret(file), redirectUri, server.Code, server.AccountsUrl, chosen);
        }

        var expiresAt = ExpiryOf(file, refreshToken is not null, trace);
        return new ZohoToken
        {
            ClientId = clientId,
            ClientSecret = refreshToken is null ? SecretOf(file, PostmanNames.ClientSecret) : RequireSecret(file),
            RedirectUri = redirectUri,
            DataCenter = server.Code,
            AccountsUrl = server.AccountsUrl,
            ApiDomain = apiDomain,
            Environment = chosen,
            AccessToken = accessToken,
            RefreshToken = refreshToken,
            IssuedAt = expiresAt - TokenResponseParser.DefaultLifetime,
            ExpiresAt = expiresAt,
        };
    }

    private ZohoDataCenter ServerOf(PostmanEnvironment file, string? dataCenter)
    {
        if (file[PostmanNames.AccountsUrl] is { } url)
        {
            return hosts.RequireAccounts(url, Variable(PostmanNames.AccountsUrl, file));
        }

        if (dataCenter is not null)
        {
            return dataCenters.Find(dataCenter) ?? throw ZohoErrors.InvalidInput(
                "DataCenter", $"There is no data center '{dataCenter}'.", "Get-ZohoDataCenter lists the codes. Register-ZohoDataCenter adds your own data center.");
        }

        var domain = file[PostmanNames.ApiDomain] ?? DefaultDataCenter;
        return dataCenters.Find(domain) ?? dataCenters.FindByApiDomain(domain) ?? dataCenters.Find(DefaultDataCenter)!;
    }

    /// <summary>An address; or a code such as eu, because the FAQ says that the redirect's location is the API domain.</summary>
    private string ApiDomainOf(PostmanEnvironment file, ZohoDataCenter server, ZohoEnvironment environment)
    {
        if (file[PostmanNames.ApiDomain] is not { } value)
        {
            return Environments.ApiDomain(server, environment);
        }

        return dataCenters.Find(value) is { } located
            ? Environments.ApiDomain(located, environment)
            : hosts.RequireApiDomain(value, Variable(PostmanNames.ApiDomain, file));
    }

    /// <summary>When it is not known the access token counts as expired: a refresh puts that right.</summary>
    private DateTimeOffset ExpiryOf(PostmanEnvironment file, bool canRefresh, Trace trace)
    {
        var now = clock.GetUtcNow();
        if (file[PostmanNames.ExpiryTime] is not { } text)
        {
            return now;
        }

        if (ExpiryTime.Read(text, file.ExportedAt, now) is { } time)
        {
            return time.ToUniversalTime();
        }

        Action<string> say = canRefresh ? trace.Write : trace.Warn;
        say($"{Variable(PostmanNames.ExpiryTime, file)} contains no usable time, so the access token counts as expired.");
        return now;
    }

    private static string ClientIdOf(PostmanEnvironment file)
    {
        var id = file.Require(PostmanNames.ClientId);
        return id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) ? throw Wrong(PostmanNames.ClientId, file, "a client id, such as 1000.ABC") : id;
    }

    /// <summary>Zoho takes http and https only. Source: https://www.zoho.com/accounts/protocol/oauth-setup.html</summary>
    private static string? RedirectUriOf(PostmanEnvironment file) =>
        file[PostmanNames.RedirectUri] is not { } text || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0)
            ? file[PostmanNames.RedirectUri]
            : throw Wrong(PostmanNames.RedirectUri, file, "a redirect URI, such as http://localhost:8765/callback");

    private static SecureString RequireSecret(PostmanEnvironment file)
    {
        _ = file.Require(PostmanNames.ClientSecret);
        return SecretOf(file, PostmanNames.ClientSecret)!;
    }

    /// <summary>A secret goes into a form or a header: it is printable, and has no blanks.</summary>
    private static SecureString? SecretOf(PostmanEnvironment file, string name) =>
        file[name] is not { } text || text.All(character => character is > ' ' and <= '~')
            ? SecretText.HideOrNull(file[name])
            : throw Wrong(name, file, "a value from Zoho: it contains a space, or a character that is not ASCII");

    private static ZohoOAuthException Wrong(string name, PostmanEnvironment file, string what) => ZohoErrors.InvalidInput(
        "Path", $"{Variable(name, file)} is not {what}.", "Copy the value from the API console or from Zoho's answer into Postman, and export the environment again. Then run Import-ZohoEnvironment.");

    private static string Variable(string name, PostmanEnvironment file) => $"The variable {name} in '{file.Path}'";
}
