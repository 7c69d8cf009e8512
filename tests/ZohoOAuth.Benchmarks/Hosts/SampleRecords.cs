using System.Globalization;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>
/// Records of 22 fields for a module of the simulated CRM: objects, an array of objects, decimals, Booleans, fields without a value, and texts in several
/// scripts. Most values differ from record to record, because a client could save work where they do not.
/// </summary>
internal static class SampleRecords
{
    /// <summary>The fields beside the id, which each record has.</summary>
    public const string Fields =
        "Name,Owner,Account,Contact,Amount,Rate,Units,Stage,Source,Campaign,Closing_Date,Description,Next_Step,Locked,Review,City,Phone,Tag,"
        + "Created_By,Created_Time,Modified_Time";

    private static readonly string[] Names = ["Zoë Núñez", "Łukasz Øster", "山田 太郎", "Anil Kumar", "Fatima Müller", "Ольга Иванова", "O'Brien & Sons"];
    private static readonly string[] Stages = ["Qualification", "Needs Analysis", "Proposal", "Negotiation", "Closed Won"];
    private static readonly string[] Cities = ["Zürich", "Kraków", "東京", "Chennai", "São Paulo", "Αθήνα"];
    private static readonly DateTimeOffset Epoch = new(2024, 1, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the records to a file whose name is the module, as the simulator reads it.</summary>
    public static void Write(string path, int count) =>
        File.WriteAllText(path, new JsonArray([.. Enumerable.Range(1, count).Select(Create)]).ToJsonString());

    private static JsonObject Create(int number) => new()
    {
        ["Name"] = Text($"{Pick(Names, number)} {number}"),
        ["Owner"] = User(number % 5),
        ["Account"] = Reference("Account", number),
        ["Contact"] = number % 3 == 0 ? null : Reference(Pick(Names, number + 1), number),
        ["Amount"] = (number * 1.25m) + 0.5m,
        ["Rate"] = 1m / (number + 2),
        ["Units"] = number * 7,
        ["Stage"] = Pick(Stages, number),
        ["Source"] = number % 2 == 0 ? null : "Web",
        ["Campaign"] = null,
        ["Closing_Date"] = Epoch.AddDays(number % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Description"] = Text($"Order {number} – „{Pick(Cities, number)}“: {Pick(Names, number)} needs {number % 90} units, price in € and ¥."),
        ["Next_Step"] = null,
        ["Locked"] = number % 4 == 0,
        ["Review"] = new JsonObject { ["approved"] = number % 2 == 0, ["reason"] = null, ["score"] = number % 100 / 8m },
        ["City"] = Pick(Cities, number),
        ["Phone"] = Text($"+1 555 {number:000 0000}"),
        ["Tag"] = new JsonArray(Reference("night", number % 9), Reference("Größe", number % 4)),
        ["Created_By"] = User(number % 3),
        ["Created_Time"] = Time(number),
        ["Modified_Time"] = Time(number * 3),
    };

    private static JsonObject User(int number) =>
        new() { ["name"] = Pick(Names, number), ["id"] = Id(number), ["email"] = Text($"user{number}@example.com") };

    private static JsonObject Reference(string name, int number) => new() { ["name"] = Text($"{name} {number}"), ["id"] = Id(number) };

    private static string Id(int number) => Text($"3652397{number:000000000000}");

    private static string Time(int number) => Epoch.AddMinutes(number).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Pick(string[] values, int number) => values[number % values.Length];
}
