using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>An operation of an API: one path and one method.</summary>
internal sealed class Operation(OperationRule rule, string method, IReadOnlyDictionary<string, string> named)
{
    /// <summary>Source: RFC 9110, section 9.2.2</summary>
    private static readonly string[] Idempotent = ["GET", "HEAD", "PUT", "DELETE"];

    /// <summary>The property of the request that contains the records; null when the record itself is the body.</summary>
    internal string? Envelope { get; } = Fill(rule.Envelope, named);

    /// <summary>Whether the envelope contains one record itself, and not a list of records.</summary>
    internal bool IsObject => rule.IsObject;

    /// <summary>The property of the response that contains the records or results; null when the response is the result itself.</summary>
    internal string? AnswerEnvelope { get; } = Fill(rule.Answer ?? rule.Envelope, named);

    /// <summary>
    /// Whether each row of the response is the result for a record, which can be an error. The rows of a list are records. Of the requests that read,
    /// only the state of an action has results.
    /// </summary>
    internal bool RowsAreResults => OnlyReads(method) ? rule.ReturnsState : !IsQuery;

    /// <summary>Whether the request only reads, although it is a POST.</summary>
    internal bool IsQuery => rule.IsQuery;

    /// <summary>The maximum number of records in one request.</summary>
    internal int BatchSize => rule.IsObject ? 1 : rule.BatchSize;

    /// <summary>The paging rule; null for that of the product.</summary>
    internal PageRule? Paging => rule.Paging;

    /// <summary>The field of the form that contains the file; null when the request contains no file.</summary>
    internal string? UploadField => rule.UploadField;

    /// <summary>The query parameter that contains the ids of the records to delete; null for other methods.</summary>
    internal string? IdsParameter => Is("DELETE") && !rule.DeletesByPath ? rule.IdsParameter : null;

    /// <summary>Whether each record is deleted by its own path, which ends with its id.</summary>
    internal bool DeletesByPath => Is("DELETE") && rule.DeletesByPath;

    /// <summary>Whether a method is safe to repeat on any path.</summary>
    internal static bool IsIdempotentMethod(string method) => Idempotent.Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request with this method only reads, on any path.</summary>
    internal static bool OnlyReads(string method) => method is "GET" or "HEAD";

    private bool Is(string name) => string.Equals(name, method, StringComparison.OrdinalIgnoreCase);

    private static string? Fill(string template, IReadOnlyDictionary<string, string> named)
    {
        var text = template;
        foreach (var segment in named)
        {
            text = text.Replace($"{{{segment.Key}}}", segment.Value);
        }

        return template == OperationRule.None ? null : text;
    }
}
