namespace ZohoOAuth.Client.Errors;

/// <summary>The pages where the products explain their error codes.</summary>
internal static class CodePages
{
    /// <summary>The pages, by the beginning of the path or of the host.</summary>
    private static readonly (string Start, string Page)[] Rows =
    [
        ("/crm/", ErrorSources.CrmStatusCodes), ("/books/", ErrorSources.Books), ("/inventory/", ErrorSources.Books), ("/invoice/", ErrorSources.Books),
        ("/billing/", ErrorSources.Books), ("/expense/", ErrorSources.Books), ("/creator/", ErrorSources.Creator), ("/people/", ErrorSources.People),
        ("desk.", ErrorSources.Desk), ("projects.", ErrorSources.Projects), ("projectsapi.", ErrorSources.Projects), ("mail.", ErrorSources.Mail),
    ];

    /// <summary>The page for a request; null when it is not known.</summary>
    internal static string? Of(Uri address) => Rows.FirstOrDefault(
        row => (row.Start[0] == '/' ? address.AbsolutePath : address.Host).StartsWith(row.Start, StringComparison.OrdinalIgnoreCase)).Page;
}
