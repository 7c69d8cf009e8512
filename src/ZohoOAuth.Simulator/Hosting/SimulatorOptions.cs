using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The options of a simulated Zoho.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The data centers. Clients are registered in the first one by default.</summary>
    public IReadOnlyList<SimulatedDataCenterOptions> DataCenters { get; init; } =
    [
        new SimulatedDataCenterOptions { Code = "sim-us", Location = "us" },
        new SimulatedDataCenterOptions { Code = "sim-eu", Location = "eu" },
    ];

    /// <summary>
    /// Set this to get all of Zoho's data centers under their own names, behind a proxy, instead of <see cref="DataCenters"/>. Their codes
    /// are Zoho's, such as <c>eu</c>.
    /// </summary>
    public AsZohoOptions? AsZoho { get; init; }

    /// <summary>
    /// The number of records in each CRM module, in every data center: less than three pages, more than the 2,000 that can be read
    /// without a page token, one short page, and none.
    /// </summary>
    public IReadOnlyDictionary<string, int> Records { get; init; } = new Dictionary<string, int>
    {
        ["Leads"] = 450,
        ["Contacts"] = 2450,
        ["Deals"] = 10,
        ["Campaigns"] = 0,
    };

    /// <summary>
    /// A folder with modules of the user's own organization, each in a file MODULE.json with the response of CRM's
    /// <c>settings/fields?module=MODULE</c>; null for the embedded schema only.
    /// </summary>
    public string? SchemaFolder { get; init; }

    /// <summary>
    /// Records of your own by module, in every data center. They replace the generated records of the module. A record without an id
    /// gets one.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Data { get; init; } = new Dictionary<string, IReadOnlyList<JsonObject>>();

    /// <summary>The redirect URIs of the predefined server-based client.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = new SimulatedClientOptions().RedirectUris;

    /// <summary>Token lifetimes and limits.</summary>
    public SimulatorLimits Limits { get; init; } = new();

    /// <summary>The budget of each data center's API server.</summary>
    public ApiBudget ApiBudget { get; init; } = new();

    /// <summary>How long an API server waits before it responds.</summary>
    public ResponseLatency Latency { get; init; } = ResponseLatency.None;

    /// <summary>Faults that apply from the first request.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The format of token responses and of redirects after a refusal.</summary>
    public ResponseFormat ResponseFormat { get; init; } = new();

    /// <summary>The format of the device flow.</summary>
    public DeviceFlowFormat DeviceFlowFormat { get; init; } = new();

    /// <summary>The number of requests that the log keeps.</summary>
    public int LoggedRequests { get; init; } = 10_000;
}
