namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// The last part of a scope: the permitted operation. WRITE means CREATE, UPDATE and DELETE.
/// Source: https://www.zoho.com/crm/developer/docs/api/v6/select-api-scopes.html
/// </summary>
internal static class ScopeOperations
{
    internal const string All = "ALL";
    internal const string Write = "WRITE";

    /// <summary>The operations that WRITE includes.</summary>
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

    internal static bool IsOperation(string part) => Verbs.ContainsKey(part);

    /// <summary>The verb of an operation; null when the text is not an operation.</summary>
    internal static string? VerbOf(string part) => Verbs.TryGetValue(part, out var verb) ? verb : null;

    /// <summary>The operation of an HTTP method.</summary>
    internal static string OfMethod(string method) => Methods.TryGetValue(method, out var operation) ? operation : "READ";

    /// <summary>Whether a granted operation includes another one.</summary>
    internal static bool Covers(string granted, string needed) =>
        Same(granted, needed)
            || (Same(granted, All) && IsOperation(needed))
            || (Same(granted, Write) && Array.Exists(Writing, part => Same(part, needed)));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
