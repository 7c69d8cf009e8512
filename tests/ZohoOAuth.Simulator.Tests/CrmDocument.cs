using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Zoho's OpenAPI documents of the CRM, where they lie beside the repository, or beside a folder that contains it.</summary>
internal static class CrmDocument
{
    private const string Name = "shared/crm-oas";

    public static string? Folder { get; } = Find();

    /// <summary>Why tests cannot compare with the documents; null when they can.</summary>
    public static string? Absence { get; } = Folder is null ? $"did not run: ../{Name} is not there" : null;

    /// <summary>A part of a document, such as <c>#/components/schemas/fields</c> of <c>fields.json</c>.</summary>
    public static (string File, JsonElement Part) Find(string file, string reference)
    {
        var (address, pointer) = (reference[..reference.IndexOf('#')], reference[(reference.IndexOf('#') + 1)..]);
        var target = address.Length == 0 ? file : address[(address.LastIndexOf('/') + 1)..];
        var root = JsonElement.Parse(File.ReadAllText(Path.Combine(Folder!, target)));
        return (target, pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (part, step) => part.GetProperty(step)));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
