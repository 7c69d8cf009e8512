using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>
/// Lists, creates and changes the tags of a module (https://www.zoho.com/crm/developer/docs/api/v8/get-tag-list.html, create-tag.html,
/// update-tags.html).
/// </summary>
internal sealed class TagsEndpoint(SimulatorClock clock, WriteLock writeLock)
{
    // Assumption: the number depends on the edition.
    private const int AllowedCount = 200;

    public static Task ListAsync(CrmCall call)
    {
        if (!TagModule.TryFind(call, out var module, out var error))
        {
            return error.WriteAsync(call.Context);
        }

        var tags = call.Organization.Tags.Of(module.Name);
        return JsonResponse.WriteAsync(call.Context, new
        {
            tags = tags.Select(tag => tag.Describe()),
            info = new { count = tags.Count, allowed_count = AllowedCount },
        });
    }

    public Task CreateAsync(CrmCall call) => ChangeAsync(call, StatusCodes.Status201Created, Create);

    public Task UpdateAsync(CrmCall call) => ChangeAsync(call, StatusCodes.Status200OK, (module, row, path, store) =>
        Update(module, row, path, store, call.Id ?? row["id"]?.ToString()));

    private async Task ChangeAsync(CrmCall call, int success, Func<CrmModule, JsonObject, string, TagStore, RecordResult> change)
    {
        IReadOnlyList<JsonObject>? rows = null;
        if (TagModule.TryFind(call, out var module, out var error))
        {
            (rows, error) = TagRows.Of(await JsonBody.ReadObjectAsync(call.Context));
        }

        await (rows is null
            ? error!.WriteAsync(call.Context)
            : TagResult.WriteAsync(
                call.Context,
                writeLock.Run(() => rows.Select((row, index) => change(module!, row, TagRows.Path(index), call.Organization.Tags)).ToList()),
                success));
    }

    private RecordResult Create(CrmModule module, JsonObject row, string path, TagStore store)
    {
        if (TagRows.Check(row, path, requireName: true) is { } error)
        {
            return RecordResult.Failure(error);
        }

        var name = row["name"]!.ToString();
        return store.Add(module.Name, name, row["color_code"]?.ToString(), clock.GetUtcNow()) is { } tag
            ? TagResult.Success(tag, "created")
            : RecordResult.Failure(TagError.Duplicate(path, store.FindByName(module.Name, name)!.Id));
    }

    private RecordResult Update(CrmModule module, JsonObject row, string path, TagStore store, string? id)
    {
        if (id is null)
        {
            return RecordResult.Failure(BodyError.MissingKey("id", path));
        }

        if (store.Find(id) is not { } tag || tag.Module != module.Name)
        {
            return RecordResult.Failure(BodyError.Invalid("id", $"{path}.id"));
        }

        if (TagRows.Check(row, path, requireName: true) is { } error)
        {
            return RecordResult.Failure(error);
        }

        var name = row["name"]!.ToString();
        if (store.FindByName(module.Name, name) is { } other && other.Id != id)
        {
            return RecordResult.Failure(TagError.Duplicate(path, other.Id));
        }

        var changed = tag with { Name = name, ColorCode = row["color_code"]?.ToString() ?? tag.ColorCode, ModifiedAt = clock.GetUtcNow() };
        store.Replace(changed);
        TaggedRecords.Replace(module, id, changed, clock.GetUtcNow());
        return TagResult.Success(changed, "updated");
    }
}
