namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>What a call needs to know of one of Zoho's products.</summary>
internal sealed record Product
{
    internal required string Name { get; init; }

    /// <summary>The label before the domain of the accounts server, as in desk.zoho.eu; empty for what lives on the API domain.</summary>
    internal string Host { get; init; } = string.Empty;

    /// <summary>The hosts of a product whose names follow no rule, by data center.</summary>
    internal IReadOnlyDictionary<string, string> Hosts { get; init; } = new Dictionary<string, string>();

    /// <summary>What comes before every path, for example /api/v1.</summary>
    internal string Base { get; init; } = string.Empty;

    /// <summary>Where the organization goes; null where the token or the path says it.</summary>
    internal OrganizationPlace? Organization { get; init; }

    /// <summary>Paths that are asked for no organization, because they tell which there are.</summary>
    internal IReadOnlyList<string> WithoutOrganization { get; init; } = [];

    /// <summary>The media type that it wants to be asked for; null for JSON.</summary>
    internal string? Accept { get; init; }

    /// <summary>How its lists go on; null where it is not known.</summary>
    internal PageRule? Paging { get; init; }

    /// <summary>The ends of paths that take a query in their body, and how its pages go on.</summary>
    internal IReadOnlyList<(string End, PageRule Paging)> Queries { get; init; } = [];

    /// <summary>How many records one write takes.</summary>
    internal int BatchSize { get; init; } = 1;

    /// <summary>The property that holds the records of a write; null where a record is a body of its own.</summary>
    internal string? Envelope { get; init; }
}
