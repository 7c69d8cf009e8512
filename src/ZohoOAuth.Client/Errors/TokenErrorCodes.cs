namespace ZohoOAuth.Client.Errors;

/// <summary>The rows about the token. Each product has codes of its own for the same few errors.</summary>
internal static class TokenErrorCodes
{
    private const string NewToken =
        "Run Update-ZohoAccessToken -Force. If the API rejects the new token too, it belongs to another data center or environment: "
        + "compare DataCenter, Environment and ApiDomain in the output of Get-ZohoToken.";

    /// <summary>The token is not valid.</summary>
    internal static ZohoErrorCause Invalid(
        string code, string source, string cause = "The access token has expired, was revoked, or belongs to another data center.") =>
        new(code, ErrorIds.InvalidOAuthToken, cause, NewToken, source);

    /// <summary>The request has no token that the API reads.</summary>
    internal static ZohoErrorCause Missing(string code, string source) => Invalid(code, source, "The request has no token that the API understands.");

    /// <summary>The token has no scope for the request.</summary>
    internal static ZohoErrorCause WithoutScope(string code, string source)
    {
        var row = Array.Find(ErrorTable.Rows, row => row.Id == ErrorIds.ScopeMismatch)!;
        return new ZohoErrorCause(code, row.Id, row.Cause, row.Solution, source);
    }

    /// <summary>The product has one code for an invalid token, a scope and a permission that are missing.</summary>
    /// <param name="code">The code.</param>
    /// <param name="who">The product and a verb, for example <c>Zoho Creator uses</c>.</param>
    /// <param name="source">The page.</param>
    internal static ZohoErrorCause Undecided(string code, string who, string source) => new(
        code,
        ErrorIds.ApiError,
        $"The user does not have the permission, the token does not have the scope, or the token is no longer valid: {who} one code for all three.",
        "Check the user's role, and then the scopes in the output of Get-ZohoToken. If both are right, run Update-ZohoAccessToken -Force.",
        source);
}
