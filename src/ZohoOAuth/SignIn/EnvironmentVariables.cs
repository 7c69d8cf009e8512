namespace ZohoOAuth.SignIn;

/// <summary>The variables that Connect-Zoho -FromEnvironment reads. A parameter beats its variable, a variable beats the default.</summary>
internal static class EnvironmentVariables
{
    internal const string ClientId = "ZOHO_CLIENT_ID";
    internal const string ClientSecret = "ZOHO_CLIENT_SECRET";
    internal const string RefreshToken = "ZOHO_REFRESH_TOKEN";
    internal const string DataCenter = "ZOHO_DATA_CENTER";

    /// <summary>The value; null for a variable that is not set, or set to nothing, as a missing secret of a pipeline is.</summary>
    internal static string? Read(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;
}
