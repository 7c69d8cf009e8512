using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>The errors of a search (v8.0/module_search.json of https://github.com/zoho/crm-oas has their codes, messages and details).</summary>
internal static class SearchError
{
    public static readonly CrmError ParameterMissing = new(
        400,
        "EXPECTED_PARAM_MISSING",
        "one of the expected parameter is missing",
        new Dictionary<string, object> { ["param_names"] = SearchQuery.Parameters.Split(' ') });

    public static readonly CrmError LimitReached =
        new(400, "LIMIT_REACHED", "maximum response iteration limit reached", new Dictionary<string, object> { ["limit"] = "2000" });

    public static readonly CrmError TooManyCriteria =
        new(400, "CRITERIA_LIMIT_EXCEEDED", "no of criterium that can be given exceed the limit 15");

    public static readonly CrmError FieldTypeUnavailable =
        new(400, "FIELD_TYPE_UNAVAILABLE", "this data type is not found in this module");

    public static readonly CrmError WordTooShort =
        new(400, "INVALID_DATA", "provide atleast 2 letters for search", new Dictionary<string, object> { ["param_name"] = "word" });

    /// <summary>Assumption: the details. The document has this message for many reasons.</summary>
    public static CrmException Malformed() => Invalid(("param_name", "criteria"));

    public static CrmException UnknownField(string name) => Invalid(("reason", "the field is not available for search"), ("api_name", name));

    public static CrmException InvalidOperator(string name, string comparator) =>
        Invalid(("operator", comparator), ("reason", "invalid operator found"), ("api_name", name));

    public static CrmException InvalidValue(Column column, string value) => Invalid(
        ("expected_data_type", column.Field.DataType), ("reason", "invalid value for search"), ("api_name", column.Path), ("value", value));

    public static CrmException TooManyValues(string name) =>
        Of("Only 100 values are allowed in \"IN\" criteria", ("api_name", name));

    private static CrmException Invalid(params (string Name, object Value)[] details) => Of("Invalid query formed", details);

    private static CrmException Of(string message, params (string Name, object Value)[] details) =>
        new(new CrmError(400, "INVALID_QUERY", message, details.ToDictionary(detail => detail.Name, detail => detail.Value)));
}
