namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>How the content of a product's responses tells that a request failed, whatever the HTTP status.</summary>
/// <param name="Signs">The signs. One of them is enough.</param>
internal sealed record OutcomeRule(params FailureSign[] Signs)
{
    /// <summary>The signs in one row of the response to a write; none where rows are always records.</summary>
    internal IReadOnlyList<FailureSign> RowSigns { get; init; } = [];

    /// <summary>The property whose rows are the results of a write; null when rows are where the records are.</summary>
    internal string? Rows { get; init; }

    /// <summary>Whether HTTP 401 with an HTML page means that the token is no longer valid.</summary>
    internal bool RejectsTokenWithHtml { get; init; }
}
