namespace ZohoOAuth;

/// <summary>
/// An error of this module, with a stable id, a message with your own values, and a recommended action. It never contains a secret.
/// </summary>
public sealed class ZohoOAuthException : Exception
{
    internal ZohoOAuthException(string errorId, string message, string recommendedAction, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        RecommendedAction = recommendedAction;
    }

    /// <summary>The error id, for example <c>InvalidCode</c>. It does not change between versions.</summary>
    public string ErrorId { get; }

    /// <summary>What to do next.</summary>
    public string RecommendedAction { get; }

    /// <summary>Zoho's error code, for example <c>invalid_code</c> or <c>INVALID_TOKEN</c>. Null if the response had none.</summary>
    public string? ZohoCode { get; internal init; }

    /// <summary>Zoho's error message, for example <c>invalid oauth token</c>. Null if the response had none.</summary>
    public string? ZohoMessage { get; internal init; }

    /// <summary>
    /// The field or parameter with the problem, as the product names it, for example <c>Email</c> or <c>/limit</c>. Null if the response
    /// names none.
    /// </summary>
    public string? Field { get; internal init; }

    /// <summary>The HTTP status of the response. Null if there was no response.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The request id of the response. Null if the response had none.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>The HTTP method of the request that failed. Null if no request was sent.</summary>
    public string? Method { get; internal init; }

    /// <summary>The path of the request that failed, without the query. Null if no request was sent.</summary>
    public string? Path { get; internal init; }

    /// <summary>
    /// The product of the request that failed, for example <c>Books</c>. It decides what Zoho's code means. Null if the product is not known, or if no
    /// request was sent.
    /// </summary>
    public string? Service { get; internal init; }

    /// <summary>The object that the error is about, for example a connection, a host or a parameter.</summary>
    public string? Target { get; internal init; }

    /// <summary>A token that only the error contains. It becomes the TargetObject of the error record, so that it is not lost.</summary>
    internal ZohoToken? Token { get; init; }

    /// <summary>When you can retry, in UTC. Null if the time is not known or a retry does not help.</summary>
    public DateTimeOffset? RetryAt { get; internal init; }

    /// <summary>
    /// The number of piped records, from the first one on, that Zoho answered. Null if the error is not about a run that writes records.
    /// </summary>
    public long? AnsweredRecords { get; internal set; }

    /// <summary>
    /// The number of piped records, from the first one on, that were sent. Those after the answered ones may have been written. Null if the error
    /// is not about a run that writes records.
    /// </summary>
    public long? SentRecords { get; internal set; }
}
