using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Answers that do not come, or not to their end, until the faults are cleared.</summary>
internal static class HeldFaults
{
    internal static TheoryData<Fault> All =>
    [
        new Fault { Delay = Timeout.InfiniteTimeSpan },
        new Fault { Trickle = Timeout.InfiniteTimeSpan },
        new Fault { Trickle = TimeSpan.FromMilliseconds(200) },
    ];
}
