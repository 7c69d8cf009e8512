using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>The records of a CSV file. The header row names the fields; an empty value is null.</summary>
internal static class CsvRecords
{
    public static List<DataRecord> Read(string path, string text)
    {
        try
        {
            var reader = new CsvReader(new StringReader(text));
            var fields = CheckHeader(path, reader.Read());
            return [.. reader.Rows().Select(row => new DataRecord(row.Line, Create(path, fields, row)))];
        }
        catch (CsvFormatException ex)
        {
            throw new DataFileException(path, ex.Line, ex.Message);
        }
    }

    private static IReadOnlyList<string> CheckHeader(string path, CsvRow? header)
    {
        if (header is null || header.IsBlank)
        {
            throw new DataFileException(path, 1, "The first line must name the fields, such as Last_Name,Email.");
        }

        if (header.Values is [var only] && only.Contains(';', StringComparison.Ordinal))
        {
            throw new DataFileException(path, header.Line, "The values are separated by semicolons. Save the file with commas.");
        }

        if (header.Values.Any(string.IsNullOrWhiteSpace))
        {
            throw new DataFileException(path, header.Line, "A column has no name. Each column needs the API name of a field.");
        }

        return header.Values.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { Key: var twice }
            ? throw new DataFileException(path, header.Line, $"The column '{twice}' exists twice.")
            : header.Values;
    }

    private static JsonObject Create(string path, IReadOnlyList<string> fields, CsvRow row) => row.Values.Count == fields.Count
        ? new JsonObject(fields.Zip(row.Values, (field, value) => KeyValuePair.Create(field, value.Length == 0 ? null : (JsonNode?)value)))
        : throw new DataFileException(path, row.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"The row has {row.Values.Count} values, and the header has {fields.Count} columns."));
}
