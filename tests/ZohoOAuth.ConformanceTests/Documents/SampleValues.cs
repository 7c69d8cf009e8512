using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>Values of scalars, as JSON. Some names have the values that the CRM gives them; all others have one by type and format.</summary>
internal static class SampleValues
{
    private const long FirstId = 3652397000000649013;

    private static readonly Dictionary<string, string> ByName = new()
    {
        ["api_name"] = "Last_Name",
        ["json_path"] = "$.data[0].Last_Name",
        ["param_name"] = "per_page",
        ["param"] = "per_page",
        ["module"] = "Leads",
        ["module_api_name"] = "Leads",
        ["email"] = "zoe@example.com",
    };

    internal static string Id(int turn) => (FirstId + turn).ToString(CultureInfo.InvariantCulture);

    internal static string Of(string name, Node schema, int turn) => schema.TypeName switch
    {
        "integer" => schema.Text("format") == "int64" ? Id(turn) : "42",
        "number" => "1234567.25",
        "boolean" => "true",
        "object" => """{"any":"text"}""",
        "array" => "[]",
        _ => Quoted(schema.Text("format") switch
        {
            "date-time" => "2026-11-25T22:00:00+01:00",
            "date" => "2026-11-25",
            _ when name is "id" or "ids" => Id(turn),
            _ => ByName.GetValueOrDefault(name, $"Zoë & Söhne {turn}"),
        }),
    };

    internal static string Quoted(string text) => JsonSerializer.Serialize(text);
}
