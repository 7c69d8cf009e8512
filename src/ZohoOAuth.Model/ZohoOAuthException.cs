namespace ZohoOAuth;

/// <summary>A failure with a stable id, the user's own values in its message, and the next thing to do. It never holds a secret.</summary>
public sealed class ZohoOAuthException : Exception
{
    internal ZohoOAuthException(string errorId, string message, string recommendedAction, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        RecommendedAction = recommendedAction;
    }

    /// <summary>The stable id, for example <c>InvalidCode</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What to do next.</summary>
    public string RecommendedAction { get; }

    /// <summary>Zoho's own code, for example <c>invalid_code</c> or <c>INVALID_TOKEN</c>; null when Zoho gave none.</summary>
    public string? ZohoCode { get; internal init; }

    /// <summary>Zoho's own sentence, for example <c>invalid oauth token</c>; null when Zoho gave none.</summary>
    public string? ZohoMessage { get; internal init; }

    /// <summary>The field or parameter that Zoho's answer is about, as the product names it, for example <c>Email</c> or <c>/limit</c>; null when it names none.</summary>
    public string? Field { get; internal init; }

    /// <summary>The HTTP status of Zoho's answer; null when there was no answer.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The request id of Zoho's answer; null when it had none.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>The HTTP method of the request that failed; null when none was sent.</summary>
    public string? Method { get; internal init; }

    /// <summary>The path of the request that failed, without its query; null when none was sent.</summary>
    public string? Path { get; internal init; }

    /// <summary>The name of the thing that failed, for example a connection, a host or a parameter.</summary>
    public string? Target { get; internal init; }

    /// <summary>When to try again, in UTC; null when that is not known or does not help.</summary>
    public DateTimeOffset? RetryAt { get; internal init; }
}
