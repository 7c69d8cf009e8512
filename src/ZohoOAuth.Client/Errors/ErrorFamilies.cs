namespace ZohoOAuth.Client.Errors;

/// <summary>Products that use the codes of another product, because they share its API. Sources: the error pages of each.</summary>
internal static class ErrorFamilies
{
    private static readonly (string Service, string[] Members)[] Rows =
    [
        ("CRM", ["Bigin", "Recruit"]),
        ("Books", ["Inventory", "Invoice", "Billing", "Expense", "Payments", "Commerce"]),
        ("ServiceDeskPlus", ["ServiceDeskPlusMSP"]),
    ];

    /// <summary>The products that use the codes of another one.</summary>
    internal static IEnumerable<string> Members => Rows.SelectMany(row => row.Members);

    /// <summary>The product and the one whose codes it uses too, in the order in which they explain a code.</summary>
    internal static string[] Of(string service) =>
        Array.Find(Rows, row => row.Members.Contains(service, StringComparer.OrdinalIgnoreCase)) is { Service: { } family } ? [service, family] : [service];
}
