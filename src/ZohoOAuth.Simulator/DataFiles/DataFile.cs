using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>A file with the user's own records. Its name is the module, such as <c>Leads.csv</c>.</summary>
/// <param name="Module">The module.</param>
/// <param name="Records">The records.</param>
internal sealed partial record DataFile(string Module, IReadOnlyList<JsonObject> Records)
{
    private const string Csv = ".csv";
    private const string Json = ".json";

    /// <summary>Reads a file, or all CSV and JSON files of a folder.</summary>
    public static IReadOnlyList<DataFile> ReadAll(string path)
    {
        if (!Directory.Exists(path))
        {
            return [File.Exists(path) ? Read(path) : throw new DataFileException(path, "There is no such file or folder.")];
        }

        string[] files = [.. Directory.EnumerateFiles(path).Where(file => Kind(file) is Csv or Json).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? [.. files.Select(Read)] : throw new DataFileException(path, "The folder has no .csv and no .json file.");
    }

    private static DataFile Read(string path)
    {
        var module = Path.GetFileNameWithoutExtension(path);
        if (!ModuleName().IsMatch(module))
        {
            throw new DataFileException(path, "The file name must be the API name of a module: letters, digits and underscores, such as Leads.csv.");
        }

        var records = Kind(path) switch
        {
            Csv => CsvRecords.Read(path, Utf8Text.Read(path)),
            Json => JsonRecords.Read(path, Utf8Text.Read(path)),
            _ => throw new DataFileException(path, "The file must be a .csv or a .json file."),
        };
        CheckIds(path, records);
        return new DataFile(module, [.. records.Select(record => record.Fields)]);
    }

    private static void CheckIds(string path, List<DataRecord> records)
    {
        HashSet<long> ids = [];
        foreach (var (index, record) in records.Index())
        {
            if (record.Fields["id"] is not { } id)
            {
                continue;
            }

            var problem = !long.TryParse(id.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == long.MaxValue
                    ? $"The id '{id}' must be a number of at most 19 digits. Leave it empty to get one."
                : ids.Add(number) ? null
                : $"The id {number.ToString(CultureInfo.InvariantCulture)} exists twice.";
            if (problem is not null)
            {
                throw record.Line is { } line
                    ? new DataFileException(path, line, problem)
                    : new DataFileException(path, string.Create(CultureInfo.InvariantCulture, $"Record {index + 1}: {problem}"));
            }
        }
    }

    private static string Kind(string path) => Path.GetExtension(path).ToLowerInvariant();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex ModuleName();
}
