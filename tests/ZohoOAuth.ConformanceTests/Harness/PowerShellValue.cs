using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>JSON as the objects that a script would have made.</summary>
internal static class PowerShellValue
{
    internal static object? Of(string json) => Of(JsonElement.Parse(json));

    private static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => OfObject(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.Null => null,
        _ => value.GetBoolean(),
    };

    private static PSObject OfObject(JsonElement value)
    {
        var result = new PSObject();
        foreach (var member in value.EnumerateObject())
        {
            result.Properties.Add(new PSNoteProperty(member.Name, Of(member.Value)));
        }

        return result;
    }
}
