using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Settings as JSON: what is named is changed, the rest stays; the answer is how it stands now.</summary>
internal sealed class SettingsEndpoints(ZohoSimulator zoho)
{
    public Task SetLimitsAsync(HttpContext context) => SetAsync(context, zoho.Limits, limits => zoho.Limits = limits);

    public Task SetAnswerShapeAsync(HttpContext context) => SetAsync(context, zoho.AnswerShape, shape => zoho.AnswerShape = shape);

    public Task SetDeviceShapeAsync(HttpContext context) => SetAsync(context, zoho.DeviceShape, shape => zoho.DeviceShape = shape);

    public Task SetApiBudgetAsync(HttpContext context) => SetAsync(context, zoho.ApiBudget, budget => zoho.ApiBudget = budget);

    private static async Task SetAsync<T>(HttpContext context, T current, Action<T> set)
        where T : class
    {
        try
        {
            var merged = (JsonObject)JsonSerializer.SerializeToNode(current, ControlAnswer.Options)!;
            var changes = await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body, ControlAnswer.Options, context.RequestAborted);
            foreach ((string name, JsonNode? value) in changes!)
            {
                merged[JsonNamingPolicy.CamelCase.ConvertName(name)] = value?.DeepClone();
            }

            T changed = merged.Deserialize<T>(ControlAnswer.Options)!;
            set(changed);
            await ControlAnswer.WriteAsync(context, changed);
        }
        catch (JsonException ex)
        {
            await ControlAnswer.RefuseAsync(context, ex.Message);
        }
    }
}
