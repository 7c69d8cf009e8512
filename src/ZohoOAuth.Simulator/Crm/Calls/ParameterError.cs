namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>The errors of query parameters.</summary>
internal static class ParameterError
{
    public static readonly CrmError TooManyFields = new(
        400, "LIMIT_EXCEEDED", "You can specify a maximum of 50 fields.", new Dictionary<string, object> { ["limit"] = 50, ["param_name"] = "fields" });

    /// <summary>
    /// Assumption: no page has an error for it, and clients report that Zoho omits a field that it does not know. An error shows the
    /// misspelled name, which would look like an empty field.
    /// </summary>
    public static CrmError UnknownField(string name) => new(
        400,
        "INVALID_DATA",
        "the field given seems to be invalid",
        new Dictionary<string, object> { ["param_name"] = "fields", ["api_name"] = name });

    /// <summary>
    /// Code and message are those of https://github.com/zoho/crm-oas, v8.0/module_search.json. Assumption: that a parameter which no
    /// document has is an error, and that the details name it. Where Zoho ignores one, a misspelled filter would look right.
    /// </summary>
    public static CrmError Unknown(string name) => new(
        StatusCodes.Status400BadRequest,
        "INVALID_REQUEST",
        "unable to process your request. please verify whether you have entered proper method name, parameter and parameter values.",
        Of(name));

    /// <summary>A value that is not one of the values of the document ("PATTERN_NOT_MATCHED" of get-deleted-records.html).</summary>
    public static CrmError PatternNotMatched(string name) =>
        new(StatusCodes.Status400BadRequest, "PATTERN_NOT_MATCHED", "Please check whether the input values are correct", Of(name));

    /// <summary>Zoho has this parameter and the simulator has not. This is not an error of Zoho.</summary>
    public static CrmError NotSimulated(string name) => new(
        Web.NotSimulated.Status, Web.NotSimulated.Code, $"Zoho has '{name}', but the simulator does not.", Of(name));

    private static Dictionary<string, object> Of(string name) => new() { ["param_name"] = name };
}
