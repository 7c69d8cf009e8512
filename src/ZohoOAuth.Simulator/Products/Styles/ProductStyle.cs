namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The ways of a product: how it gives its lists, and in which words it refuses.</summary>
internal sealed record ProductStyle
{
    /// <summary>The first record and the number of records that a request asks for; none for one that the product refuses.</summary>
    public required Func<HttpRequest, (int Start, int Size)?> Read { get; init; }

    /// <summary>The answer; none for HTTP 204.</summary>
    public required Func<ListSlice, HttpResponse, object?> Write { get; init; }

    /// <summary>How single records are given and taken; none for a product that has lists alone.</summary>
    public RecordStyle? Records { get; init; }

    /// <summary>What a request without a token, and one with a dead one, is answered.</summary>
    public required ProductError MissingToken { get; init; }

    public required ProductError InvalidToken { get; init; }

    /// <summary>What a page that cannot be is answered.</summary>
    public ProductError InvalidPage { get; init; } = new(400, new { code = 1, message = "Invalid page." });

    /// <summary>Whether the request names its organization, and what one that does not is answered.</summary>
    public Func<HttpRequest, bool> HasOrganization { get; init; } = _ => true;

    public ProductError MissingOrganization { get; init; } = new(400, new { code = 6, message = "Invalid organization." });

    /// <summary>What the request that is one too many for the window is answered.</summary>
    public required ProductError WindowExceeded { get; init; }

    /// <summary>What it is answered when the day's credits are gone, where that is not the same.</summary>
    public ProductError? DayExceeded { get; init; }

    /// <summary>Whether <see cref="DayExceeded"/> tells when the day has room again.</summary>
    public bool DayHasRetryAfter { get; init; }

    /// <summary>What a list costs of the day's credits; everything else costs one.</summary>
    public int ListCredits { get; init; } = 1;

    /// <summary>Tells an admitted request what it costs and what is left of the day, if days are limited.</summary>
    public Action<HttpResponse, int, int?>? WriteCredits { get; init; }
}

/// <summary>The one organization that there is, for the products that must be told it.</summary>
internal static class Organization
{
    public const string Id = "7";
}
