using System.Globalization;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Moves the clock, and sets how many records there are.</summary>
internal sealed class DataEndpoints(SimulatorClock clock, PerDataCenter<CrmOrganization> organizations, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/clock/advance", AdvanceClockAsync);
        routes.MapPost("/records", SetRecordsAsync);
        routes.MapPost("/product-records", SetProductRecordsAsync);
    }

    /// <summary><c>clock/advance?seconds=</c>.</summary>
    private Task AdvanceClockAsync(HttpContext context)
    {
        if (!double.TryParse(context.Request.Query["seconds"], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return ControlResponse.WriteErrorAsync(context, "Specify seconds as a number.");
        }

        clock.Advance(TimeSpan.FromSeconds(seconds));
        return ControlResponse.WriteAsync(context, new { now = clock.GetUtcNow() });
    }

    /// <summary><c>records?module=&amp;count=</c>.</summary>
    private Task SetRecordsAsync(HttpContext context)
    {
        var module = context.Request.Query["module"].ToString();
        if (module.Length == 0 || !TryReadCount(context, out var count))
        {
            return ControlResponse.WriteErrorAsync(context, "Specify a module, and a count as a whole number.");
        }

        organizations.ForEach(organization => organization.SetRecords(module, count));
        return ControlResponse.WriteDoneAsync(context);
    }

    /// <summary><c>product-records?count=</c>.</summary>
    private Task SetProductRecordsAsync(HttpContext context)
    {
        if (!TryReadCount(context, out var count))
        {
            return ControlResponse.WriteErrorAsync(context, "Specify a count as a whole number.");
        }

        settings.ProductRecords = count;
        return ControlResponse.WriteDoneAsync(context);
    }

    private static bool TryReadCount(HttpContext context, out int count) =>
        int.TryParse(context.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
