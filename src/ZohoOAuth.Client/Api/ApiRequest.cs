using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api;

/// <summary>An API request as the user specified it.</summary>
internal sealed record ApiRequest
{
    internal const string Json = "application/json";

    /// <summary>A path such as /crm/v8/Leads on the token's API domain, or an absolute URL on a trusted host.</summary>
    internal required string Path { get; init; }

    /// <summary>Whether the path is a complete address. An address in the query of a path does not count.</summary>
    internal bool IsAddress => Path.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon && Path.IndexOfAny(['/', '?', '#']) == colon + 1;

    internal string Method { get; init; } = "GET";

    /// <summary>The product that responds; null when it is not known.</summary>
    internal Product? Product { get; init; }

    /// <summary>The product that the user named; null when the path tells it.</summary>
    internal string? Service { get; init; }

    /// <summary>Whether the request is a query: it only reads, although it is a POST.</summary>
    internal bool IsQuery { get; init; }

    /// <summary>How many records of the list the caller needs. A page does not have more, where the API has a page size.</summary>
    internal long MaxRecords { get; init; } = long.MaxValue;

    internal bool IsIdempotent => IsQuery || Operation.IsIdempotentMethod(Method);

    internal IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The index of the first record of this request among all records of the call.</summary>
    internal int FirstIndex { get; init; }

    /// <summary>The request body in bytes; null when there is none.</summary>
    internal byte[]? Body { get; init; }

    internal string ContentType { get; init; } = Json;

    /// <summary>The field of a form that contains the body; null when the body is sent as it is.</summary>
    internal string? BodyField { get; init; }

    /// <summary>The files to send instead of a body; null when there are none.</summary>
    internal Upload? Upload { get; init; }

    /// <summary>Receives a response that is not an error; null to read the response into memory.</summary>
    internal FileSink? Sink { get; init; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How many times a failed request may be repeated.</summary>
    internal int MaxRetries { get; init; }

    /// <summary>Receives the reason for a pause before a retry and the remaining time, once a second; null to wait without a message.</summary>
    internal Action<string, TimeSpan>? Waiting { get; init; }

    /// <summary>Is called when the API rejects the request because there were too many, and it is retried; null when nothing depends on it.</summary>
    internal Action? RateLimited { get; init; }

    /// <summary>Whether an error response is returned instead of thrown.</summary>
    internal bool SkipHttpErrorCheck { get; init; }
}
