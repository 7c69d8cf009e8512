using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>Looks up the names of a query in the modules.</summary>
internal sealed class CoqlBinder(CrmOrganization organization, CrmModule module, CoqlLimits limits, bool withNames)
{
    private readonly CoqlColumns _columns = new(organization, module);

    /// <exception cref="Calls.CrmException">A name or a value is not valid.</exception>
    public CoqlQuery Bind(CoqlStatement statement)
    {
        var select = CoqlSelect.Bind(statement.Select, _columns, limits, withNames);
        var where = Bind(statement.Where);
        if (where.Count > CoqlLimits.Criteria)
        {
            throw CoqlError.LimitExceeded("where", CoqlLimits.Criteria);
        }

        var groupBy = BindGroup(statement, select);
        var orderBy = BindOrder(statement, select, groupBy.Count > 0);
        var (offset, limit) = BindLimit(statement);
        return new CoqlQuery(
            module, select, new AllOf([BindView(statement), where]), groupBy, orderBy, offset, limit, _columns.HasJoins ? null : statement.Key);
    }

    private Criterion Bind(CoqlCondition condition) => condition switch
    {
        CoqlPair { IsAnd: true } pair => new AllOf([Bind(pair.Left), Bind(pair.Right)]),
        CoqlPair pair => new AnyOf([Bind(pair.Left), Bind(pair.Right)]),
        CoqlComparison comparison => CoqlDialect.Create(_columns.Find(comparison.Column), comparison, limits.Values),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private Criterion BindView(CoqlStatement statement)
    {
        if (statement.View is not { } id)
        {
            return Criterion.Always;
        }

        try
        {
            return (CustomViews.Of(module).FirstOrDefault(view => view.Id == id) ?? throw CoqlError.InvalidView(id)).Criterion;
        }
        catch (CriterionException)
        {
            throw CoqlError.InvalidView(id);
        }
    }

    private List<Column> BindGroup(CoqlStatement statement, IReadOnlyList<CoqlColumn> select)
    {
        Check(statement.GroupBy, CoqlLimits.GroupColumns, "group by");
        var groups = statement.GroupBy.Select(_columns.Find).ToList();
        var isAggregate = groups.Count > 0 || select.Any(column => column.Function is not null);
        var single = select.FirstOrDefault(column => column.Function is null && groups.TrueForAll(group => group.Path != column.Item.Column));
        return isAggregate && single is not null ? throw CoqlError.InvalidGroup(single.Item.Column) : groups;
    }

    private List<CoqlSort> BindOrder(CoqlStatement statement, IReadOnlyList<CoqlColumn> select, bool isGrouped)
    {
        Check([.. statement.OrderBy.Select(order => order.Column)], CoqlLimits.OrderColumns, "order by");
        return [.. statement.OrderBy.Select(Sort)];

        CoqlSort Sort(CoqlOrder order)
        {
            var selected = select.FirstOrDefault(column => column.Item.Name == order.Column || column.Item.Text == order.Column);
            return selected is not null ? new CoqlSort(selected, order.Descending)
                : isGrouped ? throw CoqlError.InvalidGroup(order.Column)
                : new CoqlSort(new CoqlColumn(new CoqlItem(order.Column, null, null), _columns.Find(order.Column), null, withNames), order.Descending);
        }
    }

    private (int Offset, int Limit) BindLimit(CoqlStatement statement)
    {
        var limit = statement.Limit ?? CoqlLimits.Default;
        return limit < 1 ? throw CoqlError.LimitIsZero()
            : limit > limits.Records ? throw CoqlError.LimitExceeded("limit", limits.Records)
            : statement.Offset > limits.Total - limit ? throw CoqlError.LimitExceeded("offset", limits.Total)
            : ((int)statement.Offset, (int)limit);
    }

    private static void Check(IReadOnlyList<string> names, int max, string clause)
    {
        if (names.Count > max)
        {
            throw CoqlError.LimitExceeded(clause, max);
        }

        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw CoqlError.DuplicateColumn(same.Key, clause);
        }
    }
}
