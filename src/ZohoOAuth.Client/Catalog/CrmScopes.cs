using System.Text.RegularExpressions;

namespace ZohoOAuth.Client.Catalog;

/// <summary>
/// Which scope a CRM path needs, so that a scope error can name it.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/scopes.html
/// </summary>
internal static class CrmScopes
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static readonly (string Pattern, string Scope)[] Rows =
    [
        (@"^/crm/v[\d.]+/settings/(\w+)", "ZohoCRM.settings.{0}.{op}"),
        (@"^/crm/v[\d.]+/users\b", "ZohoCRM.users.{op}"),
        (@"^/crm/v[\d.]+/org\b", "ZohoCRM.org.{op}"),
        (@"^/crm/v[\d.]+/coql\b", "ZohoCRM.coql.READ"),
        (@"^/crm/bulk/", "ZohoCRM.bulk.{op}"),
        (@"^/crm/v[\d.]+/files\b", "ZohoCRM.files.{op}"),
        (@"^/crm/v[\d.]+/([A-Za-z]\w*)", "ZohoCRM.modules.{0}.{op}"),
    ];

    /// <summary>The scope for a path and method; null for a path that is not known.</summary>
    internal static string? ForPath(string path, string method)
    {
        foreach (var (pattern, scope) in Rows)
        {
            var match = Regex.Match(path, pattern, RegexOptions.CultureInvariant, Patience);
            if (match.Success)
            {
                return scope.Replace("{0}", match.Groups[1].Value.ToLowerInvariant()).Replace("{op}", Operation(method));
            }
        }

        return null;
    }

    private static string Operation(string method) => method.ToUpperInvariant() switch
    {
        "POST" => "CREATE",
        "PUT" or "PATCH" => "UPDATE",
        "DELETE" => "DELETE",
        _ => "READ",
    };
}
