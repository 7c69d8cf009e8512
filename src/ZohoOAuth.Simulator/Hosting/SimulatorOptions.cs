using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>What a simulated Zoho starts with.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The data centers; the first is where clients are registered unless they say otherwise.</summary>
    public IReadOnlyList<SimulatedDataCenterOptions> DataCenters { get; init; } =
    [
        new SimulatedDataCenterOptions { Code = "sim-us", Location = "us" },
        new SimulatedDataCenterOptions { Code = "sim-eu", Location = "eu" },
    ];

    /// <summary>
    /// How many records each CRM module holds, in every data center: fewer than three pages, more than the 2,000 that can be
    /// had without a page token, one short page, and none.
    /// </summary>
    public IReadOnlyDictionary<string, int> Records { get; init; } = new Dictionary<string, int>
    {
        ["Leads"] = 450,
        ["Contacts"] = 2450,
        ["Deals"] = 10,
        ["Campaigns"] = 0,
    };

    /// <summary>The redirect URIs of the client that is there from the start.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = new SimulatedClientOptions().RedirectUris;

    /// <summary>Token lifetimes and limits.</summary>
    public SimulatorLimits Limits { get; init; } = new();

    /// <summary>The wording of token answers and of refusals.</summary>
    public ResponseFormat ResponseFormat { get; init; } = new();

    /// <summary>The wording of the device flow.</summary>
    public DeviceFlowFormat DeviceFlowFormat { get; init; } = new();

    /// <summary>How many requests the log remembers.</summary>
    public int LoggedRequests { get; init; } = 10_000;
}
