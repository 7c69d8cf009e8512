namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>Looks up the select clause, and checks its names.</summary>
internal static class CoqlSelect
{
    // "Contacts is a multi-select lookup field and not supported in COQL"; "Image upload field is not supported".
    private static readonly string[] Unsupported = ["subform", "multiselectlookup", "multiuserlookup", "fileupload", "imageupload"];

    public static IReadOnlyList<CoqlColumn> Bind(IReadOnlyList<CoqlItem> items, CoqlColumns columns, CoqlLimits limits, bool withNames)
    {
        if (items.Count > limits.Columns)
        {
            throw CoqlError.LimitExceeded("select", limits.Columns);
        }

        CheckNames(items);
        if (items.Count(item => item.Function is not null) > CoqlLimits.Aggregates)
        {
            throw CoqlError.LimitExceeded("aggregate", CoqlLimits.Aggregates);
        }

        return [.. items.Select(item => Bind(item, columns, withNames))];
    }

    private static CoqlColumn Bind(CoqlItem item, CoqlColumns columns, bool withNames)
    {
        var column = item is { Function: not null, Column: "*" } ? null : columns.Find(item.Column);
        if (column is not null && Unsupported.Contains(column.Field.DataType))
        {
            throw CoqlError.UnsupportedType(item.Column, column.Field.DataType);
        }

        return new CoqlColumn(item, column, item.Function is null ? null : CoqlAggregate.Find(item, column), withNames);
    }

    private static void CheckNames(IReadOnlyList<CoqlItem> items)
    {
        if (Duplicate(items, item => item.Text) is { } same)
        {
            throw same.Function is null ? CoqlError.DuplicateColumn(same.Column, "select") : CoqlError.DuplicateAggregate(same);
        }

        foreach (var item in items.Where(item => item.Alias is not null))
        {
            if (item.Alias!.Length == 0)
            {
                throw CoqlError.EmptyAlias(item.Text);
            }

            if (items.Any(other => other.Alias is null && other.Text == item.Alias))
            {
                throw CoqlError.TakenAlias(item.Text, item.Alias);
            }
        }

        if (Duplicate(items.Where(item => item.Alias is not null), item => item.Alias!) is { } alias)
        {
            throw CoqlError.DuplicateAlias(alias.Alias!, items.Where(item => item.Alias == alias.Alias).Select(item => item.Text));
        }
    }

    private static CoqlItem? Duplicate(IEnumerable<CoqlItem> items, Func<CoqlItem, string> name) =>
        items.GroupBy(name).FirstOrDefault(group => group.Count() > 1)?.First();
}
