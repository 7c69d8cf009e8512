namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The properties of a Zoho product that an API call needs.</summary>
internal sealed record Product
{
    private static readonly Dictionary<ZohoEnvironment, string> NoEnvironmentHosts = [];

    internal required string Name { get; init; }

    /// <summary>The host label before the domain of the accounts server, as in desk.zoho.eu; empty for products on the API domain.</summary>
    internal string Host { get; init; } = string.Empty;

    /// <summary>
    /// The codes of the data centers that have the product, where its documentation lists only some; empty for a product of all data centers. A data
    /// center that is not listed has no host of the product, so no token goes there.
    /// </summary>
    internal IReadOnlyList<string> DataCenters { get; init; } = [];

    /// <summary>The hosts of a product with irregular names, by data center.</summary>
    internal IReadOnlyDictionary<string, string> Hosts { get; init; } = new Dictionary<string, string>();

    /// <summary>The host labels for other environments than Production. A product on the API domain needs none: each environment has one.</summary>
    internal IReadOnlyDictionary<ZohoEnvironment, string> EnvironmentHosts { get; init; } = NoEnvironmentHosts;

    /// <summary>The data centers where the product has moved to the API domain; null when it has not. Its own host remains a host of the product.</summary>
    internal ApiDomainMove? Move { get; init; }

    /// <summary>Whether no page names a host of the product. It is called by whole addresses, whose hosts the user allows.</summary>
    internal bool HasNoKnownHost { get; init; }

    internal bool IsOnApiDomain => Host.Length == 0 && Hosts.Count == 0 && !HasNoKnownHost;

    /// <summary>The base path, for example /api/v1.</summary>
    internal string BasePath { get; init; } = string.Empty;

    /// <summary>First segments of other paths of the product, for example /dcapi. Such a path is complete, like one that starts with the base path.</summary>
    internal IReadOnlyList<string> OtherStarts { get; init; } = [];

    /// <summary>Where the organization id is sent; null when the token or the path determines the organization.</summary>
    internal OrganizationPlace? Organization { get; init; }

    /// <summary>Paths that need no organization id, because they list the organizations.</summary>
    internal IReadOnlyList<string> WithoutOrganization { get; init; } = [];

    /// <summary>The media type of the Accept header; null for JSON.</summary>
    internal string? Accept { get; init; }

    /// <summary>The media type of a body that is sent; null for JSON.</summary>
    internal string? BodyType { get; init; }

    /// <summary>A parameter of every request that does not have it; null when there is none.</summary>
    internal KeyValuePair<string, string>? Parameter { get; init; }

    /// <summary>Whether If-Modified-Since is in ISO 8601 instead of the format of HTTP.</summary>
    internal bool HasIsoHeaders { get; init; }

    /// <summary>The paging rule of its lists; null when it is not known.</summary>
    internal PageRule? Paging { get; init; }

    /// <summary>
    /// The maximum number of requests at the same time in the largest edition; null when the documentation has no limit. The module does not know the
    /// edition of an organization.
    /// </summary>
    internal int? MaxConcurrency { get; init; }

    /// <summary>How the content of a response tells a failure; null for the format of the CRM.</summary>
    internal OutcomeRule? Outcome { get; init; }

    /// <summary>The error codes that control the program flow.</summary>
    internal IReadOnlyList<CodeRule> Codes { get; init; } = [];

    /// <summary>The maximum number of records in one write request.</summary>
    internal int BatchSize { get; init; } = 1;

    /// <summary>The property that contains the records of a write request; null when the record itself is the body.</summary>
    internal string? Envelope { get; init; }

    /// <summary>
    /// The property that contains the one record of a write request, by the resource in the path: requests, or requests/notes. Empty for a product
    /// whose envelope does not depend on the resource.
    /// </summary>
    internal IReadOnlyDictionary<string, string> ObjectEnvelopes { get; init; } = new Dictionary<string, string>();

    /// <summary>The form field that contains the JSON of a body; null when the JSON itself is the body.</summary>
    internal string? BodyField { get; init; }

    /// <summary>The property of <see cref="ObjectEnvelopes"/> for a path; null for a resource that is not listed.</summary>
    internal string? ObjectEnvelopeOf(string path)
    {
        var names = path.Split('?')[0].Split('/').Where(segment => segment.Length > 0 && !segment.All(char.IsDigit)).ToArray();
        return Enumerable.Range(1, names.Length)
            .Reverse()
            .Select(count => ObjectEnvelopes.TryGetValue(string.Join("/", names.Skip(names.Length - count)), out var envelope) ? envelope : null)
            .FirstOrDefault(envelope => envelope is not null);
    }
}
