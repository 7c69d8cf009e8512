using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>Looks up the columns of a query. Account_Name.Phone is the field of a record that a lookup refers to.</summary>
internal sealed class CoqlColumns(CrmOrganization organization, CrmModule module)
{
    private readonly JoinedColumns _columns = new(organization, module);

    /// <summary>Whether a column is of another record, whose changes the module does not notice.</summary>
    public bool HasJoins { get; private set; }

    public Column Find(string name)
    {
        // "Prefix an ! to differentiate between a module's and field's API name. For example, !Leads.Owner.role.id."
        var prefix = $"!{module.Name}.";
        var path = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
        var relations = path.Count(sign => sign == '.');
        if (path.Contains("->", StringComparison.Ordinal) || IsOfUser(path))
        {
            throw CoqlError.NotSimulated(name);
        }

        if (relations > CoqlLimits.Relations)
        {
            throw CoqlError.LimitExceeded("join", CoqlLimits.Relations);
        }

        HasJoins |= relations > 0;
        return _columns.TryFind(path, out var column) ? column with { Path = name } : throw CoqlError.InvalidColumn(name);
    }

    // Users are not records of the simulator: Owner.role.name.
    private bool IsOfUser(string path)
    {
        var dots = Enumerable.Range(0, path.Length).Where(index => path[index] == '.');
        return dots.Any(dot => _columns.TryFind(path[..dot], out var column) && column.Field.DataType is "ownerlookup" or "userlookup");
    }
}
