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
            : name.Contains("module", StringComparison.OrdinalIgnoreCase) ? "Leads"
            : name == "download_url" ? "crm/v8/files"
            : SampleValues.Id(0);
    }

    [GeneratedRegex(@"\{(?<name>[^}]+)\}")]
    private static partial Regex Braces();
}
