using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>All scopes that the module knows. The tables are expanded on first use.</summary>
internal static class ScopeCatalog
{
    private static readonly ScopeService[] Tables =
    [
        CrmScopes.Service, .. SalesScopes.Services, .. FinanceScopes.Services, .. SupportScopes.Services, .. TeamScopes.Services,
        .. PlatformScopes.Services, .. ItScopes.Services,
    ];

    private static readonly Lazy<ScopePattern[]> Patterns = new(() =>
        [.. Tables.SelectMany(service => service.Lines, (service, line) => new ScopePattern(service.Name, line))]);

    private static readonly Lazy<ZohoScope[]> Rows = new(() => [.. Patterns.Value.SelectMany(pattern => pattern.Expand())]);

    private static readonly Lazy<Dictionary<string, ZohoScope>> ByName = new(() =>
        Rows.Value.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<ScopePattern[]> OpenPatterns = new(() => Array.FindAll(Patterns.Value, pattern => pattern.IsOpen));

    private static readonly string[] OfferedNames =
        [.. Tables.Where(table => ProductTable.Rows.Any(product => product.Name == table.Product)).Select(table => table.Name)];

    private static readonly Lazy<ZohoScope[]> OfferedRows = new(() => [.. Rows.Value.Where(row => OfferedNames.Contains(row.Service))]);

    internal static IReadOnlyList<ZohoScope> All => Rows.Value;

    internal static IReadOnlyList<string> Services { get; } = [.. Tables.Select(table => table.Name)];

    /// <summary>The services of the products that Invoke-ZohoApi can call. The scopes of the others are known, but not offered.</summary>
    internal static IReadOnlyList<string> OfferedServices => OfferedNames;

    /// <summary>The scopes of the services that are offered.</summary>
    internal static IReadOnlyList<ZohoScope> Offered => OfferedRows.Value;

    /// <summary>The listed scope of this name, ignoring case; null when it is not listed.</summary>
    internal static ZohoScope? FindListed(string name) => ByName.Value.TryGetValue(name, out var row) ? row : null;

    /// <summary>The same, but also finds names that a pattern matches, such as a custom module of the CRM.</summary>
    internal static ZohoScope? Find(string name) =>
        FindListed(name) ?? OpenPatterns.Value.Select(pattern => pattern.Match(name)).FirstOrDefault(row => row is not null);

    /// <summary>The service whose scopes have the same first part; null when there is none.</summary>
    internal static ScopeService? ServiceOf(string name)
    {
        var beginning = name.Split('.')[0] + ".";
        var row = Rows.Value.FirstOrDefault(known => known.Name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return row is null ? null : Array.Find(Tables, table => table.Name == row.Service);
    }
}
