using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>
/// Relates records and ends relations (https://www.zoho.com/crm/developer/docs/api/v8/update-related-records.html,
/// delink-related-records.html).
/// </summary>
internal static class RelationChangesEndpoint
{
    public static async Task AddAsync(CrmCall call)
    {
        var (relation, error) = Changeable(call);
        var (data, wrongBody) = await RecordData.ReadAsync(call.Context);
        if ((error ?? wrongBody) is { } wrong)
        {
            await wrong.WriteAsync(call.Context);
            return;
        }

        var results = data!.Select((row, index) => Add(relation!, (JsonObject)row!, RowPath.Data(index))).ToList();
        await RecordResult.WriteAsync(call.Context, results, StatusCodes.Status200OK);
    }

    public static Task RemoveAsync(CrmCall call)
    {
        var (relation, error) = Changeable(call);
        var ids = (relation?.RelatedId ?? call.Query["ids"].ToString())
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        error ??= ids.Length == 0 ? RelationError.MissingIds : ids.Length > RecordData.MaxRecords ? CrmError.TooManyRecords : null;
        return error?.WriteAsync(call.Context)
            ?? RecordResult.WriteAsync(call.Context, [.. ids.Select(id => Remove(relation!, id))], StatusCodes.Status200OK);
    }

    private static (RelationCall? Relation, CrmError? Error) Changeable(CrmCall call)
    {
        var (relation, error) = RelationCall.Read(call);
        return error is null && !relation!.List.CanChange ? (null, RelationError.CannotChange) : (relation, error);
    }

    private static RecordResult Add(RelationCall relation, JsonObject row, RowPath path)
    {
        if ((relation.RelatedId ?? row["id"]?.ToString()) is not { } id)
        {
            return RecordResult.Failure(RowError.MandatoryNotFound("id", path));
        }

        if (Find(relation, id) is not { } related)
        {
            return RecordResult.Failure(RelationError.InvalidRelated(id));
        }

        if (CheckValues(relation.List, row, path) is { } error)
        {
            return RecordResult.Failure(error);
        }

        var values = new JsonObject(row.Where(value => value.Key != "id").Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));
        relation.Call.Organization.Relations.Set(relation.Parent, related, values);
        return RecordResult.Success(id, "relation added");
    }

    private static CrmError? CheckValues(RelatedList list, JsonObject row, RowPath path)
    {
        foreach (var (name, value) in row.Where(value => value.Key != "id"))
        {
            if (!list.ValueFields.Contains(name))
            {
                return RowError.UnknownField(name, path);
            }

            if (value is not null && !ValueFormat.IsText(value))
            {
                return RowError.WrongType(name, path, "text");
            }
        }

        return null;
    }

    private static RecordResult Remove(RelationCall relation, string id) =>
        Find(relation, id) is { } related && relation.Call.Organization.Relations.Remove(relation.Parent, related)
            ? RecordResult.Success(id, "relation removed")
            : RecordResult.Failure(RelationError.InvalidRelated(id));

    private static long? Find(RelationCall relation, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && relation.List.Module.Find(number) is not null ? number : null;
}
