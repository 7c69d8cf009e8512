using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Puts the values of one description over those of another.</summary>
internal static class JsonMerge
{
    /// <summary>Sets each value. An object in both is merged too, so that a part of it can be given. Returns the target.</summary>
    public static JsonObject With(this JsonObject target, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (value is JsonObject part && target[name] is JsonObject whole)
            {
                whole.With(part);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }

        return target;
    }

    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> items) => [.. items];
}
