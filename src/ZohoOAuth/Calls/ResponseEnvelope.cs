using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Json;

namespace ZohoOAuth.Calls;

/// <summary>Reads what a response has beside its records, for example the property info in the CRM.</summary>
internal static class ResponseEnvelope
{
    /// <summary>The response without its records. Null if it has nothing else.</summary>
    internal static object? Of(HttpResponse response)
    {
        if (response.Body.Count == 0 || !ApiJson.IsJson(response))
        {
            return null;
        }

        using var document = ApiJson.Parse(response);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && RecordEnvelope.PathTo(root) is { } path ? Read(root, path) : null;
    }

    private static object? Read(JsonElement root, IReadOnlyList<string> path)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteWithout(writer, root, path, 0);
        }

        using var document = JsonDocument.Parse(buffer.ToArray(), ApiJson.Options);
        return document.RootElement.EnumerateObject().Any() ? JsonObjects.Read(document.RootElement) : null;
    }

    /// <summary>Writes an object without the array at the end of the path. The names of the levels above it stay.</summary>
    private static void WriteWithout(Utf8JsonWriter writer, JsonElement element, IReadOnlyList<string> path, int level)
    {
        var wanted = level == path.Count - 1 ? JsonValueKind.Array : JsonValueKind.Object;
        var isFound = false;
        writer.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            if (isFound || property.Name != path[level] || property.Value.ValueKind != wanted)
            {
                property.WriteTo(writer);
                continue;
            }

            isFound = true;
            if (wanted == JsonValueKind.Object)
            {
                writer.WritePropertyName(property.Name);
                WriteWithout(writer, property.Value, path, level + 1);
            }
        }

        writer.WriteEndObject();
    }
}
