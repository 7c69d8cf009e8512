namespace ZohoOAuth.Client.Errors;

/// <summary>Finds the cause and solution of an error, by Zoho's code or by the module's id.</summary>
internal static class ErrorCatalog
{
    /// <summary>The rows of the ids come first: where only the id matches, its own row is found.</summary>
    private static readonly ZohoErrorCause[] Rows =
    [
        .. ErrorTable.Rows.Select(row => row.Explanation), .. AccountsErrorCodes.Rows, .. ApiErrorCodes.Rows,
        .. CrmRecordErrorCodes.Rows, .. CrmBulkErrorCodes.Rows, .. CrmSetupErrorCodes.Rows, .. CrmLaterErrorCodes.Rows,
    ];

    internal static IReadOnlyList<ZohoErrorCause> All => Rows;

    /// <summary>The row of a code. A code beats an id: <c>invalid_code</c> is Zoho's, <c>InvalidCode</c> finds it too.</summary>
    internal static ZohoErrorCause? Find(string codeOrId) =>
        Array.Find(Rows, row => Same(row.Code, codeOrId)) ?? Array.Find(Rows, row => Same(row.ErrorId, codeOrId));

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
            error.HelpLink ?? row.Source);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
