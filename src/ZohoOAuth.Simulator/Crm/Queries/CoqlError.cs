using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// The errors of queries (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html, "Possible Errors", and
/// v8.0/coql.json of https://github.com/zoho/crm-oas). Messages in other words than Zoho's say so.
/// </summary>
internal static class CoqlError
{
    private const string Syntax = "SYNTAX_ERROR";
    private const string Query = "INVALID_QUERY";
    private const string Limit = "LIMIT_EXCEEDED";

    public static CrmException MissingClause(string clause) => Of(Syntax, "missing clause", ("clause", clause));

    public static CrmException NotSupported() => Of(Syntax, "given coql query not supported");

    public static CrmException Unexpected(CoqlToken token) =>
        Of(Syntax, "unexpected token", ("line", token.Line), ("column", token.Column), ("near", token.Text));

    public static CrmException Near(string text) => Of(Syntax, "error occured while parsing the query", ("near", text));

    public static CrmException OperatorNotSupported(string name) => Of(Syntax, "operator not supported", ("operator", name));

    public static CrmException TooComplex() => Of(Syntax, "Parsing is happening for so long for the given query. please validate the query.");

    public static CrmException QueryMissing() => Of("MANDATORY_NOT_FOUND", "mandatory key not found", ("api_name", "select_query"));

    public static CrmException InvalidModule() => Of("INVALID_MODULE", "the given module is not supported in api");

    public static CrmException InvalidColumn(string name) => Of(Query, "column given seems to be invalid", ("column_name", name));

    public static CrmException UnsupportedType(string name, string type) =>
        Of(Query, "data type not supported", ("column_name", name), ("data_type", type));

    public static CrmException UnsupportedCriterion(string name, string comparator) =>
        Of(Query, "unsupported column in criteria", ("column_name", name), ("operator", comparator));

    public static CrmException InvalidOperator(string name, string comparator) =>
        Of(Query, "Invalid query formed", ("reason", "invalid operator found"), ("column_name", name), ("operator", comparator));

    public static CrmException InvalidValue(string name, string type) =>
        Of(Query, "value given seems to be invalid for the column", ("expected_data_type", type), ("column_name", name));

    public static CrmException InvalidGroup(string name) => Of(Query, "Invalid query formed", ("column_name", name));

    public static CrmException InvalidLimit(string text) => Of(Query, "limit given seems to be invalid", ("limit", text));

    public static CrmException LimitIsZero() => Of("INVALID_DATA", "limit should be greater than 0");

    public static CrmException InvalidView(string id) => Of("INVALID_DATA", "the id given seems to be invalid", ("cvid", id));

    public static CrmException InvalidFunction(string text) =>
        Of("INVALID_DATA", "invalid data", ("reason", "unsupported aggregate function"), ("column", text));

    public static CrmException DuplicateColumn(string name, string clause) => Of("DUPLICATE_DATA", $"duplicate {clause} column", ("column_name", name));

    public static CrmException DuplicateAggregate(CoqlItem item) =>
        Of("DUPLICATE_DATA", "duplicate aggregate function", ("column_name", item.Column), ("aggregate", item.Function!));

    public static CrmException DuplicateAlias(string alias, IEnumerable<string> columns) =>
        Of("DUPLICATE_ALIAS", "same alias cannot refer more than one column", ("referred_columns", columns), ("alias", alias));

    public static CrmException EmptyAlias(string name) =>
        Of("INVALID_ALIAS", "alias name cannot be an empty string", ("column_name", name), ("alias", ""));

    public static CrmException TakenAlias(string name, string alias) => Of(
        Query,
        "column name or property name given in select columns without alias name cannot be an alias name for other select columns",
        ("column_name", name),
        ("alias", alias));

    /// <summary>Assumption: the message. The page has the code and the limits.</summary>
    public static CrmException LimitExceeded(string what, int limit) => Of(Limit, $"{what} exceeded the maximum limit", ("limit", limit), ("clause", what));

    public static CrmException InvalidMeta(params (string Name, object Value)[] details) =>
        Of("INVALID_DATA", "invalid data", [("api_name", "include_meta"), .. details]);

    public static CrmException NotSimulated(string what) => new(ParameterError.NotSimulated(what));

    private static CrmException Of(string code, string message, params (string Name, object Value)[] details) =>
        new(new CrmError(400, code, message, details.ToDictionary(detail => detail.Name, detail => detail.Value)));
}
