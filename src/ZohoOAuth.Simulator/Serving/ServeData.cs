using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataFiles;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>The user's own records, from all files and folders that were named.</summary>
internal static class ServeData
{
    public static IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Read(IReadOnlyList<string> paths)
    {
        var modules = new Dictionary<string, IReadOnlyList<JsonObject>>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in paths.SelectMany(DataFile.ReadAll))
        {
            if (!modules.TryAdd(file.Module, file.Records))
            {
                throw new UsageException($"--data has two files for the module {file.Module}.");
            }
        }

        return modules;
    }

    public static string Describe(IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> modules) => string.Join(", ", modules.Select(module =>
        string.Create(CultureInfo.InvariantCulture, $"{module.Key} {module.Value.Count}")));
}
