using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// The work of a bulk read job: an archive with one CSV file, whose first column is the id
/// (https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/download-result.html).
/// </summary>
internal static class ReadJob
{
    private const string Id = "id";

    public static BulkResult Run(BulkJob job, ReadQuery query, FileStore files)
    {
        var records = query.Module.Records().Where(query.Criterion.Matches).Skip((query.Page - 1) * ReadQuery.PerPage).Take(ReadQuery.PerPage + 1).ToList();
        var rows = records.Take(ReadQuery.PerPage).ToList();
        List<string> columns = [Id, .. query.Fields.Where(field => field != Id)];
        var archive = OneFileArchive.Create($"{job.Id}.csv", text =>
        {
            var csv = new CsvWriter(text);
            csv.Write(columns);
            rows.ForEach(row => csv.Write(columns.Select(column => BulkCsv.Text(row[column]))));
        });
        return new BulkResult(files.AddResult($"{job.Id}.zip", archive), new JsonObject
        {
            ["page"] = query.Page,
            ["per_page"] = ReadQuery.PerPage,
            ["count"] = rows.Count,

            // The simulator has the pages of a job, and no page tokens.
            ["next_page_token"] = null,
            ["more_records"] = records.Count > rows.Count,
        });
    }
}
