using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>A fault that can still apply.</summary>
internal static class FaultRow
{
    public static object Describe(Fault fault) => new
    {
        name = FaultKinds.NameOf(fault) ?? "custom",
        path = fault.Path,
        server = fault.Server,
        method = fault.Method,
        times = fault.Times,
        rate = fault.Rate,
    };
}
