using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>
/// Deletes and merges tags, and counts their records (https://www.zoho.com/crm/developer/docs/api/v8/delete-tag.html, merge-tags.html,
/// get-record-count-tags.html).
/// </summary>
internal sealed class TagChangesEndpoint(SimulatorClock clock, WriteLock writeLock)
{
    public static Task CountAsync(CrmCall call)
    {
        if (!TagModule.TryFind(call, out var module, out var error))
        {
            return error.WriteAsync(call.Context);
        }

        return call.Organization.Tags.Find(call.Id!) is { } tag && tag.Module == module.Name
            ? JsonResponse.WriteAsync(call.Context, new { count = TaggedRecords.Count(module, tag.Id).ToString(CultureInfo.InvariantCulture) })
            : BodyError.InvalidPathId(2).WriteAsync(call.Context);
    }

    public Task DeleteAsync(CrmCall call) => call.Organization.Tags.Find(call.Id!) is { } tag
        ? TagResult.WriteAsync(call.Context, [writeLock.Run(() => Remove(call.Organization, tag, null))], StatusCodes.Status200OK)
        : BodyError.InvalidPathId(2).WriteAsync(call.Context);

    public async Task MergeAsync(CrmCall call)
    {
        if (call.Organization.Tags.Find(call.Id!) is not { } tag)
        {
            await BodyError.InvalidPathId(2).WriteAsync(call.Context);
            return;
        }

        var (rows, error) = TagRows.Of(await JsonBody.ReadObjectAsync(call.Context));
        await (rows is null
            ? error!.WriteAsync(call.Context)
            : TagResult.WriteAsync(
                call.Context,
                writeLock.Run(() => rows.Select((row, index) => Merge(call.Organization, tag, row, TagRows.Path(index))).ToList()),
                StatusCodes.Status200OK));
    }

    private RecordResult Merge(CrmOrganization organization, CrmTag tag, JsonObject row, string path)
    {
        if (row["conflict_id"]?.ToString() is not { } conflict)
        {
            return RecordResult.Failure(BodyError.MissingKey("conflict_id", path));
        }

        if (organization.Tags.Find(conflict) is not { } other || other.Module != tag.Module || other.Id == tag.Id)
        {
            return RecordResult.Failure(BodyError.Invalid("conflict_id", $"{path}.conflict_id"));
        }

        Remove(organization, other, tag);
        return TagResult.Success(tag, "merged");
    }

    private RecordResult Remove(CrmOrganization organization, CrmTag tag, CrmTag? replacement)
    {
        organization.Tags.Remove(tag.Id);
        if (organization.TryFind(tag.Module, out var module))
        {
            TaggedRecords.Replace(module, tag.Id, replacement, clock.GetUtcNow());
        }

        return TagResult.Success(new JsonObject { ["id"] = tag.Id }, "deleted");
    }
}
