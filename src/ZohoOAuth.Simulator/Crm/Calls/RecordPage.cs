using System.Text.Json;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Writes a page of records that are already JSON.</summary>
internal static class RecordPage
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JsonResponse.Options.Encoder };

    public static async Task WriteAsync(HttpContext context, byte[] records, object info)
    {
        context.Response.ContentType = JsonResponse.ContentType;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, WriterOptions);
        json.WriteStartObject();
        json.WritePropertyName("data");
        json.WriteRawValue(records, skipInputValidation: true);
        json.WritePropertyName("info");
        JsonSerializer.Serialize(json, info, JsonResponse.Options);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
