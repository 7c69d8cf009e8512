using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;

namespace ZohoOAuth.SignIn;

/// <summary>
/// The client that the parameters, or the variables, describe. Nothing asks for a value that is missing: a prompt in a runbook
/// is a runbook that hangs.
/// </summary>
internal static class ClientInput
{
    internal const string DefaultDataCenter = "us";

    internal static ZohoClient OfParameters(string? clientId, SecureString? clientSecret, string? redirectUri, string? dataCenter, ZohoEnvironment environment) =>
        ZohoCmdlet.Services.Clients.Create(
            clientId ?? throw Missing("ClientId", EnvironmentVariables.ClientId),
            clientSecret ?? throw Missing("ClientSecret", EnvironmentVariables.ClientSecret),
            redirectUri,
            dataCenter ?? DefaultDataCenter,
            environment);

    internal static ZohoClient OfVariables(string? clientId, SecureString? clientSecret, string? dataCenter, ZohoEnvironment environment) =>
        ZohoCmdlet.Services.Clients.Create(
            clientId ?? EnvironmentVariables.Read(EnvironmentVariables.ClientId) ?? throw NotSet("ClientId", EnvironmentVariables.ClientId),
            clientSecret ?? SecretOf(EnvironmentVariables.ClientSecret) ?? throw NotSet("ClientSecret", EnvironmentVariables.ClientSecret),
            redirectUri: null,
            dataCenter ?? EnvironmentVariables.Read(EnvironmentVariables.DataCenter) ?? DefaultDataCenter,
            environment);

    internal static SecureString RefreshToken(SecureString? refreshToken) =>
        (SecretText.IsEmpty(refreshToken) ? null : refreshToken) ?? SecretOf(EnvironmentVariables.RefreshToken) ?? throw NotSet("RefreshToken", EnvironmentVariables.RefreshToken);

    private static SecureString? SecretOf(string variable) => SecretText.HideOrNull(EnvironmentVariables.Read(variable));

    private static ZohoOAuthException Missing(string parameter, string variable) => ZohoErrors.InvalidInput(
        parameter,
        $"-{parameter} is missing, and no -Client was given.",
        $"Give -{parameter}, or -Client with what New-ZohoClient returns. In a pipeline, set {variable} and its sisters and use -FromEnvironment.");

    private static ZohoOAuthException NotSet(string parameter, string variable) => ZohoErrors.InvalidInput(
        parameter,
        $"The environment variable {variable} is not set, and -{parameter} was not given.",
        $"Set {variable} from the secrets of your pipeline, or give -{parameter}.");
}
