using ZohoOAuth.Client.Catalog.Paths;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// The operations of the CRM: scopes, envelopes, pages, batches and files of each path and method. The tables are made at the first call of an API, and
/// not at the import of the module.
/// </summary>
internal static class OperationCatalog
{
    private const string Crm = "crm";

    private static readonly Lazy<OperationRule[]> Rules = new(() => [.. CrmOperations.Organization, .. CrmSettingOperations.Rules, .. CrmOperations.Records]);

    /// <summary>The operation of a path or address; null when the module does not know the path.</summary>
    internal static Operation? Find(string path, string method)
    {
        var parts = ParsedPath.Parse(path).Parts;
        return parts.Length > 1 && string.Equals(parts[0], Crm, StringComparison.OrdinalIgnoreCase)
            ? Rules.Value
                .Where(rule => rule.Method is null || string.Equals(rule.Method, method, StringComparison.OrdinalIgnoreCase))
                .Select(rule => PathPattern.Match(rule.Segments, parts) is { } named ? new Operation(rule, path, method, named) : null)
                .FirstOrDefault(operation => operation is not null)
            : null;
    }
}
