using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>
/// The fields of a module, and those of the records that its lookups refer to: <c>Account_Name.Parent_Account.Phone</c>
/// (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Joins.html).
/// </summary>
internal sealed class JoinedColumns(CrmOrganization organization, CrmModule module) : IColumns
{
    public bool TryFind(string path, [NotNullWhen(true)] out Column? column)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        column = dot < 0 ? Own(path) : Joined(path, path[..dot], path[(dot + 1)..]);
        return column is not null;
    }

    private Column? Own(string name) => new ModuleColumns(module.Schema).TryFind(name, out var column) ? column : null;

    private Column? Joined(string path, string lookup, string rest)
    {
        if (Own(lookup) is not { Field.Lookup: { } name } own
            || !organization.TryFind(name, out var other)
            || !new JoinedColumns(organization, other).TryFind(rest, out var column))
        {
            return null;
        }

        return new Column(path, column.Field, record => Referred(own.Read(record), other) is { } referred ? column.Read(referred) : null);
    }

    private static JsonObject? Referred(JsonNode? lookup, CrmModule other) =>
        lookup is JsonObject && long.TryParse(lookup["id"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? other.Find(id)
            : null;
}
