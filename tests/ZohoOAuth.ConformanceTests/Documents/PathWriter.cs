using System.Text.RegularExpressions;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>The path of a request: a template with a sample of each parameter.</summary>
internal static partial class PathWriter
{
    internal static string Write(Operation operation) => Braces().Replace(operation.Template, match => Value(operation, match.Groups["name"].Value));

    private static string Value(Operation operation, string name)
    {
        var schema = operation.Parameters.FirstOrDefault(parameter => parameter.Place == "path" && parameter.Name == name)?.Schema;
        return schema?.Enum is [var first, ..] ? first
            : name.Contains("module", StringComparison.OrdinalIgnoreCase) ? Module(operation)
            : name == "download_url" ? $"v2/crm/75734565104/{Download(operation.Document)}"
            : SampleValues.Id(0);
    }

    /// <summary>What the inventory's documents describe exists for quotes and the like only.</summary>
    private static string Module(Operation operation) => operation.Document.StartsWith("inventory", StringComparison.Ordinal) ? "Quotes" : "Leads";

    /// <summary>
    /// The documents do not say how an address of a file looks. Zoho's pages do: https://www.zoho.com/crm/developer/docs/api/v8/download-backup.html,
    /// https://www.zoho.com/crm/developer/docs/api/v7/download-export-audit-log-result.html and
    /// https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/download-result.html
    /// </summary>
    private static string Download(string document) => document switch
    {
        "backup.json" => $"backup/{SampleValues.Id(0)}/Data_001.zip",
        "audit_log_export.json" => $"auditlog/{SampleValues.Id(0)}/AuditLog.zip",
        _ => $"bulk-write/{SampleValues.Id(0)}/{SampleValues.Id(0)}.zip",
    };

    [GeneratedRegex(@"\{(?<name>[^}]+)\}")]
    private static partial Regex Braces();
}
