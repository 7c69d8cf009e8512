namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// Completions for a scope that a user types: the scopes that start with the text. When there are too many, they are grouped by their first parts,
/// such as <c>ZohoCRM.settings.</c> for the scopes below it.
/// </summary>
internal static class ScopeSuggestions
{
    /// <summary>The maximum number of completions.</summary>
    internal const int MaxSuggestions = 200;

    private const int DeepestScope = 5;

    /// <summary>The completions with their descriptions. When no scope starts with the text, scopes that contain it are returned.</summary>
    internal static IReadOnlyList<ScopeSuggestion> For(string typed)
    {
        var begun = ScopeCatalog.Offered.Where(row => row.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (begun.Count == 0)
        {
            return [.. ScopeCatalog.Offered.Where(row => row.Name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0).Take(MaxSuggestions)
                .Select(row => new ScopeSuggestion(row.Name, row.Description))];
        }

        var parts = typed.Split('.').Length;
        var folded = Enumerable.Range(0, Math.Max(1, DeepestScope - parts + 1))
            .Select(less => Fold(begun, DeepestScope - less))
            .FirstOrDefault(choice => choice.Count <= MaxSuggestions) ?? Fold(begun, parts);
        return [.. folded.Take(MaxSuggestions)];
    }

    private static List<ScopeSuggestion> Fold(List<ZohoScope> rows, int depth) =>
        [.. rows.GroupBy(row => Beginning(row.Name, depth), StringComparer.OrdinalIgnoreCase).Select(group => Folded(group.Key, [.. group]))];

    /// <summary>A completion for a group. A group of one scope becomes that scope.</summary>
    private static ScopeSuggestion Folded(string beginning, ZohoScope[] rows) => rows.Length == 1
        ? new ScopeSuggestion(rows[0].Name, rows[0].Description)
        : new ScopeSuggestion(beginning, $"{rows[0].Service}: {rows.Length} scopes, for example {rows[0].Name}");

    /// <summary>The first parts of a name with a dot at the end, or the whole name.</summary>
    private static string Beginning(string name, int depth)
    {
        var dot = -1;
        for (var part = 0; part < depth; part++)
        {
            dot = name.IndexOf('.', dot + 1);
            if (dot < 0)
            {
                return name;
            }
        }

        return name.Substring(0, dot + 1);
    }
}

/// <summary>A completion for a scope that a user types.</summary>
/// <param name="Text">A scope, or the first parts of several scopes with a dot at the end.</param>
/// <param name="About">The description.</param>
internal sealed record ScopeSuggestion(string Text, string About);
