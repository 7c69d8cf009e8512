namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>How one product reports its API credits, and which calls tell them.</summary>
internal sealed record CreditHeader
{
    internal required string Product { get; init; }

    /// <summary>The header with the number that is left.</summary>
    internal required string Remaining { get; init; }

    /// <summary>The header with the number that Zoho allows. Null if there is none.</summary>
    internal string? Limit { get; init; }

    /// <summary>The header with the time of the reset. Null if there is none.</summary>
    internal string? Reset { get; init; }

    /// <summary>Whether the reset is a number of seconds from now. Otherwise it is a time in Unix milliseconds.</summary>
    internal bool IsResetInSeconds { get; init; }

    /// <summary>Whether the product sends no header as long as more than half of the credits is left.</summary>
    internal bool IsAbsentUntilHalfIsUsed { get; init; }

    /// <summary>Calls that read little, in the order of preference. The first one that the scopes of a token allow is used.</summary>
    internal required IReadOnlyList<string> Calls { get; init; }

    /// <summary>The most credits that one of these calls costs.</summary>
    internal required int Price { get; init; }
}
