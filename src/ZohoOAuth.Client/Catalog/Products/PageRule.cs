namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The names and numbers of a product's pages.</summary>
internal sealed record PageRule(PageStyle Style)
{
    /// <summary>The parameter that says which page, or from which record on.</summary>
    internal string Start { get; init; } = "page";

    /// <summary>The parameter that says how many records.</summary>
    internal string Size { get; init; } = "per_page";

    /// <summary>The most records of a page.</summary>
    internal int MaxPageSize { get; init; } = 200;

    /// <summary>How many records come where nobody says how many; null where it is not known.</summary>
    internal int? DefaultPageSize { get; init; }

    /// <summary>The number of the first page or record.</summary>
    internal int First { get; init; } = 1;

    /// <summary>Whether the first request says the number too.</summary>
    internal bool SendsFirst { get; init; } = true;

    /// <summary>What wraps start and size where they travel as JSON in one parameter.</summary>
    internal string? Wrapper { get; init; }

    /// <summary>Codes that say that there are no records, where others send an empty list.</summary>
    internal IReadOnlyList<string> NoRecords { get; init; } = [];
}

/// <summary>How a list says where it goes on.</summary>
internal enum PageStyle
{
    /// <summary>Pages have numbers, and in the CRM a token beyond the 2,000th record.</summary>
    Number,

    /// <summary>Records are counted.</summary>
    Offset,

    /// <summary>Records are counted in a JSON object inside of one parameter.</summary>
    JsonOffset,

    /// <summary>The answer has a header that the next request sends back.</summary>
    HeaderCursor,

    /// <summary>The answer has a token that the next request sends back.</summary>
    Token,

    /// <summary>The query itself has a LIMIT.</summary>
    Coql,

    /// <summary>The query itself has an offset, and the answer the next one.</summary>
    GraphQl,
}
