using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm;

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

    public static JsonObject Create(CrmModuleKind kind, long id)
    {
        var record = Common(id);
        var number = (int)(id % 1_000_000);
        foreach (var (field, value) in Named(kind, number))
        {
            record[field] = value;
        }

        return record;
    }

    public static JsonObject Owner() => new()
    {
        ["name"] = SimulatedUser.FullName,
        ["id"] = SimulatedUser.Id,
        ["email"] = SimulatedUser.Email,
    };

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonObject Common(long id)
    {
        var created = Epoch.AddMinutes(id % 500_000);
        return new JsonObject
        {
            ["id"] = id.ToString(CultureInfo.InvariantCulture),
            ["Owner"] = Owner(),
            ["Annual_Revenue"] = (id % 100_000 * 0.75m) + 0.25m,
            ["Email_Opt_Out"] = id % 2 == 0,
            ["Description"] = null,
            ["Created_Time"] = Time(created),
            ["Modified_Time"] = Time(created.AddHours(1)),
        };
    }

    private static IEnumerable<(string Field, string Value)> Named(CrmModuleKind kind, int number)
    {
        if (!kind.IsPerson)
        {
            return [(kind.MandatoryField, string.Create(CultureInfo.InvariantCulture, $"{Pick(Words, number)} {number}"))];
        }

        var first = Pick(FirstNames, number);
        var last = Pick(LastNames, number);
        return
        [
            ("First_Name", first),
            ("Last_Name", last),
            ("Full_Name", $"{first} {last}"),
            ("Email", string.Create(CultureInfo.InvariantCulture, $"person{number}@example.com")),
            ("Company", $"{Pick(Words, number)} Ltd"),
        ];
    }

    private static string Pick(string[] values, int number) => values[number % values.Length];
}
