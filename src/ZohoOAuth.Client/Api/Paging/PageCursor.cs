namespace ZohoOAuth.Client.Api.Paging;

/// <summary>The position in a list: what a request needs to get the next page. It contains no secret.</summary>
internal sealed record PageCursor
{
    /// <summary>Query parameters. They replace parameters of the same name in the request.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of query parameters to remove from the request.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The number of records on all previous pages.</summary>
    public long Position { get; init; }

    /// <summary>The id of the last record of the previous page, when the next page may repeat it.</summary>
    public string? LastId { get; init; }

    /// <summary>The name of the list in a GraphQL query; null for any other request.</summary>
    public string? List { get; init; }

    /// <summary>The offset of the next record in that list.</summary>
    public long? Offset { get; init; }

    /// <summary>The cursor with a position so many records further on.</summary>
    internal PageCursor After(int count) => this with { Position = Position + count, LastId = null };

    /// <summary>The request for this page.</summary>
    internal ApiRequest ApplyTo(ApiRequest request) => request with
    {
        Path = RequestQuery.Without(request.Path, IsReplaced),
        Query = [.. request.Query.Where(pair => !IsReplaced(pair.Key)), .. Query],
        Headers = [.. request.Headers.Where(pair => !Headers.ContainsKey(pair.Key)), .. Headers],
    };

    private bool IsReplaced(string parameter) => Query.ContainsKey(parameter) || Without.Contains(parameter);
}
