using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Accounts;
using ZohoOAuth.Simulator.Consents;
using ZohoOAuth.Simulator.Control;
using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.Crm.Attachments;
using ZohoOAuth.Simulator.Crm.Bulk;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Dashboard;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Devices;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Products;
using ZohoOAuth.Simulator.Products.Files;
using ZohoOAuth.Simulator.Requests;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The composition root: creates the parts of a simulator and passes each one the parts that it needs.</summary>
internal sealed class Composition
{
    private readonly PerDataCenter<EnhanceTokens> _enhanceTokens;

    public Composition(SimulatorOptions options, IReadOnlyList<SimulatedDataCenter> dataCenters)
    {
        Settings = new SimulatorSettings
        {
            Limits = options.Limits,
            ResponseFormat = options.ResponseFormat,
            DeviceFlowFormat = options.DeviceFlowFormat,
            ApiBudget = options.ApiBudget,
            Latency = options.Latency,
        };
        DataCenters = new DataCenterDirectory(dataCenters, Settings);
        Clients = new ClientRegistry(DataCenters, options.RedirectUris);
        Tokens = new PerDataCenter<TokenStore>(DataCenters, _ => new TokenStore(Clock, Settings));
        _enhanceTokens = new PerDataCenter<EnhanceTokens>(DataCenters, dataCenter => new EnhanceTokens(Clock, Settings, Tokens.Of(dataCenter)));
        Organizations = new PerDataCenter<CrmOrganization>(DataCenters, _ => new CrmOrganization(Schema(options.SchemaFolder), options.Records));
        Organizations.ForEach(organization => Load(organization, options.Data));
        Meters = new ApiMeters(DataCenters, Clock, Settings);
        Console = new ApiConsole(Clients, DataCenters, Tokens, Settings);
        Devices = new DeviceRegistry(Clock, Settings);
        Requests = new RequestLog(options.LoggedRequests);
        foreach (var fault in options.Faults)
        {
            Faults.Add(fault);
        }
    }

    public SimulatorClock Clock { get; } = new();

    public SimulatorSettings Settings { get; }

    public DataCenterDirectory DataCenters { get; }

    public ClientRegistry Clients { get; }

    public PerDataCenter<TokenStore> Tokens { get; }

    public PerDataCenter<CrmOrganization> Organizations { get; }

    public ApiMeters Meters { get; }

    public ApiConsole Console { get; }

    public DeviceRegistry Devices { get; }

    public FaultList Faults { get; } = new();

    public FileStore Files { get; } = new();

    public RequestLog Requests { get; }

    public Pipeline BuildPipeline() =>
        new(Clock, new RequestLogging(Requests, Clock), new RequestLatency(Settings), new FaultInjection(Faults), AccountsRoutes(), ApiRoutes());

    private void Load(CrmOrganization organization, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> data)
    {
        foreach (var (module, records) in data)
        {
            organization.Load(module, records, Clock.GetUtcNow());
        }
    }

    // Each data center has its own, because the user's data adds fields.
    private static CrmSchema Schema(string? folder) => folder is null ? CrmSchema.Load() : CrmSchema.Load(folder);

    private IRouteGroup[] AccountsRoutes()
    {
        var consents = new ConsentFlows(Clients, DataCenters, Tokens, _enhanceTokens, Settings);
        return
        [
            consents,
            new AccountsRoutes(Clients, DataCenters, Tokens, _enhanceTokens, Settings),
            new DeviceRoutes(Clients, Devices, DataCenters, Tokens, Settings),
            new ControlRoutes(
                new DescriptionEndpoint(Clock, Clients, DataCenters),
                new UserEndpoints(consents, Devices, DataCenters, Settings),
                new ConsoleEndpoints(Console, Clients, DataCenters),
                new TokenEndpoints(Tokens),
                new DataEndpoints(Clock, Organizations, Settings),
                new FaultEndpoints(Faults),
                new RequestLogEndpoints(Requests),
                new SettingsEndpoints(Settings)),
            new DashboardRoutes(
                new StateEndpoint(
                    Clock,
                    DataCenters,
                    Requests,
                    Faults,
                    new TokenRows(Clock, Tokens, DataCenters),
                    new LimitRows(Settings, Tokens, Meters, DataCenters)),
                new RequestEndpoint(Requests)),
        ];
    }

    /// <summary>The routes of the API servers.</summary>
    public IRouteGroup[] ApiRoutes()
    {
        var guard = new CrmRequestGuard(Tokens, Organizations, Meters, Clock);
        var store = new ProductRecordStore(DataCenters, Settings);
        return
        [
            new DashboardLink(DataCenters),
            new ProductRoutes(store, Tokens, Meters, Settings),
            new ProductFileRoutes(Files, store, Tokens, Meters, Settings),
            new BulkRoutes(guard, Files, DataCenters, Clock, Settings),
            new AttachmentRoutes(guard, Files, DataCenters, Clock, Settings),
            new CrmRoutes(guard, Clock, Settings),
            new NotSimulatedRoutes(),
        ];
    }
}
