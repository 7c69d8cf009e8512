using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// Finds scopes that are similar to one that does not exist. It detects typing errors, another operation, a missing "Zoho", missing parts or dots,
/// and extra parts.
/// </summary>
internal static class SimilarScopes
{
    private const int MaxSuggestions = 3;

    /// <summary>The maximum cost of a suggestion.</summary>
    private const int Limit = 4;

    /// <summary>The cost of a missing dot. It joins two parts, so only a comparison of the whole names detects it.</summary>
    private const int MissingDotCost = 1;

    private const int MissingPartCost = 3;
    private const int OtherOperation = 2;
    private const int NoMatch = 10;

    /// <summary>The maximum number of parts and characters. A longer text is not a mistyped scope.</summary>
    private const int MaxParts = 8;
    private const int MaxScopeLength = 120;

    private static readonly char[] Marks = ['.', '/', ':', '-', '&', '=', '?', ',', ' '];

    private static readonly Lazy<(string Name, string[] Parts)[]> Known = new(() => [.. ScopeCatalog.All.Select(row => (row.Name, Parts(row.Name)))]);

    /// <summary>The most similar scopes, at most three, in the order of the list; empty when none is similar.</summary>
    internal static IReadOnlyList<string> Of(string requested)
    {
        var parts = requested.Length > MaxScopeLength ? [] : Parts(requested);
        if (parts.Length is 0 or > MaxParts)
        {
            return [];
        }

        var costs = Array.ConvertAll(parts, _ => new Dictionary<string, int>());
        var byParts = Cheapest(known => Align(parts, known.Parts, costs), Limit);
        return byParts.Count > 0 ? byParts : Cheapest(known => WholeNameCost(Lower(requested), Lower(known.Name)), MissingDotCost);
    }

    private static List<string> Cheapest(Func<(string Name, string[] Parts), int> cost, int limit)
    {
        var near = Known.Value.Select(known => (known.Name, Cost: cost(known))).Where(known => known.Cost <= limit).ToList();
        var best = near.Select(known => known.Cost).DefaultIfEmpty().Min();
        return [.. near.Where(known => known.Cost == best).Select(known => known.Name).Take(MaxSuggestions)];
    }

    /// <summary>The services with the most similar names, at most three.</summary>
    internal static IReadOnlyList<string> OfService(string requested) => requested.Length > MaxScopeLength
        ? []
        : [.. ScopeCatalog.OfferedServices.Where(service => PartCost(Lower(requested), Lower(service), isFirst: true) <= OtherOperation).Take(MaxSuggestions)];

    /// <summary>The question " Did you mean A, B or C?"; empty without suggestions.</summary>
    internal static string Question(IReadOnlyList<string> near) => near.Count switch
    {
        0 => string.Empty,
        1 => $" Did you mean {near[0]}?",
        _ => $" Did you mean {string.Join(", ", near.Take(near.Count - 1))} or {near[near.Count - 1]}?",
    };

    private static string[] Parts(string scope) => Lower(scope).Split(Marks, StringSplitOptions.RemoveEmptyEntries);

    private static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>The edit distance between two lists of parts.</summary>
    private static int Align(string[] requested, string[] known, Dictionary<string, int>[] costs)
    {
        var rows = new int[requested.Length + 1, known.Length + 1];
        for (var i = 0; i <= requested.Length; i++)
        {
            for (var j = 0; j <= known.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? (i + j) * MissingPartCost
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + MissingPartCost,
                        rows[i - 1, j - 1] + CachedPartCost(costs[i - 1], requested[i - 1], known[j - 1], i == 1));
            }
        }

        return rows[requested.Length, known.Length];
    }

    private static int WholeNameCost(string requested, string known) =>
        Math.Abs(requested.Length - known.Length) > MissingDotCost ? NoMatch : EditDistance.Between(requested, known);

    /// <summary>The cost for two parts, from a cache: all scopes together have only a few different parts.</summary>
    private static int CachedPartCost(Dictionary<string, int> costs, string requested, string known, bool isFirst)
    {
        if (!costs.TryGetValue(known, out var cost))
        {
            costs[known] = cost = PartCost(requested, known, isFirst);
        }

        return cost;
    }

    private static int PartCost(string requested, string known, bool isFirst)
    {
        const string Company = "zoho";
        if (isFirst && (Company + requested == known || requested == Company + known))
        {
            return 1;
        }

        if (ScopeOperations.IsOperation(requested) && ScopeOperations.IsOperation(known))
        {
            return requested == known ? 0 : OtherOperation;
        }

        var letters = EditDistance.Between(requested, known);
        return letters * 2 <= Math.Max(requested.Length, known.Length) ? letters : NoMatch;
    }
}
