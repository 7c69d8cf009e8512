using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Changes the settings that the JSON body names, and returns all settings of the group.</summary>
internal sealed class SettingsEndpoints(SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/limits", context => SetAsync(context, settings.Limits, limits => settings.Limits = limits));
        routes.MapPost("/answer-shape", context => SetAsync(context, settings.ResponseFormat, format => settings.ResponseFormat = format));
        routes.MapPost("/device-shape", context => SetAsync(context, settings.DeviceFlowFormat, format => settings.DeviceFlowFormat = format));
        routes.MapPost("/api-budget", context => SetAsync(context, settings.ApiBudget, budget => settings.ApiBudget = budget));
    }

    private static async Task SetAsync<T>(HttpContext context, T current, Action<T> set)
        where T : class
    {
        try
        {
            var merged = (JsonObject)JsonSerializer.SerializeToNode(current, ControlResponse.Options)!;
            var changes = await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body, ControlResponse.Options, context.RequestAborted);
            foreach (var (name, value) in changes!)
            {
                merged[JsonNamingPolicy.CamelCase.ConvertName(name)] = value?.DeepClone();
            }

            var changed = merged.Deserialize<T>(ControlResponse.Options)!;
            set(changed);
            await ControlResponse.WriteAsync(context, changed);
        }
        catch (JsonException ex)
        {
            await ControlResponse.WriteErrorAsync(context, ex.Message);
        }
    }
}
