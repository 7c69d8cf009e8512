using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Creates the client from parameters or environment variables. A missing value is an error and never a prompt, because a prompt would
/// block a runbook.
/// </summary>
internal static class ClientInput
{
    internal const string DefaultDataCenter = "us";

    /// <summary>The client from -ClientId, -ClientSecret, -RedirectUri and -DataCenter.</summary>
    internal static ZohoClient FromParameters(
        string? clientId, SecureString? clientSecret, string? redirectUri, string? dataCenter, ZohoEnvironment environment) =>
        ClientServices.Process.ClientFactory.Create(
            Given(clientId) ?? throw Missing("ClientId", InVariables(EnvironmentVariables.ClientId)),
            Given(clientSecret) ?? throw Missing("ClientSecret", InVariables(EnvironmentVariables.ClientSecret)),
            redirectUri,
            dataCenter ?? DefaultDataCenter,
            environment);

    /// <summary>The same for a sign-in with a browser, which also needs a redirect URI.</summary>
    internal static ZohoClient ForBrowser(string? clientId, SecureString? clientSecret, string? redirectUri, string? dataCenter, ZohoEnvironment environment)
    {
        var client = FromParameters(clientId, clientSecret, redirectUri, dataCenter, environment);
        return client.RedirectUri is null
            ? throw Missing("RedirectUri", "Copy it exactly from the API console, for example http://localhost:8765/callback.")
            : client;
    }

    internal static ZohoClient FromEnvironment(string? clientId, SecureString? clientSecret, string? dataCenter, ZohoEnvironment environment) =>
        ClientServices.Process.ClientFactory.Create(
            Given(clientId) ?? EnvironmentVariables.Read(EnvironmentVariables.ClientId) ?? throw NotSet("ClientId", EnvironmentVariables.ClientId),
            Given(clientSecret) ?? SecretOf(EnvironmentVariables.ClientSecret) ?? throw NotSet("ClientSecret", EnvironmentVariables.ClientSecret),
            redirectUri: null,
            dataCenter ?? EnvironmentVariables.Read(EnvironmentVariables.DataCenter) ?? DefaultDataCenter,
            environment);

    internal static SecureString RefreshToken(SecureString? refreshToken) =>
        Given(refreshToken) ?? SecretOf(EnvironmentVariables.RefreshToken) ?? throw NotSet("RefreshToken", EnvironmentVariables.RefreshToken);

    private static SecureString? SecretOf(string variable) => SecretText.HideOrNull(EnvironmentVariables.Read(variable));

    /// <summary>Treats an empty value as missing, because a variable that is not set arrives as empty text.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static SecureString? Given(SecureString? secret) => SecretText.IsEmpty(secret) ? null : secret;

    private static ZohoOAuthException Missing(string parameter, string more) => ZohoErrors.InvalidInput(
        parameter,
        $"-{parameter} is missing, and no -Client was specified.",
        $"Specify -{parameter}, or -Client with a client from New-ZohoClient. {more}");

    /// <summary>The name of a connection alone is enough only if the connection is saved.</summary>
    internal static ZohoOAuthException NotSaved(string name, string vault) => ZohoErrors.InvalidInput(
        "ClientId",
        $"The vault '{vault}' contains no connection '{name}', and no client was specified.",
        "To sign in again, specify a name that Get-ZohoToken lists, and its -Vault. To sign in for the first time, specify -Client with a client from "
            + $"New-ZohoClient, or -ClientId. {InVariables(EnvironmentVariables.ClientId)}");

    private static string InVariables(string variable) => $"In a pipeline, set {variable} and the related variables, and use -FromEnvironment.";

    private static ZohoOAuthException NotSet(string parameter, string variable) => ZohoErrors.InvalidInput(
        parameter,
        $"The environment variable {variable} is not set, and -{parameter} was not specified.",
        $"Set {variable} from the secrets of your pipeline, or specify -{parameter}.");
}
