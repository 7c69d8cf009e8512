namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// Whether a granted scope covers another one. ALL covers every operation. A group scope covers its parts
/// (<c>ZohoCRM.modules.READ</c> covers <c>ZohoCRM.modules.leads.READ</c>), and so does the full access of the finance products.
/// Any other scope covers only itself. Source: https://www.zoho.com/crm/developer/docs/api/v8/scopes.html, "Group Scopes"
/// </summary>
internal static class ScopeCover
{
    private const string FullAccess = "fullaccess";

    private static readonly string[] Groups = ["modules", "settings"];

    internal static bool Covers(string granted, string needed)
    {
        var (area, operation) = Split(granted);
        var (neededArea, neededOperation) = Split(needed);
        return Same(granted, needed) || (ScopeOperations.Covers(operation, neededOperation) && AreaCovers(area, neededArea));
    }

    /// <summary>Whether granted scopes together cover another one. WRITE may be granted as its parts.</summary>
    internal static bool Covers(IReadOnlyCollection<string> granted, string needed)
    {
        var dot = needed.LastIndexOf('.') + 1;
        return granted.Any(scope => Covers(scope, needed))
            || (Same(needed.Substring(dot), ScopeOperations.Write)
                && Array.TrueForAll(ScopeOperations.Writing, part => Covers(granted, needed.Substring(0, dot) + part)));
    }

    private static bool AreaCovers(string area, string needed)
    {
        var parts = area.Split('.');
        return Same(area, needed) || (parts.Length > 1 && Same(parts[1], FullAccess)
            ? IsWithin(parts[0], needed)
            : parts.Length > 1 && Groups.Contains(parts[1], StringComparer.OrdinalIgnoreCase) && IsWithin(area, needed));
    }

    private static bool IsWithin(string area, string needed) => needed.StartsWith($"{area}.", StringComparison.OrdinalIgnoreCase);

    private static (string Area, string Operation) Split(string scope)
    {
        var dot = scope.LastIndexOf('.');
        return dot < 0 ? (scope, string.Empty) : (scope.Substring(0, dot), scope.Substring(dot + 1));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
