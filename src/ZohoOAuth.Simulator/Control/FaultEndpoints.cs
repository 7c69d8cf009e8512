using System.Text.Json;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Adds faults, and removes them.</summary>
internal sealed class FaultEndpoints(FaultList faults) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/faults", AddAsync);
        routes.MapDelete("/faults", ClearAsync);
    }

    /// <summary>The body is a fault as JSON, or an array of faults.</summary>
    private async Task AddAsync(HttpContext context)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
            JsonElement[] items = body.ValueKind == JsonValueKind.Array ? [.. body.EnumerateArray()] : [body];
            Fault[] read = [.. items.Select(item => item.Deserialize<Fault>(ControlResponse.Options)!)];
            Array.ForEach(read, faults.Add);
            await ControlResponse.WriteDoneAsync(context);
        }
        catch (JsonException ex)
        {
            await ControlResponse.WriteErrorAsync(context, ex.Message);
        }
    }

    private Task ClearAsync(HttpContext context)
    {
        faults.Clear();
        return ControlResponse.WriteDoneAsync(context);
    }
}
