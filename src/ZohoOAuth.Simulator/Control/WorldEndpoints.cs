using System.Globalization;
using System.Text.Json;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Control;

/// <summary>The clock, the records, the faults and the request log.</summary>
internal sealed class WorldEndpoints(ZohoSimulator zoho)
{
    /// <summary><c>clock/advance?seconds=</c>.</summary>
    public Task AdvanceClockAsync(HttpContext context)
    {
        if (!double.TryParse(context.Request.Query["seconds"], NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
        {
            return ControlAnswer.RefuseAsync(context, "A number of seconds is needed.");
        }

        zoho.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return ControlAnswer.WriteAsync(context, new { now = zoho.Clock.GetUtcNow() });
    }

    /// <summary><c>records?module=&amp;count=</c>.</summary>
    public Task SetRecordsAsync(HttpContext context)
    {
        string module = context.Request.Query["module"].ToString();
        if (module.Length == 0 || !TryReadCount(context, out int count))
        {
            return ControlAnswer.RefuseAsync(context, "A module and a count are needed.");
        }

        zoho.SetRecords(module, count);
        return ControlAnswer.DoneAsync(context);
    }

    /// <summary><c>product-records?count=</c>.</summary>
    public Task SetProductRecordsAsync(HttpContext context)
    {
        if (!TryReadCount(context, out int count))
        {
            return ControlAnswer.RefuseAsync(context, "A count is needed.");
        }

        zoho.ProductRecords = count;
        return ControlAnswer.DoneAsync(context);
    }

    /// <summary>A fault as JSON, or an array of faults.</summary>
    public async Task AddFaultAsync(HttpContext context)
    {
        try
        {
            JsonElement body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
            JsonElement[] faults = body.ValueKind == JsonValueKind.Array ? [.. body.EnumerateArray()] : [body];
            Fault[] read = [.. faults.Select(fault => fault.Deserialize<Fault>(ControlAnswer.Options)!)];
            Array.ForEach(read, zoho.Faults.Add);
            await ControlAnswer.DoneAsync(context);
        }
        catch (JsonException ex)
        {
            await ControlAnswer.RefuseAsync(context, ex.Message);
        }
    }

    /// <summary>Ends all faults.</summary>
    public Task ClearFaultsAsync(HttpContext context)
    {
        zoho.Faults.Clear();
        return ControlAnswer.DoneAsync(context);
    }

    /// <summary><c>requests?path=</c>: the log, or what it has of a path.</summary>
    public Task ListRequestsAsync(HttpContext context) =>
        ControlAnswer.WriteAsync(context, zoho.Requests.To(context.Request.Query["path"].FirstOrDefault() ?? "*"));

    /// <summary>Empties the log.</summary>
    public Task ClearRequestsAsync(HttpContext context)
    {
        zoho.Requests.Clear();
        return ControlAnswer.DoneAsync(context);
    }

    private static bool TryReadCount(HttpContext context, out int count) =>
        int.TryParse(context.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
