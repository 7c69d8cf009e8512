using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// The values that a data type takes (the table of https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// </summary>
/// <param name="Expected">What Zoho calls it in <c>expected_data_type</c>.</param>
/// <param name="Accepts">Whether a value is one of them.</param>
/// <param name="Size">The length that the maximum of the field limits; null for types without one.</param>
internal sealed record ValueRule(string Expected, Func<JsonNode, bool> Accepts, Func<JsonNode, int>? Size = null)
{
    // A type of the user's own schema that the simulator does not know takes any value.
    private static readonly ValueRule Any = new("text", _ => true);
    private static readonly ValueRule Text = new("text", ValueFormat.IsText, ValueFormat.Length);
    private static readonly ValueRule Number = new("double", ValueFormat.IsNumber, ValueFormat.IntegerDigits);
    private static readonly ValueRule Items = new("jsonarray", value => value is JsonArray);

    // "text", "integer", "date" and "jsonobject" are in Zoho's examples. Assumption: the other types answer with their own name.
    private static readonly Dictionary<string, ValueRule> Rules = new()
    {
        ["text"] = Text,
        ["textarea"] = Text,
        ["phone"] = Text with { Expected = "phone" },
        ["email"] = new("email", ValueFormat.IsEmail, ValueFormat.Length),
        ["website"] = new("website", ValueFormat.IsWebsite, ValueFormat.Length),
        ["picklist"] = Text with { Expected = "picklist" },
        ["multiselectpicklist"] = new("jsonarray", value => value is JsonArray items && items.All(item => item is not null && ValueFormat.IsText(item))),
        ["integer"] = new("integer", ValueFormat.IsInteger, ValueFormat.IntegerDigits),
        ["bigint"] = new("long", ValueFormat.IsLong, ValueFormat.Digits),
        ["double"] = Number,
        ["currency"] = Number,
        ["percent"] = Number,
        ["boolean"] = new("boolean", value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False),
        ["date"] = new("date", ValueFormat.IsDate),
        ["datetime"] = new("datetime", ValueFormat.IsDateTime),
        ["multiselectlookup"] = Items,
        ["multiuserlookup"] = Items,
        ["subform"] = Items,
        ["fileupload"] = Items,
        ["imageupload"] = Items,
    };

    public static ValueRule Of(string dataType) => Rules.GetValueOrDefault(dataType, Any);
}
