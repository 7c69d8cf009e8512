using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>Makes a call wrong in one thing that Zoho does not have.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Change">The wrong call; null where a call has no such thing.</param>
internal sealed record Mutation(string Name, Func<Call, Call?> Change)
{
    private const string NoModule = "No_Such_Module";
    private const string NoField = "No_Such_Field";

    internal static IReadOnlyList<Mutation> All { get; } =
    [
        new("an unknown parameter", call => call with { Query = With(call.Query, "no_such_parameter", "1") }),
        new("an unknown module", WithModule),
        new("an unknown field", call => call.Body is { } body && WithField(body) is { } changed ? call with { Body = changed } : null),
        new("an unknown path", call => call with { Path = $"{call.Path}/no_such_path/no_such_path/no_such_path" }),
    ];

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> query, string name, string value) => new(query) { [name] = value };

    private static Call? WithModule(Call call)
    {
        var path = string.Join('/', call.Path.Split('/').Select(part => part == "Leads" ? NoModule : part));
        var query = call.Query.ToDictionary(pair => pair.Key, pair => pair.Key == "module" ? NoModule : pair.Value);
        var body = call.Body?
            .Replace("\"Leads\"", $"\"{NoModule}\"", StringComparison.Ordinal)
            .Replace("from Leads", $"from {NoModule}", StringComparison.Ordinal);
        var changed = call with { Path = path, Query = query, Body = body };
        return path == call.Path && body == call.Body && !query.ContainsValue(NoModule) ? null : changed;
    }

    /// <summary>Into a record, a query, or a list of fields. What Zoho does with other members that it does not know, its documents do not say.</summary>
    private static string? WithField(string body)
    {
        var root = JsonNode.Parse(body)!;
        if (root["data"]?[0] is JsonObject record)
        {
            record[NoField] = "x";
        }
        else if (root["select_query"] is { } query)
        {
            root["select_query"] = $"{query}".Replace("Last_Name", NoField, StringComparison.Ordinal);
        }
        else if (root["query"]?["fields"] is JsonArray fields)
        {
            fields.Add(NoField);
        }
        else
        {
            return null;
        }

        return root.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web));
    }
}
