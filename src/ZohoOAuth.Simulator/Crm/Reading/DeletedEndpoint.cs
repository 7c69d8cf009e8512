using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// The records that were deleted (https://www.zoho.com/crm/developer/docs/api/v8/get-deleted-records.html): they are in the recycle
/// bin for 60 days, and are then known as permanently deleted up to 120 days after the deletion.
/// </summary>
internal sealed class DeletedEndpoint(SimulatorClock clock)
{
    private const string All = "all";
    private const string InRecycleBin = "recycle";
    private const string Permanent = "permanent";
    private static readonly TimeSpan RecycleBin = TimeSpan.FromDays(60);
    private static readonly TimeSpan Known = TimeSpan.FromDays(120);

    public Task ListAsync(CrmCall call)
    {
        QueryParameters.Check(call, "type page per_page");
        var type = QueryParameters.Choice(call, "type", All, InRecycleBin, Permanent);
        var page = QueryParameters.Page(call);
        var perPage = QueryParameters.PerPage(call);
        var since = ModifiedSince.Read(call);
        var records = call.Module!.Deleted().Reverse()
            .Where(record => TypeOf(record) is { } own && (type == All || type == own) && (since is not { } time || record.At > time))
            .ToList();
        var shown = records.Skip((page - 1) * perPage).Take(perPage).Select(Describe).ToList();
        return shown.Count == 0 ? ModifiedSince.WriteNothingAsync(call) : JsonResponse.WriteAsync(call.Context, new
        {
            data = shown,
            info = new { per_page = perPage, count = shown.Count, page, more_records = page * perPage < records.Count },
        });
    }

    private string? TypeOf(DeletedRecord record) => (clock.GetUtcNow() - record.At) switch
    {
        var age when age < RecycleBin => InRecycleBin,
        var age when age < Known => Permanent,
        _ => null,
    };

    // What is permanently deleted has no names any more.
    private object Describe(DeletedRecord record)
    {
        var type = TypeOf(record);
        var user = type == InRecycleBin ? RecordFactory.Owner() : null;
        return new
        {
            deleted_by = user,
            id = record.Id.ToString(CultureInfo.InvariantCulture),
            display_name = type == InRecycleBin ? record.Name : null,
            type,
            created_by = user,
            deleted_time = RecordFactory.Time(record.At),
        };
    }
}
