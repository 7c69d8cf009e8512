namespace ZohoOAuth.Client.Api.Paging;

/// <summary>What a request needs in order to bring the next page, and nothing that is secret.</summary>
internal sealed record PageCursor
{
    /// <summary>Parameters of the query, in the place of those of the same name.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Parameters that may not be there.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How many records came before.</summary>
    public long Position { get; init; }

    /// <summary>The id of the last of them, where a page may repeat it.</summary>
    public string? LastId { get; init; }

    /// <summary>The list of a GraphQL query that goes on; null for any other.</summary>
    public string? List { get; init; }

    /// <summary>Where that list goes on.</summary>
    public long? Offset { get; init; }

    /// <summary>The request for this page.</summary>
    internal ApiRequest ApplyTo(ApiRequest request) => request with
    {
        Query = [.. request.Query.Where(pair => !Query.ContainsKey(pair.Key) && !Without.Contains(pair.Key)), .. Query],
        Headers = [.. request.Headers.Where(pair => !Headers.ContainsKey(pair.Key)), .. Headers],
    };
}
