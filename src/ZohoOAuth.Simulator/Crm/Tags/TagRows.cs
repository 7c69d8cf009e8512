using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>The tags that a request sends under <c>tags</c>.</summary>
internal static partial class TagRows
{
    private const int ColorLength = 7;

    /// <summary>The tags, or the error for a body without them.</summary>
    public static (IReadOnlyList<JsonObject>? Rows, CrmError? Error) Of(JsonObject? body)
    {
        if (body is null)
        {
            return (null, CrmError.InvalidBody);
        }

        return body["tags"] switch
        {
            null => (null, BodyError.MissingKey("tags")),
            JsonArray { Count: > 0 } rows when rows.All(row => row is JsonObject) => ([.. rows.Select(row => (JsonObject)row!)], null),
            JsonArray { Count: 0 } => (null, BodyError.MissingKey("tags")),
            _ => (null, BodyError.WrongType("tags", "$.tags", "jsonarray")),
        };
    }

    public static string Path(int index) => string.Create(CultureInfo.InvariantCulture, $"$.tags[{index}]");

    /// <summary>Checks the name and the colour of a tag.</summary>
    public static CrmError? Check(JsonObject row, string path, bool requireName) =>
        (row["name"], requireName) switch
        {
            (null, true) => BodyError.MissingKey("name", path),
            (null, false) => null,
            var (name, _) when !ValueFormat.IsText(name) => BodyError.WrongType("name", $"{path}.name", "text"),
            var (name, _) when name.ToString().Trim().Length == 0 => BodyError.MissingKey("name", path),
            var (name, _) when name.ToString().Length > TagStore.MaxNameLength => BodyError.TooLong("name", $"{path}.name", TagStore.MaxNameLength),
            _ => null,
        } ?? CheckColor(row["color_code"], path);

    private static CrmError? CheckColor(JsonNode? color, string path) =>
        color is null ? null
        : !ValueFormat.IsText(color) ? BodyError.WrongType("color_code", $"{path}.color_code", "text")
        : color.ToString().Length > ColorLength ? BodyError.TooLong("color_code", $"{path}.color_code", ColorLength)
        : Color().IsMatch(color.ToString()) ? null
        : TagError.InvalidColor(path);

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Color();
}
