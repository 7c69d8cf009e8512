namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// The last part of a scope: what it allows to do. WRITE stands for CREATE, UPDATE and DELETE.
/// Source: https://www.zoho.com/crm/developer/docs/api/v6/select-api-scopes.html
/// </summary>
internal static class ScopeOperations
{
    internal const string All = "ALL";
    internal const string Write = "WRITE";

    /// <summary>The parts of WRITE.</summary>
    internal static readonly string[] Writing = ["CREATE", "UPDATE", "DELETE"];

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        [All] = "Full access to",
        ["READ"] = "Read",
        ["CREATE"] = "Create",
        ["UPDATE"] = "Change",
        ["DELETE"] = "Delete",
        [Write] = "Create, change and delete",
        ["CUSTOM"] = "Use",
        ["EXECUTE"] = "Run",
    };

    private static readonly Dictionary<string, string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["POST"] = "CREATE",
        ["PUT"] = "UPDATE",
        ["PATCH"] = "UPDATE",
        ["DELETE"] = "DELETE",
    };

    internal static bool IsOne(string part) => Verbs.ContainsKey(part);

    /// <summary>The verb of an operation; null for a scope that ends on something else.</summary>
    internal static string? VerbOf(string part) => Verbs.TryGetValue(part, out var verb) ? verb : null;

    /// <summary>What a request with this method does.</summary>
    internal static string OfMethod(string method) => Methods.TryGetValue(method, out var operation) ? operation : "READ";

    /// <summary>Whether who has the one operation has the other too.</summary>
    internal static bool Covers(string granted, string needed) =>
        Same(granted, needed)
            || (Same(granted, All) && IsOne(needed))
            || (Same(granted, Write) && Array.Exists(Writing, part => Same(part, needed)));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
