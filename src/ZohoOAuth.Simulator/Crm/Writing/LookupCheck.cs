using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// Checks that a lookup refers to a record or a user that exists, and gives it the form that a response has: name and id
/// (https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html). A request sends an object with an id, or the id itself.
/// </summary>
internal sealed class LookupCheck(CrmOrganization organization, UserLookup users)
{
    private static readonly string[] UserTypes = ["ownerlookup", "userlookup"];
    private static readonly string[] RecordTypes = ["lookup", "multi_module_lookup"];

    public static bool Applies(CrmField field) => UserTypes.Contains(field.DataType) || RecordTypes.Contains(field.DataType);

    public (JsonNode? Value, CrmError? Error) Check(CrmField field, JsonNode value, JsonObject row, RowPath path)
    {
        if (IdOf(value) is not { } id)
        {
            return value is JsonObject
                ? (null, RowError.MandatoryNotFound("id", new RowPath(path.Of(field.Name))))
                : (null, RowError.WrongType(field.Name, path, "jsonobject"));
        }

        var found = UserTypes.Contains(field.DataType) ? users.Find(id) : FindRecord(ModuleOf(field, value, row), id);
        return found is null ? (null, RowError.InvalidLookup(field.Name, path)) : (found, null);
    }

    private static string? IdOf(JsonNode value)
    {
        var id = value is JsonObject reference ? reference["id"] : value;
        return id is not null && ValueFormat.IsLong(id) ? id.ToString() : null;
    }

    // A field such as What_Id refers to several modules, and the record names the one that it means.
    private static string? ModuleOf(CrmField field, JsonNode value, JsonObject row) =>
        ((value as JsonObject)?["module"] as JsonObject)?["api_name"]?.ToString() ?? row["$se_module"]?.ToString() ?? field.Lookup;

    private JsonObject? FindRecord(string? name, string id) =>
        name is not null
        && organization.TryFind(name, out var module)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && module.Find(number) is { } record
            ? new JsonObject { ["name"] = record[module.Schema.NameField]?.ToString(), ["id"] = id }
            : null;
}
