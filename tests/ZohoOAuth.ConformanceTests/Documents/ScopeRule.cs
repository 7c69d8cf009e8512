namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>A scope as a document writes it, for example ZohoCRM.modules.{module_API_name}.ALL.</summary>
internal static class ScopeRule
{
    private const string Service = "ZohoCRM";
    private const string Every = "ALL";

    /// <summary>
    /// Whether a token with one of the documented scopes has a scope too. Case does not matter, a name in braces is any name, ALL is every operation,
    /// and a scope of a group is the scope of its parts.
    /// </summary>
    internal static bool Covers(IEnumerable<string> documented, string scope) => documented.Any(text => Covers(Parts(text), Parts(scope)));

    private static bool Covers(string[] wide, string[] narrow) =>
        wide.Length <= narrow.Length
        && wide.SkipLast(1).Zip(narrow).All(pair => IsAny(pair.First) || Equal(pair.First, pair.Second))
        && (IsAny(wide[^1]) || Equal(wide[^1], narrow[^1]));

    /// <summary>Some documents leave the service out.</summary>
    private static string[] Parts(string scope)
    {
        string[] parts = [.. scope.Trim().Split('.')];
        return Equal(parts[0], Service) || parts[0].StartsWith("Zoho", StringComparison.Ordinal) ? parts : [Service, .. parts];
    }

    private static bool IsAny(string part) => part.StartsWith('{') || Equal(part, Every);

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
