using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// Paths to start from, made from the path rules of the catalog. A name in braces, for example {id}, is for the user to replace. A name of the rule has
/// the values that the scope list knows.
/// </summary>
internal static class PathSamples
{
    private const string Id = "{id}";
    private const string Version = "{v}";
    private const string Crm = "/crm/";

    /// <summary>The automations have only some of the settings, and the scope list does not say which.</summary>
    private const string SettingOfAutomation = "/automation/{setting}";

    /// <summary>The names of scopes that are no resources of Desk.</summary>
    private static readonly string[] NoResources = ["basic", "settings", "search"];

    private const string CrmVersion = "v8";

    private static readonly Regex VersionSegment = new(@"(?<=/)v[0-9][0-9.]*(?=/|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The modules of the CRM, as paths spell them. Source: https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html</summary>
    private static readonly string[] Modules =
    [
        "Leads", "Contacts", "Accounts", "Deals", "Tasks", "Events", "Calls", "Notes", "Campaigns", "Products", "Quotes", "Sales_Orders", "Purchase_Orders",
        "Invoices", "Vendors", "Price_Books", "Cases", "Solutions",
    ];

    private static readonly string[] BiginModules = ["Contacts", "Accounts", "Pipelines", "Products", "Tasks", "Events", "Calls", "Notes"];

    private static readonly string[] RecruitModules = ["Candidates", "Job_Openings", "Applications", "Interviews", "Clients", "Contacts"];

    /// <summary>The paths on the API domain, or those of a product, below its base path.</summary>
    internal static IReadOnlyList<string> Of(Product? product) => product is null
        ? [.. PathScopes.Tables.Where(table => table.Hosts.Length == 0).SelectMany(Expand).Distinct().OrderBy(path => path, StringComparer.OrdinalIgnoreCase)]
        : [.. TablesOf(product).SelectMany(Expand)
            .Select(path => WithVersionOf(product.BasePath, path))
            .Where(path => path.StartsWith(product.BasePath + "/", StringComparison.OrdinalIgnoreCase))
            .Select(path => path.Substring(product.BasePath.Length))
            .Distinct().OrderBy(path => path, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The path with the version that another path has.</summary>
    internal static string WithVersionOf(string other, string path) =>
        VersionSegment.Match(other) is { Success: true } version ? VersionSegment.Replace(path, version.Value, 1) : path;

    internal static string FirstSegments(string path, int count) =>
        "/" + string.Join("/", path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Take(count));

    private static IEnumerable<PathTable> TablesOf(Product product) => PathScopes.Tables.Where(table => product.IsOnApiDomain
        ? table.Hosts.Length == 0
        : table.Hosts.Contains(product.Host, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Expand(PathTable table) => table.Rules
        .Where(rule => rule.Scopes != PathRule.Unknown && rule.Path.IndexOf(SettingOfAutomation, StringComparison.Ordinal) < 0)
        .SelectMany(Expand);

    private static IEnumerable<string> Expand(PathRule rule)
    {
        IEnumerable<string> paths = [string.Empty];
        foreach (var segment in rule.Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != "**"))
        {
            var values = Values(segment, rule);
            paths = [.. paths.SelectMany(path => values.Select(value => $"{path}/{value}"))];
        }

        return paths;
    }

    /// <summary>The values of one segment. None if the catalog does not know any, so the rule has no samples.</summary>
    private static string[] Values(string segment, PathRule rule) => segment switch
    {
        "*" => [Id],
        Version => [VersionOf(rule.Path)],
        "{module}" => ModulesOf(rule.Path),
        _ when segment[0] != '{' => [segment],
        _ when segment.IndexOf(',') >= 0 => segment.Trim('{', '}').Split(':').Last().Split(','),
        _ => Named(segment, rule),
    };

    /// <summary>The names that stand at the place of the segment in the scopes, for example contacts for ZohoBooks.{resource}.READ.</summary>
    private static string[] Named(string segment, PathRule rule)
    {
        var scope = rule.Scopes.Split(' ', '|')[0];
        var place = scope.IndexOf(segment, StringComparison.Ordinal);
        if (place < 0)
        {
            return [];
        }

        var (start, end) = (scope.Substring(0, place), scope.Substring(place + segment.Length).Replace("{op}", "READ"));
        return [.. ScopeCatalog.All.Select(row => row.Name)
            .Where(name => name.Length > start.Length + end.Length)
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Select(name => name.Substring(start.Length, name.Length - start.Length - end.Length))
            .Where(name => name.IndexOf('.') < 0 && !NoResources.Contains(name))];
    }

    private static string VersionOf(string path) =>
        ProductTable.Rows.FirstOrDefault(product => product.BasePath.Length > 0 && path.StartsWith(FirstSegment(product.BasePath), StringComparison.Ordinal))
            is { } found && VersionSegment.Match(found.BasePath) is { Success: true } version
            ? version.Value
            : CrmVersion;

    private static string FirstSegment(string path) => path.Substring(0, path.IndexOf('/', 1) + 1);

    private static string[] ModulesOf(string path) =>
        path.StartsWith(Crm, StringComparison.Ordinal) ? Modules
            : path.StartsWith("/bigin/", StringComparison.Ordinal) ? BiginModules
            : path.StartsWith("/recruit/", StringComparison.Ordinal) ? RecruitModules
            : [];
}
