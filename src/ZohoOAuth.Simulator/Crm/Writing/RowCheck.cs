using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// Checks a record by the schema of its module. The result is what the module stores: the fields of the request, with lookups,
/// owner and tags in the form that a response has.
/// </summary>
internal sealed class RowCheck(CrmModule module, LookupCheck lookups, TagCheck tags)
{
    // Assumption: the layout of a record is not stored, because the simulator has one layout for each module.
    private static readonly string[] NotStored = ["id", "Layout"];

    /// <summary>Checks a record. One that changes another has <paramref name="existing"/>.</summary>
    public (JsonObject? Values, CrmError? Error) Check(JsonObject row, RowPath path, JsonObject? existing)
    {
        if (existing is null && Missing(row) is { } missing)
        {
            return (null, RowError.MandatoryNotFound(missing.Name, path));
        }

        var values = new JsonObject();
        foreach (var (name, value) in row)
        {
            // Names with $ tell how to write the record, and are not fields.
            if (NotStored.Contains(name) || name.StartsWith('$'))
            {
                continue;
            }

            if (!module.Schema.TryFind(name, out var field))
            {
                return (null, RowError.UnknownField(name, path));
            }

            if (CheckField(field, value, row, path, existing, values) is { } error)
            {
                return (null, error);
            }
        }

        return (values, null);
    }

    private CrmField? Missing(JsonObject row) => module.Schema.Fields.FirstOrDefault(field => field.IsMandatory && IsEmpty(row[field.Name]));

    private CrmError? CheckField(CrmField field, JsonNode? value, JsonObject row, RowPath path, JsonObject? existing, JsonObject values)
    {
        if (field.Name == TagCheck.Field)
        {
            (values[field.Name], var wrongTag) = tags.Check(module.Name, value, path);
            return wrongTag;
        }

        // A client that reads a record, changes one field and sends everything back does not change a read-only field.
        if (field.IsReadOnly)
        {
            return JsonNode.DeepEquals(value, existing?[field.Name]) ? null : RowError.ReadOnly(field.Name, path);
        }

        if (IsEmpty(value))
        {
            values[field.Name] = value?.DeepClone();
            return field.IsMandatory ? RowError.MandatoryNotFound(field.Name, path, existing?["id"]?.ToString())
                : value is not null && field.JsonType != "string" ? RowError.WrongType(field.Name, path, ValueRule.Of(field.DataType).Expected)
                : null;
        }

        if (LookupCheck.Applies(field))
        {
            (values[field.Name], var wrongLookup) = lookups.Check(field, value!, row, path);
            return wrongLookup;
        }

        values[field.Name] = value!.DeepClone();
        return FieldCheck.Check(field, value, path);
    }

    private static bool IsEmpty(JsonNode? value) => value is null || (value is JsonValue && ValueFormat.IsText(value) && value.ToString().Length == 0);
}
