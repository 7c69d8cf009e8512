namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Codes of the APIs that decide what is done next. What each of them means to a user is in the room of the errors.</summary>
internal static class ApiCodes
{
    /// <summary>
    /// What some products say of a dead token and of a missing right alike: Books and its sisters, Analytics, People twice,
    /// Creator.
    /// </summary>
    internal static readonly string[] DeadOrForbidden = ["57", "8535", "7202", "7213", "1030"];

    /// <summary>
    /// A day's quota that is used up: it is not back in minutes.
    /// Sources: https://www.zoho.com/books/api/v3/introduction/, https://desk.zoho.com/DeskAPIDocument,
    /// https://www.zoho.com/creator/help/api/v2.1/status-codes.html
    /// </summary>
    internal static readonly string[] DayIsUsedUp = ["45", "THRESHOLD_EXCEEDED", "4000"];

    /// <summary>A minute's quota that is used up, and the first pause where the product does not say when it is back.</summary>
    internal static readonly IReadOnlyDictionary<string, TimeSpan> MinuteIsUsedUp = new Dictionary<string, TimeSpan> { ["44"] = TimeSpan.FromSeconds(20) };

    /// <summary>A record that was written: the CRM's family, Creator, Books' family.</summary>
    internal static readonly string[] Written = ["success", "SUCCESS", "3000", "0"];
}
