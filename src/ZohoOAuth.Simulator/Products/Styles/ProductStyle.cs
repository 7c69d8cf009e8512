namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The conventions of a product: its lists, its records and its errors.</summary>
internal sealed record ProductStyle
{
    /// <summary>Reads the first record and the number of records of a request; null for a request that the product refuses.</summary>
    public required Func<HttpRequest, (int Start, int Size)?> Read { get; init; }

    /// <summary>The response body of a list; null for HTTP 204.</summary>
    public required Func<ListSlice, HttpResponse, object?> Write { get; init; }

    /// <summary>The conventions for single records; null for a product that has lists only.</summary>
    public RecordStyle? Records { get; init; }

    /// <summary>The errors for a request without a token, and for one with an expired or unknown token.</summary>
    public required ProductError MissingToken { get; init; }

    public required ProductError InvalidToken { get; init; }

    /// <summary>The error for an invalid page.</summary>
    public ProductError InvalidPage { get; init; } = new(400, new { code = 1, message = "Invalid page." });

    /// <summary>Whether a request names its organization, and the error for one that does not.</summary>
    public Func<HttpRequest, bool> HasOrganization { get; init; } = _ => true;

    public ProductError MissingOrganization { get; init; } = new(400, new { code = 6, message = "Invalid organization." });

    /// <summary>The error for a request that exceeds the limit of the window.</summary>
    public required ProductError WindowExceeded { get; init; }

    /// <summary>The error for a request that exceeds the credits of the day; null if it is the same.</summary>
    public ProductError? DayExceeded { get; init; }

    /// <summary>Whether <see cref="DayExceeded"/> has a Retry-After header.</summary>
    public bool DayHasRetryAfter { get; init; }

    /// <summary>The credits that a list costs; everything else costs one.</summary>
    public int ListCredits { get; init; } = 1;

    /// <summary>Writes headers with the credits that a request costs, and with those that are left if credits are limited.</summary>
    public Action<HttpResponse, int, int?>? WriteCredits { get; init; }
}

/// <summary>The only organization, for the products that require its id.</summary>
internal static class Organization
{
    public const string Id = "7";
}
