using System.Text.Json;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Adds faults, and removes them.</summary>
internal sealed class FaultEndpoints(FaultList faults) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults", context => ControlResponse.WriteAsync(context, faults.Pending()));
        routes.MapPost("/faults", AddAsync);
        routes.MapDelete("/faults", ClearAsync);
    }

    /// <summary>The body is a fault as JSON, or an array of faults. With a <c>kind</c>, it is the fault of that name.</summary>
    private async Task AddAsync(HttpContext context)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
            JsonElement[] items = body.ValueKind == JsonValueKind.Array ? [.. body.EnumerateArray()] : [body];
            Fault[] read = [.. items.Select(item => Read(item))];
            Array.ForEach(read, faults.Add);
            await ControlResponse.WriteDoneAsync(context);
        }
        catch (JsonException ex)
        {
            await ControlResponse.WriteErrorAsync(context, ex.Message);
        }
    }

    private static Fault Read(JsonElement item)
    {
        var fault = item.Deserialize<Fault>(ControlResponse.Options) ?? throw new JsonException("A fault must be an object.");
        if (!item.TryGetProperty("kind", out var name))
        {
            return fault;
        }

        var kind = FaultKinds.Find(name.ToString())
            ?? throw new JsonException($"The kinds of faults are {string.Join(", ", FaultKinds.All.Select(known => known.Name))}.");
        return kind.Fault with { Path = fault.Path, Method = fault.Method, Skip = fault.Skip, Times = fault.Times, Rate = fault.Rate };
    }

    private Task ClearAsync(HttpContext context)
    {
        faults.Clear();
        return ControlResponse.WriteDoneAsync(context);
    }
}
