using ZohoOAuth.Client.Catalog.Paths;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// The operations of the CRM: envelopes, pages, batches and files of each path and method. Their scopes are in <see cref="PathScopes"/>. The tables are
/// made at the first call of an API, and not at the import of the module.
/// </summary>
internal static class OperationCatalog
{
    private const string Crm = "crm";

    private static readonly Lazy<OperationRule[]> Rules = new(() => [.. CrmOperations.Organization, .. CrmSettingOperations.Rules, .. CrmOperations.Records]);

    /// <summary>The operation of a path or address; null when the module does not know the path.</summary>
    internal static Operation? Find(string path, string method)
    {
        var parts = ParsedPath.Parse(path).Parts;
        if (parts.Length < 2 || !Same(parts[0], Crm))
        {
            return null;
        }

        foreach (var rule in Rules.Value)
        {
            if ((rule.Method is null || Same(rule.Method, method)) && rule.Pattern.Match(parts) is { } named)
            {
                return new Operation(rule, method, named);
            }
        }

        return null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
