namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Codes that all products share. Those of one product are in <see cref="CodeRules"/>.</summary>
internal static class ApiCodes
{
    /// <summary>
    /// Codes for a record that was written, or for a job that was accepted: the CRM family, Creator, the Books family.
    /// Source: https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/upload-file.html
    /// </summary>
    internal static readonly string[] Success = ["success", "SUCCESS", "3000", "0", "SCHEDULED", "ADDED_SUCCESSFULLY", "FILE_UPLOAD_SUCCESS"];
}
