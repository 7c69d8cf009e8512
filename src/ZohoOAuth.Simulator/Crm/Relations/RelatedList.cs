using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>
/// A related list: the records of another module with a lookup that refers to the record, or the records that a request related to
/// it (https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html).
/// </summary>
/// <param name="Module">The module of the related records.</param>
/// <param name="LookupField">The field of that module that refers to the record; null for relations that requests add.</param>
/// <param name="ValueFields">The values that a relation of its own has.</param>
internal sealed record RelatedList(CrmModule Module, string? LookupField, IReadOnlyList<string> ValueFields)
{
    public bool CanChange => LookupField is null;

    /// <summary>The list of this name; null if the module has none.</summary>
    public static RelatedList? Find(CrmOrganization organization, CrmModule parent, string name)
    {
        if (!organization.TryFind(name, out var module) || module.Name != name)
        {
            return null;
        }

        if (Associations.Values(parent.Name, name) is { } values)
        {
            return new RelatedList(module, null, values);
        }

        var lookup = module.Schema.Fields.FirstOrDefault(field => field.Lookup == parent.Name);
        return lookup is null ? null : new RelatedList(module, lookup.Name, []);
    }

    /// <summary>The related records, the latest first, with the values of their relation.</summary>
    public IReadOnlyList<JsonObject> Records(CrmOrganization organization, long parent) => LookupField is null
        ? [.. organization.Relations.Of(parent)
            .OrderByDescending(relation => relation.Id)
            .Select(relation => Module.Find(relation.Id) is { } record ? With(record, relation.Values) : null)
            .OfType<JsonObject>()]
        : [.. Module.Written()
            .Where(written => RecordShape.IdOf(written.Record[LookupField] as JsonObject ?? []) == parent)
            .OrderByDescending(written => written.Id)
            .Select(written => written.Record)];

    private JsonObject With(JsonObject record, JsonObject values)
    {
        var related = (JsonObject)record.DeepClone();
        foreach (var field in ValueFields)
        {
            related[field] = values[field]?.DeepClone();
        }

        return related;
    }
}
