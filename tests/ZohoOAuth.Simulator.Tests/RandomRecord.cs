using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Makes records of a module of the embedded schema: most of their values fit, and some do not.</summary>
internal sealed class RandomRecord(string module, Random random, IReadOnlyDictionary<string, string> ids)
{
    private static readonly string[] Texts = ["", "A", "山田 \"Ø\" 'x'", "a@example.com", "www.example.com", "2026-02-28", "2026-02-28T10:00:00+01:00", "-None-", new('x', 300), "12"];

    public static IReadOnlyList<JsonObject> Fields(string module)
    {
        using var stream = typeof(ZohoSimulator).Assembly.GetManifestResourceStream($"Schema.{module}")!;
        return [.. JsonNode.Parse(stream)!["fields"]!.AsArray().Select(field => (JsonObject)field!)];
    }

    public JsonObject Next()
    {
        var record = new JsonObject();
        foreach (var field in Fields(module).Where(field => random.Next(3) == 0 || (field["system_mandatory"] is not null && random.Next(20) > 0)))
        {
            record[field["api_name"]!.ToString()] = random.Next(12) > 0 ? Fitting(field) : Anything(2);
        }

        if (random.Next(30) == 0)
        {
            record[$"Field_{random.Next(9)}"] = Anything(1);
        }

        return record;
    }

    private JsonNode? Fitting(JsonObject field) => field["data_type"]!.ToString() switch
    {
        _ when field["read_only"] is not null => null,
        "text" or "textarea" or "phone" => new string('a', random.Next(1, 30)),
        "email" => $"person{random.Next(1000)}@example.com",
        "website" => "https://example.com/a",
        "picklist" => field["pick_list_values"]![random.Next(field["pick_list_values"]!.AsArray().Count)]!["actual_value"]!.DeepClone(),
        "integer" => random.Next(-99_999, 99_999),
        "bigint" => random.NextInt64(100_000_000_000).ToString(CultureInfo.InvariantCulture),
        "double" or "currency" or "percent" => random.Next(1, 9_999) / 100m,
        "boolean" => random.Next(2) == 0,
        "date" => new DateOnly(2026, 1, 1).AddDays(random.Next(900)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "datetime" => new DateTime(2026, 1, 1).AddMinutes(random.Next(900_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'+05:30'", CultureInfo.InvariantCulture),
        "lookup" => new JsonObject { ["id"] = ids[field["lookup"]!["module"]!["api_name"]!.ToString()] },
        _ => null,
    };

    private JsonNode? Anything(int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => random.NextDouble() * 1e30,
        4 or 5 => Texts[random.Next(Texts.Length)],
        6 => new JsonArray(Anything(depth - 1), Anything(depth - 1)),
        _ => new JsonObject { ["id"] = Anything(depth - 1), ["name"] = Anything(depth - 1) },
    };
}
