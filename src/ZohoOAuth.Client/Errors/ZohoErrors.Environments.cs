namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a token that meets another environment than its own.</summary>
internal static partial class ZohoErrors
{
    private const string EnvironmentParameter = "Environment";

    /// <summary>An answer of Zoho that names another environment. The error contains the token: a one-time code may have been used for it.</summary>
    internal static ZohoOAuthException OtherEnvironmentIssued(ZohoToken issued, ZohoEnvironment actual)
    {
        var expected = issued.Name is null ? $"{issued.Environment} was requested" : $"the connection '{issued.Name}' is for {issued.Environment}";
        return Carrying(
            new ZohoToken(issued) { Environment = actual },
            InvalidInput(
                EnvironmentParameter,
                $"Zoho issued a token for the environment {actual} ({issued.ApiDomain}), but {expected}. Nothing was saved.",
                $"If you want {actual}, sign in again with Connect-Zoho -Environment {actual}. Otherwise choose an organization of {issued.Environment} on the "
                    + "consent page or in the API console. The error contains the new token: $Error[0].TargetObject | Save-ZohoToken -Name NAME saves it."));
    }

    /// <summary>A token whose environment and API domain contradict each other.</summary>
    internal static ZohoOAuthException MislabeledEnvironment(ZohoToken token, ZohoEnvironment actual) => InvalidInput(
        EnvironmentParameter,
        $"{(token.Name is null ? $"The token of {token.ClientId}" : $"The connection '{token.Name}'")} is for the environment {token.Environment}, "
            + $"but its API domain {token.ApiDomain} belongs to {actual}. The module neither uses nor saves such a token.",
        $"Sign in again with Connect-Zoho -Environment {token.Environment}, or with -Environment {actual}.");

    internal static ZohoOAuthException HostOfOtherEnvironment(string host, string origin, ZohoEnvironment actual, ZohoToken token) => InvalidInput(
        "Path",
        $"{origin} names the host {host} of the environment {actual}, but the token is for {token.Environment}. The token was not sent there.",
        $"Use a path such as /crm/v8/Leads with Invoke-ZohoApi, which goes to {token.ApiDomain}. "
            + $"Or use a connection for {actual}: Connect-Zoho -Environment {actual} creates one.");

    internal static ZohoOAuthException ProductWithoutEnvironment(string product, ZohoEnvironment environment) => InvalidInput(
        "Service",
        $"The module does not know a host of {product} for the environment {environment}, and the token does not work in another one.",
        "Use a connection for Production: Connect-Zoho -Environment Production creates one. "
            + $"If {product} has such a host, add it to products.json as {environment.ToString().ToLowerInvariant()}Host (see about_ZohoOAuth_Products).");

    internal static ZohoOAuthException ApiDomainOfOtherEnvironment(string variable, string apiDomain, ZohoEnvironment actual, ZohoEnvironment chosen) =>
        InvalidInput(
            EnvironmentParameter,
            $"-Environment is {chosen}, but {variable} is {apiDomain}, which belongs to {actual}.",
            "Omit -Environment. Or correct the variable in Postman, export the environment again, and run Import-ZohoEnvironment.");
}
