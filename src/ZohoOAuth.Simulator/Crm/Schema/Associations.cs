namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// The modules whose records a request relates to each other without a lookup. The pairs are the supported relations of
/// https://www.zoho.com/crm/developer/docs/api/v8/update-related-records.html.
/// </summary>
internal static class Associations
{
    private static readonly string[] MemberValues = ["Member_Status"];

    // A list has the name of its module. Price books, appointments and services are not in the schema.
    private static readonly (string Left, string Right, string[] Values)[] Pairs =
    [
        ("Campaigns", "Leads", MemberValues),
        ("Campaigns", "Contacts", MemberValues),
        ("Products", "Leads", []),
        ("Products", "Accounts", []),
        ("Products", "Contacts", []),
        ("Products", "Deals", []),
    ];

    /// <summary>The modules whose records can be related to those of this one.</summary>
    public static IEnumerable<string> Of(string module) =>
        Pairs.Where(pair => pair.Left == module).Select(pair => pair.Right)
            .Concat(Pairs.Where(pair => pair.Right == module).Select(pair => pair.Left));

    /// <summary>The fields that a relation of these modules has; null if they have no relation.</summary>
    public static IReadOnlyList<string>? Values(string module, string other) =>
        Array.Find(Pairs, pair => (pair.Left, pair.Right) == (module, other) || (pair.Right, pair.Left) == (module, other)).Values;
}
