using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoOAuth.Simulator.Control;

/// <summary>The JSON of the control endpoints: camelCase, enumerations by name, time spans as <c>00:10:00</c>.</summary>
internal static class ControlResponse
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static Task WriteAsync(HttpContext context, object value, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, value.GetType(), Options, context.RequestAborted);
    }

    public static Task WriteDoneAsync(HttpContext context) => WriteAsync(context, new { done = true });

    public static Task WriteErrorAsync(HttpContext context, string error) =>
        WriteAsync(context, new { error }, StatusCodes.Status400BadRequest);
}
