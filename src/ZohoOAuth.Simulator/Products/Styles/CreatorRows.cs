using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Creates up to 200 records. The status is 200, whatever the result of each record
/// (https://www.zoho.com/creator/help/api/v2.1/add-records.html).
/// </summary>
internal static class CreatorRows
{
    private const int MaxRows = 200;
    private static readonly ProductError InvalidRows = new(400, new { code = 3950, description = "Between 1 and 200 records can be added at once." });

    public static Task CreateAsync(NewRecords records)
    {
        var context = records.Call.Context;
        return records.Rows(MaxRows) is { } rows
            ? JsonResponse.WriteAsync(context, new { result = rows.Select(row => Create(records, row)).ToArray() })
            : InvalidRows.WriteAsync(context);
    }

    private static object Create(NewRecords records, JsonObject row) => NewRecords.HasName(row)
        ? new { code = 3000, data = new { ID = records.Save(row)["ID"] }, message = "Data Added Successfully!" }
        : new { code = 3002, error = new { name = "Enter a value for this field" } };
}
