using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>
/// Adds tags to records and removes them (https://www.zoho.com/crm/developer/docs/api/v8/add-tags.html, remove-tags.html).
/// </summary>
internal sealed class RecordTagsEndpoint(SimulatorClock clock, WriteLock writeLock)
{
    public Task AddAsync(CrmCall call) => ChangeAsync(call, (row, path) => TagRows.Check(row, path, requireName: true), Add);

    public Task RemoveAsync(CrmCall call) => ChangeAsync(
        call,
        (row, path) => row["name"] is null && row["id"] is null ? TagError.NameOrId(path) : TagRows.Check(row, path, requireName: false),
        (_, tags, rows, _) => [.. tags.Where(tag => !rows.Any(row => Matches(row, tag)))]);

    private delegate IReadOnlyList<JsonObject> Change(CrmCall call, IReadOnlyList<JsonObject> tags, IReadOnlyList<JsonObject> rows, bool overwrite);

    private async Task ChangeAsync(CrmCall call, Func<JsonObject, string, CrmError?> check, Change change)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        var (rows, error) = TagRows.Of(body);
        error ??= rows!.Select((row, index) => check(row, TagRows.Path(index))).FirstOrDefault(wrong => wrong is not null);
        var ids = error is null ? Ids(call, body!) : [];
        error ??= ids.Count == 0 ? BodyError.MissingKey("ids") : ids.Count > RecordData.MaxRecords ? CrmError.TooManyRecords : null;
        if (error is not null)
        {
            await error.WriteAsync(call.Context);
            return;
        }

        var overwrite = bool.TryParse(body!["over_write"]?.ToString() ?? call.Query["over_write"].ToString(), out var flag) && flag;
        await WriteAsync(call, writeLock.Run(() => ids.Select((id, index) => Apply(call, id, index, record => change(call, record, rows!, overwrite))).ToList()));
    }

    private static Task WriteAsync(CrmCall call, List<RecordResult> results)
    {
        var succeeded = results.Count(result => result.Succeeded);
        return JsonResponse.WriteAsync(
            call.Context,
            new
            {
                data = results.Select(result => result.Body),
                wf_scheduler = false,
                success_count = succeeded.ToString(CultureInfo.InvariantCulture),
                locked_count = "0",
            },
            succeeded == 0 ? StatusCodes.Status400BadRequest : succeeded == results.Count ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    // The ids are in the path, in the query or in the body; there as a list, or as a list in a text.
    private static List<string> Ids(CrmCall call, JsonObject body) =>
        call.Id is { } id ? [id]
        : body["ids"] is JsonArray ids ? [.. ids.Select(value => value?.ToString() ?? string.Empty)]
        : [.. (body["ids"]?.ToString().Trim('[', ']').Replace("\"", string.Empty, StringComparison.Ordinal) ?? call.Query["ids"].ToString())
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool Matches(JsonObject row, JsonObject tag) => row["id"] is { } id
        ? id.ToString() == tag["id"]?.ToString()
        : string.Equals(row["name"]?.ToString(), tag["name"]?.ToString(), StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<JsonObject> Add(CrmCall call, IReadOnlyList<JsonObject> tags, IReadOnlyList<JsonObject> rows, bool overwrite)
    {
        var store = call.Organization.Tags;
        var added = rows.Select(row => store.FindByName(call.Module!.Name, row["name"]!.ToString())
            ?? store.Add(call.Module.Name, row["name"]!.ToString(), row["color_code"]?.ToString(), clock.GetUtcNow())!);
        return [.. (overwrite ? [] : tags).Concat(added.Select(tag => tag.Reference())).DistinctBy(tag => tag["id"]?.ToString())];
    }

    private RecordResult Apply(CrmCall call, string id, int index, Func<IReadOnlyList<JsonObject>, IReadOnlyList<JsonObject>> change)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || call.Module!.Find(number) is not { } record)
        {
            return RecordResult.Failure(call.Id is null
                ? BodyError.Invalid("ids", string.Create(CultureInfo.InvariantCulture, $"$.ids[{index}]"))
                : BodyError.InvalidPathId(1));
        }

        var tags = change([.. TaggedRecords.Tags(record)]);
        TaggedRecords.Set(call.Module, number, tags, clock.GetUtcNow());
        return TagResult.Success(new JsonObject { ["id"] = id, ["tags"] = new JsonArray([.. tags.Select(tag => tag.DeepClone())]) }, "updated");
    }
}
