namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// What a data type of a field means in JSON (the table of https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html and of
/// https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html).
/// </summary>
/// <param name="Json">The JSON type of its values, as in <c>json_type</c>.</param>
/// <param name="MaxLength">The maximum length where the definition of the field has none.</param>
internal sealed record FieldType(string Json, int MaxLength)
{
    private const int TextLength = 255;
    private static readonly FieldType Text = new("string", TextLength);

    private static readonly Dictionary<string, FieldType> Known = new()
    {
        ["text"] = Text,
        ["textarea"] = new("string", 32_000),
        ["email"] = new("string", 100),
        ["phone"] = new("string", 30),
        ["website"] = new("string", 450),
        ["autonumber"] = new("string", TextLength),
        ["profileimage"] = new("string", TextLength),
        ["picklist"] = new("string", 120),
        ["multiselectpicklist"] = new("jsonarray", 2000),
        ["integer"] = new("integer", 9),
        ["bigint"] = new("string", 18),
        ["double"] = new("double", 16),
        ["currency"] = new("double", 16),
        ["percent"] = new("double", 5),
        ["boolean"] = new("boolean", 5),
        ["date"] = new("string", 10),
        ["datetime"] = new("string", 25),
        ["lookup"] = new("jsonobject", 120),
        ["ownerlookup"] = new("jsonobject", 120),
        ["multiselectlookup"] = new("jsonarray", 120),
        ["multiuserlookup"] = new("jsonarray", 120),
        ["subform"] = new("jsonarray", 120),
        ["fileupload"] = new("jsonarray", 120),
        ["imageupload"] = new("jsonarray", 120),
    };

    /// <summary>The type of this name. A type of the user's own schema that is not in the table is a text.</summary>
    public static FieldType Of(string dataType) => Known.GetValueOrDefault(dataType, Text);
}
