using ZohoOAuth.Client.Api.Files;

namespace ZohoOAuth.Client.Api;

/// <summary>A call of an API as the user asked for it.</summary>
internal sealed record ApiRequest
{
    /// <summary>Of these two do as much as one. Source: RFC 9110, section 9.2.2</summary>
    private static readonly string[] Idempotent = ["GET", "HEAD", "PUT", "DELETE"];

    /// <summary>A path such as /crm/v8/Leads on the token's API domain, or a whole address on a trusted host.</summary>
    internal required string Path { get; init; }

    internal string Method { get; init; } = "GET";

    /// <summary>Whether it is a query, which reads though it is posted.</summary>
    internal bool IsQuery { get; init; }

    internal bool IsIdempotent => IsQuery || Idempotent.Contains(Method);

    internal IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The body as it goes over the wire; null for none.</summary>
    internal byte[]? Body { get; init; }

    internal string ContentType { get; init; } = "application/json";

    /// <summary>The files that are sent in the place of a body; null for none.</summary>
    internal Upload? Upload { get; init; }

    /// <summary>Takes the answer, unless it is an error; null for one that is read into memory.</summary>
    internal FileSink? Sink { get; init; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often the request may be repeated after one that failed.</summary>
    internal int MaxRetries { get; init; }

    /// <summary>Give an error answer back instead of throwing it.</summary>
    internal bool SkipHttpErrorCheck { get; init; }
}
