using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>The errors of tags (tags.json of https://github.com/zoho/crm-oas; examples in https://github.com/api-evangelist/zoho-crm).</summary>
internal static class TagError
{
    public static readonly CrmError ModuleMissing = new(
        400,
        "REQUIRED_PARAM_MISSING",
        "One of the expected parameter is missing",
        new Dictionary<string, object> { ["param"] = "module" });

    public static readonly CrmError InvalidModule = new(400, "INVALID_MODULE", "the module name given seems to be invalid");

    private static readonly string[] NameAndId = ["id", "name"];

    public static CrmError Duplicate(string path, string id) => new(400, "DUPLICATE_DATA", "duplicate data", new Dictionary<string, object>
    {
        ["api_name"] = "name",
        ["json_path"] = $"{path}.name",
        ["id"] = id,
    });

    public static CrmError InvalidColor(string path) => new(400, "INVALID_DATA", "special characters found in the given name", new Dictionary<string, object>
    {
        ["api_name"] = "color_code",
        ["json_path"] = $"{path}.color_code",
    });

    public static CrmError NameOrId(string path) => new(400, "EXPECTED_FIELD_MISSING", "Specify atleast one field", new Dictionary<string, object>
    {
        ["expected_fields"] = NameAndId.Select(field => new { api_name = field, json_path = $"{path}.{field}" }).ToArray(),
    });
}
