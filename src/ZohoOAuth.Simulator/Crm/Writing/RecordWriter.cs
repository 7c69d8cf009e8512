using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Checks and writes the records of one request.</summary>
/// <param name="organization">The data center's CRM.</param>
/// <param name="module">The module of the records.</param>
/// <param name="users">The users that a record can belong to.</param>
/// <param name="now">The time of the request.</param>
/// <param name="unmodifiedSince">A record that was changed after this time is not written; null for no limit.</param>
internal sealed class RecordWriter(
    CrmOrganization organization,
    CrmModule module,
    UserLookup users,
    DateTimeOffset now,
    DateTimeOffset? unmodifiedSince = null)
{
    private readonly TagCheck _tags = new(organization.Tags, now);
    private readonly RowCheck _check = new(module, new LookupCheck(organization, users), new TagCheck(organization.Tags, now));

    public RecordResult Insert(JsonObject row, int index)
    {
        var (record, error) = Add(row, RowPath.Data(index));
        return error is null ? WriteResult.Added(module, record!) : RecordResult.Failure(error);
    }

    /// <summary>Changes the record with this id, or with the id of the row.</summary>
    public RecordResult Update(JsonObject row, int index, string? id)
    {
        var path = RowPath.Data(index);
        if ((id ?? row["id"]?.ToString()) is not { } own)
        {
            return RecordResult.Failure(RowError.MandatoryNotFound("id", path));
        }

        if (Find(own) is not { } number)
        {
            return RecordResult.Failure(RowError.InvalidId(path));
        }

        var (record, error) = Change(number, row, path);
        return error is null ? WriteResult.Updated(module, record!) : RecordResult.Failure(error);
    }

    public RecordResult Upsert(JsonObject row, int index, IReadOnlyList<string> duplicateCheckFields)
    {
        var path = RowPath.Data(index);
        var (field, found) = row["id"]?.ToString() is { } id
            ? ("id", Find(id))
            : DuplicateCheck.FindFirst(module, row, DuplicateCheck.Fields(module, duplicateCheckFields));
        if (field == "id" && found is null)
        {
            return RecordResult.Failure(RowError.InvalidId(path));
        }

        var (record, error) = found is { } existing ? Change(existing, row, path) : Add(row, path);
        return error is null ? WriteResult.Upserted(record!, found is null, field) : RecordResult.Failure(error);
    }

    /// <summary>Changes the record with this id, or adds one, without a result of its own.</summary>
    public (JsonObject? Record, CrmError? Error) Save(JsonObject row, RowPath path, long? existing) =>
        existing is { } id ? Change(id, row, path) : Add(row, path);

    public RecordResult Delete(string id) => Find(id) is { } number && module.Delete(number, now)
        ? RecordResult.Success(id, "record deleted")
        : RecordResult.Failure(RowError.NotDeleted(id));

    /// <summary>The values that a new record would store, or why it cannot be written.</summary>
    public (JsonObject? Values, CrmError? Error) Check(JsonObject row, RowPath path)
    {
        var (values, error) = _check.Check(row, path, null);
        error ??= DuplicateCheck.Check(module, values!, path, null);
        return error is null ? (WithTags(values!), null) : (null, error);
    }

    private (JsonObject? Record, CrmError? Error) Add(JsonObject row, RowPath path)
    {
        var (values, error) = Check(row, path);
        return error is null ? (module.Find(module.Add(values!, now)), null) : (null, error);
    }

    private (JsonObject? Record, CrmError? Error) Change(long id, JsonObject row, RowPath path)
    {
        var existing = module.Find(id)!;
        var locked = RecordShape.IsConverted(existing)
            ? RowError.Converted(id.ToString(CultureInfo.InvariantCulture))
            : UnmodifiedSince.Check(existing, unmodifiedSince);
        if (locked is not null)
        {
            return (null, locked);
        }

        var (values, error) = _check.Check(row, path, existing);
        error ??= DuplicateCheck.Check(module, values!, path, id);
        if (error is not null)
        {
            return (null, error);
        }

        module.Update(id, WithTags(values!), now);
        return (module.Find(id), null);
    }

    private JsonObject WithTags(JsonObject values)
    {
        if (values.TryGetPropertyValue(TagCheck.Field, out var tags))
        {
            values[TagCheck.Field] = _tags.Resolve(module.Name, tags);
        }

        return values;
    }

    private long? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && module.Find(number) is not null ? number : null;
}
