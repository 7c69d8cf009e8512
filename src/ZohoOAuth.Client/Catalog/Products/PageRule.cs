namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The paging parameters of a product.</summary>
internal sealed record PageRule(PageStyle Style)
{
    /// <summary>The parameter with the number of the page or of the first record.</summary>
    internal string Start { get; init; } = "page";

    /// <summary>The parameter with a cursor, which a list can have instead of an offset; null when no list has one.</summary>
    internal string? Cursor { get; init; }

    /// <summary>The maximum number of records on a page of a list with a cursor.</summary>
    internal int MaxCursorPageSize { get; init; }

    /// <summary>The parameter with the page size.</summary>
    internal string Size { get; init; } = "per_page";

    /// <summary>The maximum number of records on a page.</summary>
    internal int MaxPageSize { get; init; } = 200;

    /// <summary>The page size when the request does not specify one; null when it is not known.</summary>
    internal int? DefaultPageSize { get; init; }

    /// <summary>Whether a request contains the page size. Some lists have a fixed one.</summary>
    internal bool SendsSize { get; init; } = true;

    /// <summary>Whether only the first request contains the page size, because it must not be beside a page token.</summary>
    internal bool SendsSizeOnce { get; init; }

    /// <summary>Whether a POST only reads the list.</summary>
    internal bool IsQuery { get; init; }

    /// <summary>The number of the first page or record.</summary>
    internal int First { get; init; } = 1;

    /// <summary>Whether the first request contains the number too.</summary>
    internal bool SendsFirst { get; init; } = true;

    /// <summary>The number of records at the beginning whose pages have a number. After them, a response has a token for the next page.</summary>
    internal long MaxNumberedRecords { get; init; } = long.MaxValue;

    /// <summary>The maximum number of requests at the same time for this kind of list; null for that of the product.</summary>
    internal int? MaxConcurrency { get; init; }

    /// <summary>The name of the JSON object that contains start and size, when both are sent as JSON in one parameter; otherwise null.</summary>
    internal string? Wrapper { get; init; }

    /// <summary>Error codes that mean "no records". Other products return an empty list.</summary>
    internal IReadOnlyList<string> NoRecordsCodes { get; init; } = [];

    /// <summary>The lists of the product with another rule, by the end of their path.</summary>
    internal IReadOnlyList<(string End, PageRule Paging)> Exceptions { get; init; } = [];

    /// <summary>The rule of a list of the product.</summary>
    internal PageRule For(string path)
    {
        var list = path.Split('?')[0].TrimEnd('/');
        foreach (var (end, paging) in Exceptions)
        {
            if (list.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return paging;
            }
        }

        return this;
    }
}

/// <summary>How the next page of a list is requested.</summary>
internal enum PageStyle
{
    /// <summary>Page numbers. The CRM needs a page token after the 2,000th record.</summary>
    Number,

    /// <summary>Record offsets.</summary>
    Offset,

    /// <summary>Record offsets in a JSON object inside one parameter.</summary>
    JsonOffset,

    /// <summary>A response header that the next request sends back.</summary>
    HeaderCursor,

    /// <summary>A token in the response body that the next request sends back.</summary>
    Token,

    /// <summary>A LIMIT clause in the query itself.</summary>
    Coql,

    /// <summary>An offset in the query itself. The response contains the next one.</summary>
    GraphQl,
}
