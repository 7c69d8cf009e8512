namespace ZohoOAuth.SignIn;

/// <summary>
/// The variables that Connect-Zoho -FromEnvironment reads. A parameter takes precedence over its variable, and a variable over the default.
/// </summary>
internal static class EnvironmentVariables
{
    internal const string ClientId = "ZOHO_CLIENT_ID";
    internal const string ClientSecret = "ZOHO_CLIENT_SECRET";
    internal const string RefreshToken = "ZOHO_REFRESH_TOKEN";
    internal const string DataCenter = "ZOHO_DATA_CENTER";

    /// <summary>The value. Null if the variable is not set or is empty, which is how a pipeline passes a missing secret.</summary>
    internal static string? Read(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;
}
