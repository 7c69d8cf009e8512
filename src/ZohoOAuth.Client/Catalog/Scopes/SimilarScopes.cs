using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// What somebody may have meant by a scope that does not exist: a typing error in a part, another operation, a service without
/// its "Zoho", a part or a dot left out, a part too many.
/// </summary>
internal static class SimilarScopes
{
    private const int MaxSuggestions = 3;

    /// <summary>A scope that costs more to reach is another scope.</summary>
    private const int Limit = 4;

    /// <summary>A dot left out makes one part of two, which only the whole names show.</summary>
    private const int MarkMissing = 1;

    private const int PartMissing = 3;
    private const int OtherOperation = 2;
    private const int Far = 10;

    /// <summary>No scope has so many parts or letters: beyond that nobody mistyped one.</summary>
    private const int MaxParts = 8;
    private const int MaxScopeLength = 120;

    private static readonly char[] Marks = ['.', '/', ':', '-', '&', '=', '?', ',', ' '];

    private static readonly Lazy<(string Name, string[] Parts)[]> Known = new(() => [.. ScopeCatalog.All.Select(row => (row.Name, Parts(row.Name)))]);

    /// <summary>The scopes that are nearest, three at most, in the order of the list; none when nothing is near.</summary>
    internal static IReadOnlyList<string> Of(string requested)
    {
        var parts = requested.Length > MaxScopeLength ? [] : Parts(requested);
        if (parts.Length is 0 or > MaxParts)
        {
            return [];
        }

        var costs = Array.ConvertAll(parts, _ => new Dictionary<string, int>());
        var byParts = Cheapest(known => Align(parts, known.Parts, costs), Limit);
        return byParts.Count > 0 ? byParts : Cheapest(known => OfWholes(Lower(requested), Lower(known.Name)), MarkMissing);
    }

    private static List<string> Cheapest(Func<(string Name, string[] Parts), int> cost, int limit)
    {
        var near = Known.Value.Select(known => (known.Name, Cost: cost(known))).Where(known => known.Cost <= limit).ToList();
        var best = near.Select(known => known.Cost).DefaultIfEmpty().Min();
        return [.. near.Where(known => known.Cost == best).Select(known => known.Name).Take(MaxSuggestions)];
    }

    /// <summary>The services whose names are nearest.</summary>
    internal static IReadOnlyList<string> OfService(string requested) => requested.Length > MaxScopeLength
        ? []
        : [.. ScopeCatalog.Services.Where(service => OfParts(Lower(requested), Lower(service), isFirst: true) <= OtherOperation).Take(MaxSuggestions)];

    /// <summary>" Did you mean A, B or C?"; nothing when nothing is near.</summary>
    internal static string Question(IReadOnlyList<string> near) => near.Count switch
    {
        0 => string.Empty,
        1 => $" Did you mean {near[0]}?",
        _ => $" Did you mean {string.Join(", ", near.Take(near.Count - 1))} or {near[near.Count - 1]}?",
    };

    private static string[] Parts(string scope) => Lower(scope).Split(Marks, StringSplitOptions.RemoveEmptyEntries);

    private static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>The cost of making one list of parts of the other, part by part.</summary>
    private static int Align(string[] requested, string[] known, Dictionary<string, int>[] costs)
    {
        var rows = new int[requested.Length + 1, known.Length + 1];
        for (var i = 0; i <= requested.Length; i++)
        {
            for (var j = 0; j <= known.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? (i + j) * PartMissing
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + PartMissing, rows[i - 1, j - 1] + Remembered(costs[i - 1], requested[i - 1], known[j - 1], i == 1));
            }
        }

        return rows[requested.Length, known.Length];
    }

    private static int OfWholes(string requested, string known) =>
        Math.Abs(requested.Length - known.Length) > MarkMissing ? Far : EditDistance.Between(requested, known);

    /// <summary>The parts of all scopes are few words, many times.</summary>
    private static int Remembered(Dictionary<string, int> costs, string requested, string known, bool isFirst)
    {
        if (!costs.TryGetValue(known, out var cost))
        {
            costs[known] = cost = OfParts(requested, known, isFirst);
        }

        return cost;
    }

    private static int OfParts(string requested, string known, bool isFirst)
    {
        const string Company = "zoho";
        if (isFirst && (Company + requested == known || requested == Company + known))
        {
            return 1;
        }

        if (ScopeOperations.IsOne(requested) && ScopeOperations.IsOne(known))
        {
            return requested == known ? 0 : OtherOperation;
        }

        var letters = EditDistance.Between(requested, known);
        return letters * 2 <= Math.Max(requested.Length, known.Length) ? letters : Far;
    }
}
