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

    /// <summary>A line about the records, or none.</summary>
    public static string OwnRecords(IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> modules) => modules.Count == 0
        ? ""
        : $"{Environment.NewLine}  records of your own: {string.Join(", ", modules.Select(Count))}{Environment.NewLine}";

    private static string Count(KeyValuePair<string, IReadOnlyList<JsonObject>> module) =>
        string.Create(CultureInfo.InvariantCulture, $"{module.Key} {module.Value.Count}");
}
