using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Metering;

/// <summary>
/// Counts the API requests of each data center. All products share one budget with CRM, so that a test sets it once, whichever
/// product it calls.
/// </summary>
internal sealed class ApiMeters(DataCenterDirectory dataCenters, SimulatorClock clock, SimulatorSettings settings)
{
    private readonly PerDataCenter<ApiMeter> _meters = new(dataCenters, _ => new ApiMeter());

    public MeterReading Count(HttpContext context, int credits = 1) =>
        _meters.Of(context).Count(settings.ApiBudget, clock.GetUtcNow(), credits);

    /// <summary>What each data center has used of the budget.</summary>
    public IEnumerable<(SimulatedDataCenter DataCenter, int Requests, int Credits)> Used() => dataCenters.All.Select(dataCenter =>
    {
        var (requests, credits) = _meters.Of(dataCenter).Used(settings.ApiBudget, clock.GetUtcNow());
        return (dataCenter, requests, credits);
    });
}
