namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>API error codes that control the program flow. Their meaning for the user is in the Errors folder.</summary>
internal static class ApiCodes
{
    /// <summary>
    /// Codes that some products use both for an invalid token and for a missing permission: the Books family, Analytics, People (two codes), Creator.
    /// </summary>
    internal static readonly string[] InvalidTokenOrForbidden = ["57", "8535", "7202", "7213", "1030"];

    /// <summary>
    /// Codes for a used-up daily quota. A retry after minutes does not help.
    /// Sources: https://www.zoho.com/books/api/v3/introduction/, https://desk.zoho.com/DeskAPIDocument,
    /// https://www.zoho.com/creator/help/api/v2.1/status-codes.html
    /// </summary>
    internal static readonly string[] DailyLimitReached = ["45", "THRESHOLD_EXCEEDED", "4000"];

    /// <summary>Codes for a used-up quota per minute, with the first pause when the response does not give one.</summary>
    internal static readonly IReadOnlyDictionary<string, TimeSpan> MinuteLimitReached = new Dictionary<string, TimeSpan> { ["44"] = TimeSpan.FromSeconds(20) };

    /// <summary>
    /// Codes for a record that was written, or for a job that was accepted: the CRM family, Creator, the Books family.
    /// Source: https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/upload-file.html
    /// </summary>
    internal static readonly string[] Success = ["success", "SUCCESS", "3000", "0", "SCHEDULED", "ADDED_SUCCESSFULLY", "FILE_UPLOAD_SUCCESS"];
}
