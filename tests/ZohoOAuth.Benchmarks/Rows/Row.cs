using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Benchmarks.Results;

namespace ZohoOAuth.Benchmarks.Rows;

/// <summary>Measures one side of a row once.</summary>
internal delegate Task<double> Measure(Session session, CancellationToken cancellationToken);

/// <summary>A row of the table.</summary>
/// <param name="Name">Its name, which --only filters.</param>
/// <param name="Module">What the module needs.</param>
/// <param name="Other">What the other way needs.</param>
internal sealed record Row(string Name, Measure Module, Measure Other)
{
    public Comparison Comparison { get; init; } = Comparison.Ratio;

    /// <summary>The most that the comparison should be; null if there is no aim.</summary>
    public double? Aim { get; init; }

    /// <summary>The aim in a host that is compiled ahead of time, where it is another one.</summary>
    public double? CompiledAim { get; init; }

    /// <summary>The delay of each response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How many records the lists have.</summary>
    public int Records { get; init; } = SimulatorProcess.Records;

    /// <summary>Rounds before those that count: they fill caches and let the runtime compile.</summary>
    public int WarmUps { get; init; } = 2;

    /// <summary>The number of rounds that count, from the number that was requested.</summary>
    public Func<int, int> Rounds { get; init; } = rounds => rounds;

    /// <summary>Whether it calls Zoho under Zoho's own names, over TLS, and not a simulator with addresses of its own.</summary>
    public bool IsAsZoho { get; init; }

    /// <summary>Whether two modules are compared in it.</summary>
    public bool IsCompared { get; init; } = true;

    /// <summary>Whether it runs without PowerShell, and so only once and not for each host.</summary>
    public bool IsWithoutPowerShell { get; init; }

    public double? AimIn(PowerShellHost host) => host.IsCompiled ? CompiledAim ?? Aim : Aim;
}
