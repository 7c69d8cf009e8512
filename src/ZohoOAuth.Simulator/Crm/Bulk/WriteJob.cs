using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.DataFiles;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// The work of a bulk write job. Its result is an archive with the first three mapped columns of each row, and what became of it
/// (https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/download-result.html).
/// </summary>
internal static class WriteJob
{
    private const int ResultColumns = 3;

    public static BulkResult Run(BulkJob job, WriteRequest request, FileStore files, RecordWriter records)
    {
        var (name, text) = ReadCsv(request.File);
        var writer = new RowWriter(request, records);
        try
        {
            var rows = Rows(text).Skip(1).Select((row, index) => (row.Values, Result: writer.Write(row.Values, index))).ToList();
            return new BulkResult(files.AddResult($"{job.Id}.zip", Archive(name, request, rows)), Counts(name, [.. rows.Select(row => row.Result)]));
        }
        catch (CsvFormatException)
        {
            return new BulkResult(null, Counts(name, []), Succeeded: false);
        }
    }

    private static (string Name, string Text) ReadCsv(SimulatedFile file)
    {
        using var content = file.OpenRead();
        return OneFileArchive.Read(content)!.Value;
    }

    private static IEnumerable<CsvRow> Rows(string text)
    {
        using var reader = new StringReader(text);
        return [.. new CsvReader(reader).Rows()];
    }

    private static byte[] Archive(string name, WriteRequest request, List<(IReadOnlyList<string> Values, RowResult Result)> rows)
    {
        var columns = request.Columns.Where(column => column.Index is not null).Take(ResultColumns).ToList();
        return OneFileArchive.Create($"{request.Module.Name}-{name}", text =>
        {
            var csv = new CsvWriter(text);
            csv.Write([.. columns.Select(column => column.Field.Name), "STATUS", "RECORD_ID", "ERRORS"]);
            foreach (var (values, result) in rows)
            {
                csv.Write([.. columns.Select(column => values.ElementAtOrDefault(column.Index!.Value) ?? ""), result.Status, result.Id, result.Errors]);
            }
        });
    }

    private static JsonObject Counts(string name, IReadOnlyList<RowResult> results) => new()
    {
        ["name"] = name,
        ["added_count"] = results.Count(result => result.Status == RowResult.Added),
        ["skipped_count"] = results.Count(result => result.Status == RowResult.Skipped),
        ["updated_count"] = results.Count(result => result.Status == RowResult.Updated),
        ["total_count"] = results.Count,
    };
}
