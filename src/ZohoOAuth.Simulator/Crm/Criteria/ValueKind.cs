using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>How the values of a data type are compared.</summary>
internal enum ValueKind
{
    /// <summary>The data type cannot be compared, such as a subform.</summary>
    None,
    Text,
    LongText,
    PickList,
    MultiPickList,
    Number,
    Date,
    DateTime,
    Boolean,
    Lookup,
}

/// <summary>
/// The kinds of Zoho's data types (the tables of https://www.zoho.com/crm/developer/docs/api/v8/search-records.html and of
/// https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html).
/// </summary>
internal static class ValueKinds
{
    private static readonly Dictionary<string, ValueKind> Known = new()
    {
        ["text"] = ValueKind.Text,
        ["email"] = ValueKind.Text,
        ["phone"] = ValueKind.Text,
        ["website"] = ValueKind.Text,
        ["autonumber"] = ValueKind.Text,
        ["profileimage"] = ValueKind.Text,
        ["textarea"] = ValueKind.LongText,
        ["picklist"] = ValueKind.PickList,
        ["multiselectpicklist"] = ValueKind.MultiPickList,
        ["integer"] = ValueKind.Number,
        ["bigint"] = ValueKind.Number,
        ["double"] = ValueKind.Number,
        ["decimal"] = ValueKind.Number,
        ["currency"] = ValueKind.Number,
        ["percent"] = ValueKind.Number,
        ["date"] = ValueKind.Date,
        ["datetime"] = ValueKind.DateTime,
        ["boolean"] = ValueKind.Boolean,
        ["lookup"] = ValueKind.Lookup,
        ["ownerlookup"] = ValueKind.Lookup,
        ["userlookup"] = ValueKind.Lookup,
    };

    /// <summary>The kind of a field. A list, such as Tag, can be compared only where it is a pick list.</summary>
    public static ValueKind Of(CrmField field)
    {
        var kind = Known.GetValueOrDefault(field.DataType);
        return field.JsonType == "jsonarray" && kind != ValueKind.MultiPickList ? ValueKind.None : kind;
    }
}
