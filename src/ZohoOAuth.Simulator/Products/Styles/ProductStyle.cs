using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The conventions of a product: its lists, its records and its errors.</summary>
internal sealed record ProductStyle
{
    /// <summary>Reads the first record and the number of records of a request.</summary>
    public required Func<HttpRequest, RequestedPage> Read { get; init; }

    /// <summary>The response body of a list; null for HTTP 204.</summary>
    public required Func<ListSlice, HttpContext, object?> Write { get; init; }

    /// <summary>The error for an empty list, of a product that has one.</summary>
    public ProductError? Empty { get; init; }

    /// <summary>The conventions for single records; null for a product that has lists only.</summary>
    public RecordStyle? Records { get; init; }

    /// <summary>The names of the id and the name of a record of a resource; null if they are id and name.</summary>
    public Func<string, FieldNames?> Names { get; init; } = _ => null;

    /// <summary>How bodies are written.</summary>
    public BodyFormat Format { get; init; } = JsonResponse.WriteAsync;

    /// <summary>The errors for a request without a token, and for one with an expired or unknown token.</summary>
    public required ProductError MissingToken { get; init; }

    public required ProductError InvalidToken { get; init; }

    /// <summary>The scopes of the product; null for a product whose scopes are not checked.</summary>
    public ScopeRule? Scopes { get; init; }

    /// <summary>The error for a parameter of a page that is no number, or too large.</summary>
    public required Func<string, ProductError> InvalidPage { get; init; }

    /// <summary>The error for a list that is requested without a mandatory parameter.</summary>
    public Func<string, ProductError> MissingParameter { get; init; } = name => throw new InvalidOperationException(name);

    /// <summary>The error for a method that the lists of the product do not have; null for a product that documents none.</summary>
    public ProductError? WrongMethod { get; init; }

    /// <summary>Whether a request names its organization, and the error for one that does not.</summary>
    public Func<HttpRequest, bool> HasOrganization { get; init; } = _ => true;

    public Func<HttpRequest, ProductError>? WrongOrganization { get; init; }

    /// <summary>The resources that need no organization: a client calls them to find the ids of its organizations.</summary>
    public IReadOnlyList<string> WithoutOrganization { get; init; } = ["organizations"];

    /// <summary>What else the product refuses, such as a media type; null for a request that it takes.</summary>
    public Func<HttpRequest, ProductError?> Refuse { get; init; } = _ => null;

    /// <summary>The error for a request that exceeds the limit of the window.</summary>
    public required ProductError WindowExceeded { get; init; }

    /// <summary>The error for a request that exceeds the credits of the day; null if it is the same.</summary>
    public ProductError? DayExceeded { get; init; }

    /// <summary>Whether <see cref="DayExceeded"/> has a Retry-After header.</summary>
    public bool DayHasRetryAfter { get; init; }

    /// <summary>The credits that a list costs; everything else costs one.</summary>
    public int ListCredits { get; init; } = 1;

    /// <summary>Writes headers with the credits that a request costs, and with those that are left if credits are limited.</summary>
    public Action<HttpResponse, int, MeterReading>? WriteCredits { get; init; }
}

/// <summary>The only organization, for the products that require its id.</summary>
internal static class Organization
{
    public const string Id = "7";
}
