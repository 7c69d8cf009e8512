using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>The errors of a whole body (sources as in <see cref="RowError"/>).</summary>
internal static class BodyError
{
    public static readonly CrmError TooManyRecords = new(
        400,
        "LIMIT_EXCEEDED",
        "count of records in your request exceeds the limit",
        new Dictionary<string, object> { ["maximum_length"] = RecordData.MaxRecords, ["api_name"] = "data" });

    // Assumption: no page says what a key that the operation does not have gets.
    public static CrmError UnknownKey(string key, string parent = "$") => Invalid(key, $"{parent}.{key}");

    public static CrmError MissingKey(string key, string parent = "$") =>
        new(400, "MANDATORY_NOT_FOUND", "required field not found", Place(key, $"{parent}.{key}"));

    public static CrmError Invalid(string key, string path) => new(400, "INVALID_DATA", "invalid data", Place(key, path));

    public static CrmError WrongType(string key, string path, string expected)
    {
        var details = Place(key, path);
        details["expected_data_type"] = expected;
        return new(400, "INVALID_DATA", "invalid data", details);
    }

    public static CrmError TooLong(string key, string path, int maximum)
    {
        var details = Place(key, path);
        details["maximum_length"] = maximum;
        return new(400, "INVALID_DATA", "invalid data", details);
    }

    public static CrmError Unsupported(string key, string path, IReadOnlyList<string> supported)
    {
        var details = Place(key, path);
        details["supported_values"] = supported;
        return new(400, "INVALID_DATA", "invalid data", details);
    }

    public static CrmError InvalidPathId(int index) =>
        new(400, "INVALID_DATA", "the id given seems to be invalid", new Dictionary<string, object> { ["resource_path_index"] = index });

    private static Dictionary<string, object> Place(string key, string path) => new() { ["api_name"] = key, ["json_path"] = path };
}
