using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Settings as JSON: what is named is changed, the rest stays; the answer is how it stands now.</summary>
internal sealed class SettingsEndpoints(SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/limits", context => SetAsync(context, settings.Limits, limits => settings.Limits = limits));
        routes.MapPost("/answer-shape", context => SetAsync(context, settings.AnswerShape, shape => settings.AnswerShape = shape));
        routes.MapPost("/device-shape", context => SetAsync(context, settings.DeviceShape, shape => settings.DeviceShape = shape));
        routes.MapPost("/api-budget", context => SetAsync(context, settings.ApiBudget, budget => settings.ApiBudget = budget));
    }

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
