using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>
/// The notes of a record (https://www.zoho.com/crm/developer/docs/api/v8/get-notes.html). Notes are records of the module Notes,
/// too.
/// </summary>
internal sealed class NotesEndpoint(SimulatorClock clock, SimulatorSettings settings, UserLookup users)
{
    private const string Notes = "Notes";
    private const string Parent = "Parent_Id";

    public Task ListAsync(CrmCall call, long recordId)
    {
        var notes = Module(call);
        var fields = FieldList.Read(call, settings.RequireFields && call.HasMandatoryFields, notes.Schema);
        var perPage = QueryParameters.PerPage(call);
        return WriteAsync(call, [.. Of(notes, recordId)], fields, (QueryParameters.Page(call) - 1) * perPage, perPage);
    }

    public async Task AddAsync(CrmCall call, CrmModule module, long recordId)
    {
        var (data, error) = await RecordData.ReadAsync(call.Context);
        await (data is null ? error!.WriteAsync(call.Context) : AddAsync(call, module, recordId, data));
    }

    private Task AddAsync(CrmCall call, CrmModule module, long recordId, JsonArray data)
    {
        var writer = new RecordWriter(call.Organization, Module(call), users, clock.GetUtcNow());
        var results = data.Select((note, index) => writer.Insert(Child((JsonObject)note!, module, recordId), index)).ToList();
        return RecordResult.WriteAsync(call.Context, results, StatusCodes.Status201Created);
    }

    private static JsonObject Child(JsonObject sent, CrmModule module, long recordId)
    {
        var note = (JsonObject)sent.DeepClone();
        note[Parent] = new JsonObject
        {
            ["module"] = new JsonObject { ["api_name"] = module.Name },
            ["id"] = recordId.ToString(CultureInfo.InvariantCulture),
        };
        return note;
    }

    private static CrmModule Module(CrmCall call) =>
        call.Organization.TryFind(Notes, out var notes) ? notes : throw new InvalidOperationException("The schema has no module Notes.");

    private static IEnumerable<JsonObject> Of(CrmModule notes, long recordId)
    {
        var id = recordId.ToString(CultureInfo.InvariantCulture);
        return notes.Records().Where(note => note[Parent] is JsonObject parent && parent["id"]?.ToString() == id);
    }

    private static Task WriteAsync(CrmCall call, List<JsonObject> notes, IReadOnlyList<string> fields, int start, int perPage)
    {
        var count = Math.Clamp(notes.Count - start, 0, perPage);
        return count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, new
        {
            data = notes.Skip(start).Take(count).Select(note => RecordShape.Project(note, fields)),
            info = new { per_page = perPage, count, page = (start / perPage) + 1, more_records = start + count < notes.Count },
        });
    }
}
