using System.Globalization;
using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>The clock and the records.</summary>
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
            return ControlResponse.RefuseAsync(context, "A number of seconds is needed.");
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
            return ControlResponse.RefuseAsync(context, "A module and a count are needed.");
        }

        organizations.ForEach(organization => organization.SetRecords(module, count));
        return ControlResponse.DoneAsync(context);
    }

    /// <summary><c>product-records?count=</c>.</summary>
    private Task SetProductRecordsAsync(HttpContext context)
    {
        if (!TryReadCount(context, out var count))
        {
            return ControlResponse.RefuseAsync(context, "A count is needed.");
        }

        settings.ProductRecords = count;
        return ControlResponse.DoneAsync(context);
    }

    private static bool TryReadCount(HttpContext context, out int count) =>
        int.TryParse(context.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
