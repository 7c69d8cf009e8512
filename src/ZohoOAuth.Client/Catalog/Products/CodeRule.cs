namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Error codes of a product that control the program flow. Their meaning for the user is in the Errors folder.</summary>
/// <param name="Meaning">What the codes mean.</param>
/// <param name="Codes">The codes. A code can be a message, where a product puts its code into the message.</param>
internal sealed record CodeRule(CodeMeaning Meaning, params string[] Codes)
{
    /// <summary>The HTTP status with which the codes mean something else; null when there is none.</summary>
    internal int? OtherStatus { get; init; }

    /// <summary>How long a limit blocks the requests when the response does not say so; null when it is not known.</summary>
    internal TimeSpan? Pause { get; init; }
}

/// <summary>What an error code means for the program flow.</summary>
internal enum CodeMeaning
{
    /// <summary>The access token is no longer valid. A new one helps.</summary>
    InvalidToken,

    /// <summary>The access token is no longer valid, or the user does not have the permission: the product does not say which.</summary>
    InvalidTokenOrForbidden,

    /// <summary>The token does not have the scope. A new one has the same scopes.</summary>
    MissingScope,

    /// <summary>Too many requests in a short time.</summary>
    RateLimit,

    /// <summary>The requests of the day are used up. A retry after minutes does not help.</summary>
    DailyLimit,
}
