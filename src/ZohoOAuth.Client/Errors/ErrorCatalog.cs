namespace ZohoOAuth.Client.Errors;

/// <summary>Finds the cause and solution of an error, by Zoho's code or by the module's id.</summary>
internal static class ErrorCatalog
{
    private static readonly ZohoErrorCause[] Rows = [.. OAuthErrorCauses.Rows, .. ApiErrorCauses.Rows, .. ModuleErrorCauses.Rows];

    internal static IReadOnlyList<ZohoErrorCause> All => Rows;

    /// <summary>The row of a code. A code beats an id: <c>invalid_code</c> is Zoho's, <c>InvalidCode</c> finds it too.</summary>
    internal static ZohoErrorCause? Find(string codeOrId) =>
        Array.Find(Rows, row => Same(row.Code, codeOrId)) ?? Array.Find(Rows, row => Same(row.ErrorId, codeOrId));

    /// <summary>The row of an id; every id has one, and a test holds that.</summary>
    internal static ZohoErrorCause OfId(string errorId) =>
        Array.Find(Rows, row => row.Code == errorId) ?? Array.Find(Rows, row => row.ErrorId == errorId)
            ?? throw new KeyNotFoundException($"The catalog has no cause for '{errorId}'.");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
