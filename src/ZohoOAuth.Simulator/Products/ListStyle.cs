namespace ZohoOAuth.Simulator;

/// <summary>How a product gives its lists.</summary>
internal sealed record ListStyle
{
    /// <summary>The first record and the number of records that a request asks for; none for one that the product refuses.</summary>
    public required Func<HttpRequest, (int Start, int Size)?> Read { get; init; }

    /// <summary>The answer; none for HTTP 204.</summary>
    public required Func<ListSlice, HttpResponse, object?> Write { get; init; }

    /// <summary>What a request without a token, and one with a dead one, is answered.</summary>
    public required (int Status, object Body) NoToken { get; init; }

    public required (int Status, object Body) DeadToken { get; init; }

    /// <summary>What a page that cannot be is answered.</summary>
    public (int Status, object Body) BadPage { get; init; } = (400, new { code = 1, message = "Invalid page." });

    /// <summary>Whether the request names its organization, and what one that does not is answered.</summary>
    public Func<HttpRequest, bool> NamesOrganization { get; init; } = _ => true;

    public (int Status, object Body) NoOrganization { get; init; } = (400, new { code = 6, message = "Invalid organization." });
}
