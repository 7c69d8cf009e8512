using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>Delays the responses of the API servers.</summary>
internal sealed class RequestLatency(SimulatorSettings settings)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (SimulatedServer.Of(context).Role == ServerRole.Api)
        {
            await Task.Delay(settings.Latency.Next(), context.RequestAborted);
        }

        await next(context);
    }
}
