using System.Globalization;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// A COQL query (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html). The where and order by
/// clauses are parsed and ignored. Offset is the index of the first record.
/// </summary>
internal sealed partial record CoqlQuery(IReadOnlyList<string> Fields, string Module, int Offset, int Count)
{
    public const int MaxCount = 2000;
    private const string DefaultCount = "200";

    /// <summary>Parses <c>select a, b from Module [where ...] [limit [offset,] count]</c>; null for any other text.</summary>
    public static CoqlQuery? Parse(string text)
    {
        var match = Grammar().Match(text);
        var fields = match.Groups["fields"].Value.Split(',', StringSplitOptions.TrimEntries);
        return match.Success
            && fields.All(field => field.Length > 0)
            && TryRead(match.Groups["offset"], "0", out var offset)
            && TryRead(match.Groups["count"], DefaultCount, out var count)
            && count > 0
                ? new CoqlQuery(fields, match.Groups["module"].Value, offset, count)
                : null;
    }

    private static bool TryRead(Group group, string defaultValue, out int number) =>
        int.TryParse(group.Success ? group.Value : defaultValue, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        @"^\s*select\s+(?<fields>[\w\s.,]+?)\s+from\s+(?<module>\w+)(\s+(where|order\s+by)\s.+?)?(\s+limit\s+((?<offset>\d+)\s*,\s*)?(?<count>\d+))?\s*;?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
