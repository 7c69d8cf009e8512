using System.Text.Json;

namespace ZohoOAuth.UnitTests.Errors;

/// <summary>Zoho's OpenAPI documents of the CRM, which are beside the repository on some machines.</summary>
internal static class CrmDocuments
{
    private static readonly string Folder = Path.Combine(Root(), "..", "shared", "crm-oas");

    /// <summary>Why the documents cannot be read; null when they are there.</summary>
    internal static string? Absence => Directory.Exists(Folder) ? null : "The OpenAPI documents of the CRM are not in ../shared/crm-oas.";

    /// <summary>The codes of all schemas that can be an error.</summary>
    internal static IReadOnlyCollection<string> ErrorCodes()
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Folder, "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            AddCodes(document.RootElement, codes);
        }

        return codes;
    }

    private static void AddCodes(JsonElement element, SortedSet<string> codes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AddCodes(item, codes);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (element.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("code", out var code)
            && !(properties.TryGetProperty("status", out var status) && Values(status).SequenceEqual(["success"])))
        {
            codes.UnionWith(Values(code));
        }

        foreach (var part in element.EnumerateObject())
        {
            AddCodes(part.Value, codes);
        }
    }

    private static IEnumerable<string> Values(JsonElement schema)
    {
        foreach (var name in new[] { "const", "enum" })
        {
            if (schema.TryGetProperty(name, out var value))
            {
                foreach (var one in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
                {
                    yield return one.GetString()!;
                }
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZohoOAuth.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No ZohoOAuth.sln above {AppContext.BaseDirectory}.");
    }
}
