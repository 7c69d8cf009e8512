using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>
/// A related list: the records of another module with a lookup that refers to the record, or the records that a request related to
/// it. The pairs are the supported relations of https://www.zoho.com/crm/developer/docs/api/v8/update-related-records.html.
/// </summary>
/// <param name="Module">The module of the related records.</param>
/// <param name="LookupField">The field of that module that refers to the record; null for relations that requests add.</param>
/// <param name="ValueFields">The values that a relation of its own has.</param>
internal sealed record RelatedList(CrmModule Module, string? LookupField, IReadOnlyList<string> ValueFields)
{
    private static readonly string[] MemberValues = ["Member_Status"];

    // A list has the name of its module. Price books, appointments and services are not in the schema.
    private static readonly (string Left, string Right, string[] Values)[] Pairs =
    [
        ("Campaigns", "Leads", MemberValues),
        ("Campaigns", "Contacts", MemberValues),
        ("Products", "Leads", []),
        ("Products", "Accounts", []),
        ("Products", "Contacts", []),
        ("Products", "Deals", []),
    ];

    public bool CanChange => LookupField is null;

    /// <summary>The list of this name; null if the module has none.</summary>
    public static RelatedList? Find(CrmOrganization organization, CrmModule parent, string name)
    {
        if (!organization.TryFind(name, out var module) || module.Name != name)
        {
            return null;
        }

        foreach (var (left, right, values) in Pairs)
        {
            if ((left, right) == (parent.Name, name) || (right, left) == (parent.Name, name))
            {
                return new RelatedList(module, null, values);
            }
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
