using System.Security;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>Creates a connection from a Postman environment, or a client when it contains no tokens. It sends no request to Zoho.</summary>
internal sealed class PostmanImport(DataCenterRegistry dataCenters, TrustedHosts hosts, TimeProvider clock)
{
    private const string DefaultDataCenter = "us";

    /// <summary>
    /// Returns a <see cref="ZohoToken"/> or a <see cref="ZohoClient"/>. The data center and the environment apply when the file does not specify
    /// them. An environment that contradicts the file is an error.
    /// </summary>
    internal object Read(PostmanEnvironment file, string? dataCenter, ZohoEnvironment? environment, Trace trace)
    {
        var server = ServerOf(file, dataCenter);
        var apiDomain = ApiDomainOf(file, server, environment ?? ZohoEnvironment.Production);
        var ofFile = Environments.Of(dataCenters.FindByApiDomain(apiDomain) ?? server, apiDomain);
        var chosen = environment ?? ofFile ?? ZohoEnvironment.Production;
        if (ofFile is { } actual && actual != chosen)
        {
            throw ZohoErrors.ApiDomainOfOtherEnvironment(Variable(PostmanNames.ApiDomain, file), apiDomain, actual, chosen);
        }

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
                "DataCenter",
                $"There is no data center '{dataCenter}'.",
                "Get-ZohoDataCenter lists the codes. Register-ZohoDataCenter adds your own data center.");
        }

        var domain = file[PostmanNames.ApiDomain] ?? DefaultDataCenter;
        return dataCenters.Find(domain) ?? dataCenters.FindByApiDomain(domain) ?? dataCenters.Find(DefaultDataCenter)!;
    }

    /// <summary>The API domain: a URL, or a code such as eu, because the FAQ says that the redirect's location is the API domain.</summary>
    private string ApiDomainOf(PostmanEnvironment file, ZohoDataCenter server, ZohoEnvironment environment)
    {
        if (file[PostmanNames.ApiDomain] is not { } value)
        {
            return Environments.ApiDomain(server, environment);
        }

        return dataCenters.Find(value) is { } located
            ? Environments.ApiDomain(located, environment)
            : hosts.RequireApiDomain(value, server.AccountsUrl, Variable(PostmanNames.ApiDomain, file));
    }

    /// <summary>The expiry time. An unknown time counts as expired, and the next refresh corrects it.</summary>
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
        return id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            ? throw Wrong(PostmanNames.ClientId, file, "a client id, such as 1000.ABC")
            : id;
    }

    /// <summary>
    /// The redirect URI; null when there is none. Zoho accepts only http and https. Source: https://www.zoho.com/accounts/protocol/oauth-setup.html
    /// </summary>
    private static string? RedirectUriOf(PostmanEnvironment file) =>
        file[PostmanNames.RedirectUri] is not { } text
            || (HostUrl.TryParse(text, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0)
            ? file[PostmanNames.RedirectUri]
            : throw Wrong(PostmanNames.RedirectUri, file, "a redirect URI, such as http://localhost:8765/callback");

    private static SecureString RequireSecret(PostmanEnvironment file)
    {
        _ = file.Require(PostmanNames.ClientSecret);
        return SecretOf(file, PostmanNames.ClientSecret)!;
    }

    /// <summary>A secret; null when there is none. It is sent in a form or a header, so it must be printable ASCII without spaces.</summary>
    private static SecureString? SecretOf(PostmanEnvironment file, string name) =>
        file[name] is not { } text || text.All(character => character is > ' ' and <= '~')
            ? SecretText.HideOrNull(file[name])
            : throw Wrong(name, file, "a value from Zoho: it contains a space, or a character that is not ASCII");

    private static ZohoOAuthException Wrong(string name, PostmanEnvironment file, string what) => ZohoErrors.InvalidInput(
        "Path",
        $"{Variable(name, file)} is not {what}.",
        "Copy the value from the API console or from Zoho's answer into Postman, and export the environment again. Then run Import-ZohoEnvironment.");

    private static string Variable(string name, PostmanEnvironment file) => $"The variable {name} in '{file.Path}'";
}
