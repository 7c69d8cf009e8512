namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>An operation that answers a list in pages.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Envelope">The name of the list.</param>
/// <param name="Info">What the answer says of its page, by name.</param>
internal sealed record ListOperation(Operation Operation, string Envelope, IReadOnlySet<string> Info)
{
    private const string QueryPath = "/crm/v8/coql";

    /// <summary>What a page says of itself where the document leaves the answer open.</summary>
    private static readonly HashSet<string> CommonInfo = ["per_page", "count", "page", "more_records"];

    /// <summary>Emails are counted by an index that the answer names.</summary>
    internal bool HasIndex => Info.Contains("next_index");

    /// <summary>Beyond its first 2,000 records, such a list is read with the token of the page before.</summary>
    internal bool HasToken => Info.Contains("next_page_token") && Operation.Parameters.Any(parameter => parameter.Name == "page_token");

    /// <summary>Its pages have numbers.</summary>
    internal bool IsInPages => Operation.Parameters.Any(IsPage);

    /// <summary>A query language of its own: the pages are in the text of the query.</summary>
    internal bool IsQuery => Operation.Template == QueryPath;

    /// <summary>The timeline refuses a page size beside a token.</summary>
    internal bool RefusesSizeBesideToken => Operation.Template.EndsWith("/__timeline", StringComparison.Ordinal);

    /// <summary>The parameters without which a request is wrong, with values.</summary>
    internal IReadOnlyDictionary<string, string> Required => Operation.Parameters
        .Where(parameter => parameter.Place == "query" && parameter.IsRequired)
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Schema?.Enum is [var first, ..] ? first : SampleValues.Id(0));

    /// <summary>Null for an operation that answers no pages.</summary>
    internal static ListOperation? Of(Operation operation) => !IsList(operation) ? null
        : operation.Successes.SelectMany(response => response.Schema!.Leaves).ToList() is [_, ..] leaves
            ? leaves.Select(leaf => Of(operation, leaf)).FirstOrDefault(list => list is not null)
        : operation.Parameters.Any(IsPage)
            ? new ListOperation(operation, Path.GetFileNameWithoutExtension(operation.Document), CommonInfo)
        : null;

    /// <summary>A path that ends with an id is the path of one record, although some documents describe a page there too.</summary>
    private static bool IsList(Operation operation) =>
        operation.Template == QueryPath
        || operation.Parameters.Any(IsPage)
        || (operation.Method == "GET" && !operation.Template.EndsWith('}'));

    private static bool IsPage(Parameter parameter) => parameter.Name == "page" && parameter.Place == "query";

    private static ListOperation? Of(Operation operation, Node answer) => answer.Lists.Any() && answer.Property("info")?.Property("more_records") is not null
        ? new ListOperation(operation, answer.Lists.First().Name, answer.Property("info")!.Properties.Select(property => property.Name).ToHashSet())
        : null;
}
