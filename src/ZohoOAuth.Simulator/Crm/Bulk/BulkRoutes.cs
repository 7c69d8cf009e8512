using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>The endpoints of the bulk APIs.</summary>
internal sealed class BulkRoutes(
    CrmRequestGuard guard, FileStore files, DataCenterDirectory dataCenters, SimulatorClock clock, SimulatorSettings settings) : IRouteGroup
{
    private const string Read = "/crm/bulk/{version}/read";
    private const string ResultVersion = "v2";
    private const string Write = "/crm/bulk/{version}/write";

    public void Map(IEndpointRouteBuilder routes)
    {
        var jobs = new PerDataCenter<BulkJobs>(dataCenters, _ => new BulkJobs(clock, settings));
        var reads = new BulkReadEndpoint(jobs, files, clock);
        routes.MapPost(Read, guard.Guard("bulk", null, reads.CreateAsync));
        routes.MapGet($"{Read}/{{job}}", guard.Guard("bulk", null, reads.GetAsync));
        routes.MapGet($"{Read}/{{job}}/result", guard.Guard("bulk", null, reads.DownloadAsync));

        var writes = new BulkWriteEndpoint(jobs, files, clock, new UserLookup(settings));
        routes.MapPost("/crm/{version}/upload", guard.Guard("bulk", null, new UploadEndpoint(files, clock).ReceiveAsync));
        routes.MapPost(Write, guard.Guard("bulk", null, writes.CreateAsync));
        routes.MapGet($"{Write}/{{job}}", guard.Guard("bulk", null, writes.GetAsync));
        routes.MapGet($"/{ResultVersion}/crm/{{organization}}/bulk-write/{{job}}/{{file}}", InVersion(guard.Guard("bulk", null, writes.DownloadAsync)));
    }

    // The guard reads the version from the path, where this one is not CRM's.
    private static RequestDelegate InVersion(RequestDelegate handler) => context =>
    {
        context.Request.RouteValues["version"] = ResultVersion;
        return handler(context);
    };
}
