using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The embedded JSON of the folder Defaults: every property of Zoho's metadata, with the value that it has where nobody changed it.
/// The names and values come from the examples of https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html (Metadata APIs)
/// and from https://github.com/zoho/crm-oas. Assumption: the numbers <c>ui_type</c> of the types that no example shows.
/// </summary>
internal static class Defaults
{
    private const string ResourcePrefix = "Settings.";
    private static readonly ConcurrentDictionary<string, JsonNode> Read = new();

    /// <summary>A copy of an object.</summary>
    public static JsonObject Of(string name) => (JsonObject)Copy(name);

    /// <summary>A copy of a list of objects.</summary>
    public static IEnumerable<JsonObject> ListOf(string name) => ((JsonArray)Copy(name)).ToList().Select(item => (JsonObject)item!.DeepClone());

    private static JsonNode Copy(string name) => Read.GetOrAdd(name, Load).DeepClone();

    private static JsonNode Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + name)!;
        return JsonNode.Parse(stream)!;
    }
}
