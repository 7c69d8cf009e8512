namespace ZohoOAuth.Client.Errors;

/// <summary>
/// Finds the cause and solution of an error, by Zoho's code or by the module's id. The same code means different things in different products, so that a
/// row of one product never explains a code of another.
/// </summary>
internal static class ErrorCatalog
{
    /// <summary>The rows of the ids come first: where only the id matches, its own row is found.</summary>
    private static readonly ZohoErrorCause[] Rows =
    [
        .. ErrorTable.Rows.Select(row => row.Explanation), .. AccountsErrorCodes.Rows, .. ApiErrorCodes.Rows,
        .. Of("CRM", CrmMainErrorCodes.Rows),
        .. Of("Books", BooksErrorCodes.Rows), .. Of("Billing", BooksErrorCodes.Billing), .. Of("Desk", DeskErrorCodes.Rows),
        .. Of("Projects", ProjectsErrorCodes.Rows), .. Of("Sprints", ProjectsErrorCodes.Sprints),
        .. Of("People", PeopleErrorCodes.Rows), .. Of("People", PeopleTimeErrorCodes.Rows),
        .. Of("Creator", CreatorErrorCodes.Rows), .. Of("Analytics", AnalyticsErrorCodes.Rows), .. Of("Catalyst", CatalystErrorCodes.Rows),
        .. Of("Sign", SignErrorCodes.Rows), .. Of("Campaigns", CampaignsErrorCodes.Rows), .. Of("SalesIQ", SalesIqErrorCodes.Rows),
        .. Of("Cliq", CliqErrorCodes.Rows), .. Of("WorkDrive", WorkDriveErrorCodes.Rows),
        .. Of("Sheet", OfficeErrorCodes.Sheet), .. Of("Writer", OfficeErrorCodes.Writer), .. Of("ServiceDeskPlus", ServiceDeskPlusErrorCodes.Rows),
        .. Of("CRM", [.. CrmRecordErrorCodes.Rows, .. CrmBulkErrorCodes.Rows, .. CrmSetupErrorCodes.Rows, .. CrmLaterErrorCodes.Rows]),
    ];

    internal static IReadOnlyList<ZohoErrorCause> All => Rows;

    /// <summary>The products that have codes of their own, and those that use the codes of another product.</summary>
    internal static IReadOnlyList<string> Services { get; } =
        [.. Rows.Select(row => row.Service).OfType<string>().Concat(ErrorFamilies.Members).Distinct().OrderBy(service => service, StringComparer.Ordinal)];

    /// <summary>
    /// The row of a code. The row of the product comes first, and then the row for all products. When the product is not known, a code that only one product
    /// uses finds the row of that product. A code beats an id: <c>invalid_code</c> is Zoho's, <c>InvalidCode</c> finds it too.
    /// </summary>
    internal static ZohoErrorCause? Find(string codeOrId, string? service = null)
    {
        var rows = WithCode(codeOrId);
        return (service is null ? null : OfService(rows, service))
            ?? Array.Find(rows, row => row.Service is null)
            ?? (service is null && rows is [var only] ? only : null)
            ?? Array.Find(Rows, row => Same(row.ErrorId, codeOrId));
    }

    /// <summary>All rows of a code, one a product; without any, the row of an id.</summary>
    internal static IReadOnlyList<ZohoErrorCause> FindAll(string codeOrId) =>
        WithCode(codeOrId) is { Length: > 0 } rows ? rows : Array.Find(Rows, row => Same(row.ErrorId, codeOrId)) is { } row ? [row] : [];

    /// <summary>The rows of a product, with those of the product whose codes it uses.</summary>
    internal static IReadOnlyList<ZohoErrorCause> AllOf(string service)
    {
        var services = ErrorFamilies.Of(service);
        return Array.FindAll(Rows, row => row.Service is { } own && services.Contains(own, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The row of an id. Every id has one: a test proves it.</summary>
    internal static ZohoErrorCause FindById(string errorId) =>
        Array.Find(Rows, row => row.ErrorId == errorId) ?? throw new KeyNotFoundException($"The table of errors has no row for '{errorId}'.");

    /// <summary>The row of an error with its own solution, which names the command for the user's connection.</summary>
    internal static ZohoErrorCause WithSolutionOf(ZohoOAuthException error)
    {
        var row = FindById(error.ErrorId);
        return new ZohoErrorCause(row.Code, row.ErrorId, row.Cause, error.RecommendedAction, row.Source);
    }

    /// <summary>What is known of a code that has no row: Zoho's message, and the page of the product's codes.</summary>
    internal static ZohoErrorCause Unknown(ZohoOAuthException error)
    {
        var row = FindById(error.ErrorId);
        return new ZohoErrorCause(
            error.ZohoCode!,
            error.ErrorId,
            error.ZohoMessage is null ? row.Cause : $"Zoho's message is: {error.ZohoMessage}",
            error.RecommendedAction,
            error.HelpLink ?? row.Source,
            error.Service);
    }

    private static IEnumerable<ZohoErrorCause> Of(string service, IEnumerable<ZohoErrorCause> rows) =>
        rows.Select(row => new ZohoErrorCause(row.Code, row.ErrorId, row.Cause, row.Solution, row.Source, service));

    private static ZohoErrorCause? OfService(ZohoErrorCause[] rows, string service) => ErrorFamilies.Of(service)
        .Select(name => Array.Find(rows, row => row.Service is { } own && Same(own, name)))
        .FirstOrDefault(row => row is not null);

    /// <summary>The rows of a code. A title that is a sentence has a period in some answers.</summary>
    private static ZohoErrorCause[] WithCode(string code) => Array.FindAll(Rows, row => Same(row.Code, code.TrimEnd('.')));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
