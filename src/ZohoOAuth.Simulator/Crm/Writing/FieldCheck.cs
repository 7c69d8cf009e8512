using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Checks the type, the length and the pick list of a value.</summary>
internal static class FieldCheck
{
    // Zoho's own placeholder for a pick list without a value.
    private const string NoValue = "-None-";

    public static CrmError? Check(CrmField field, JsonNode value, RowPath path)
    {
        var rule = ValueRule.Of(field.DataType);
        return !rule.Accepts(value) ? RowError.WrongType(field.Name, path, rule.Expected)
            : rule.Size is { } size && size(value) > field.Length ? RowError.TooLong(field.Name, path, field.Length)
            : CheckPickList(field, value, path);
    }

    private static CrmError? CheckPickList(CrmField field, JsonNode value, RowPath path) =>
        ValuesOf(field, value).All(item => item == NoValue || field.Accepts(item)) ? null
            : field.Name == "Stage" ? RowError.StageOutsidePipeline(path)
            : RowError.NotInPickList(field, path);

    private static IEnumerable<string> ValuesOf(CrmField field, JsonNode value) => field.DataType switch
    {
        "picklist" => [value.ToString()],
        "multiselectpicklist" => value.AsArray().Select(item => item!.ToString()),
        _ => [],
    };
}
