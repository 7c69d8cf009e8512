using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>
/// Generates records from their id, so that the same id is the same record in every run. The names are difficult on purpose:
/// accents, other scripts, an apostrophe, a quotation mark.
/// </summary>
internal static class RecordFactory
{
    private static readonly string[] FirstNames = ["Zoë", "Łukasz", "Patricia", "太郎", "Anil", "Fatima", "Jürgen", "Chloé", "Iñigo", "Olga"];
    private static readonly string[] LastNames = ["O'Brien", "Núñez", "山田", "Kumar", "Boyle", "Müller", "van der Berg", "Øster \"Ost\"", "Smith"];
    private static readonly string[] Words = ["Copper", "Harbour", "Lantern", "Meadow", "Quartz", "Saffron", "Willow"];
    private static readonly DateTimeOffset Epoch = new(2024, 1, 1, 8, 0, 0, TimeSpan.Zero);

    // A field that is neither here nor a pick list is empty.
    private static readonly Dictionary<string, Func<long, JsonNode>> Values = new()
    {
        ["First_Name"] = id => Pick(FirstNames, Number(id)),
        ["Last_Name"] = id => Pick(LastNames, Number(id)),
        ["Full_Name"] = id => $"{Pick(FirstNames, Number(id))} {Pick(LastNames, Number(id))}",
        ["Email"] = id => string.Create(CultureInfo.InvariantCulture, $"person{Number(id)}@example.com"),
        ["Company"] = id => $"{Pick(Words, Number(id))} Ltd",
        ["Phone"] = id => string.Create(CultureInfo.InvariantCulture, $"+1 555 {Number(id):000 0000}"),
        ["Annual_Revenue"] = id => (id % 100_000 * 0.75m) + 0.25m,
        ["Amount"] = id => (id % 100_000 * 1.25m) + 0.5m,
        ["Email_Opt_Out"] = id => id % 2 == 0,
        ["Converted__s"] = _ => false,
        ["Closing_Date"] = id => Created(id).AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Owner"] = _ => Owner(),
        ["Created_By"] = _ => Owner(),
        ["Modified_By"] = _ => Owner(),
        ["Created_Time"] = id => Time(Created(id)),
        ["Modified_Time"] = id => Time(Created(id).AddHours(1)),
    };

    public static JsonObject Create(ModuleSchema schema, long id)
    {
        var record = RecordShape.Empty(schema);
        record["id"] = id.ToString(CultureInfo.InvariantCulture);
        foreach (var field in schema.Fields.Where(field => field.Name != "id"))
        {
            record[field.Name] = Value(schema, field, id) ?? record[field.Name]?.DeepClone();
        }

        return record;
    }

    public static JsonObject Owner() => new()
    {
        ["name"] = SimulatedUser.FullName,
        ["id"] = SimulatedUser.Id,
        ["email"] = SimulatedUser.Email,
    };

    /// <summary>The user who consented, as results and jobs name a user.</summary>
    public static JsonObject User() => new() { ["name"] = SimulatedUser.FullName, ["id"] = SimulatedUser.Id };

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonNode? Value(ModuleSchema schema, CrmField field, long id) =>
        field.Lookup is null && Values.TryGetValue(field.Name, out var value) ? value(id)
        : field.Name == schema.NameField ? string.Create(CultureInfo.InvariantCulture, $"{Pick(Words, Number(id))} {Number(id)}")
        : field is { DataType: "picklist", PickList: { Count: > 0 } list } ? list[(int)(id % list.Count)]
        : null;

    private static int Number(long id) => (int)(id % 1_000_000);

    private static DateTimeOffset Created(long id) => Epoch.AddMinutes(id % 500_000);

    private static string Pick(string[] values, int number) => values[number % values.Length];
}
