using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>What the arguments of <c>serve</c> say.</summary>
internal sealed record ServeOptions
{
    /// <summary>The port of the first server; 0 for free ports.</summary>
    public int Port { get; init; }

    /// <summary>Files and folders with records of the user's own.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>Whether the data centers have Zoho's own names, behind a proxy.</summary>
    public bool AsZoho { get; init; }

    /// <summary>A folder with the modules and fields of the user's own CRM.</summary>
    public string? Schema { get; init; }

    public ResponseLatency Latency { get; init; } = ResponseLatency.None;

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public SimulatorLimits Limits { get; } = new();

    public ApiBudget ApiBudget { get; } = new();

    public bool Help { get; init; }
}
