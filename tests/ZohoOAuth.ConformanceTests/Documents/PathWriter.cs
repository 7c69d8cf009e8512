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
            : name == "download_url" ? $"v2/crm/75734565104/{Path.GetFileNameWithoutExtension(operation.Document)}/{SampleValues.Id(0)}/Data_001.zip"
            : SampleValues.Id(0);
    }

    /// <summary>What the inventory's documents describe exists for quotes and the like only.</summary>
    private static string Module(Operation operation) => operation.Document.StartsWith("inventory", StringComparison.Ordinal) ? "Quotes" : "Leads";

    [GeneratedRegex(@"\{(?<name>[^}]+)\}")]
    private static partial Regex Braces();
}
