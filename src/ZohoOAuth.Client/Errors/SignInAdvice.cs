namespace ZohoOAuth.Client.Errors;

/// <summary>How to sign in again, as the command for this connection. It uses the client and the scopes of the connection.</summary>
internal static class SignInAdvice
{
    /// <summary>The recommended action when the refresh token of a connection is missing or no longer valid.</summary>
    internal static string Of(ZohoToken token) => token.SignInMethod switch
    {
        ZohoSignInMethod.Environment => $"Set $env:ZOHO_REFRESH_TOKEN to a new refresh token, and then run {EnvironmentCommand(token)}. A retry does not help.",
        ZohoSignInMethod.SelfClient =>
            $"Generate a new code in the API console (Self Client > Generate Code). Then run {Command(token)} -GrantCode CODE, "
                + "or the same command with -SelfClientPath and the downloaded file.",
        ZohoSignInMethod.RefreshToken when token.RedirectUri is null =>
            $"Run {Command(token)} -RefreshToken TOKEN with a new refresh token, or {Command(token)} -GrantCode CODE with a new code of the API console.",
        _ => $"To sign in again, run {Command(token)}. A retry does not help.",
    };

    /// <summary>The command that signs in again. The vault is named, because the default vault may be another one.</summary>
    internal static string Command(ZohoToken token) => token switch
    {
        { Name: null } => "$token | Connect-Zoho",
        { Vault: null } => $"Connect-Zoho {token.Name}",
        _ => $"Connect-Zoho {token.Name} -Vault {Argument(token.Vault)}",
    };

    private static string EnvironmentCommand(ZohoToken token) => token.Name is null ? "Connect-Zoho -FromEnvironment" : Command(token);

    /// <summary>The text as an argument of a command. The name of a vault or of a product can contain spaces and quotes.</summary>
    internal static string Argument(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.') ? text : $"'{text.Replace("'", "''")}'";
}
