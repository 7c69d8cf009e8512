using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>Bulk write jobs (https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/overview.html).</summary>
internal sealed class BulkWriteEndpoint(PerDataCenter<BulkJobs> jobs, FileStore files, SimulatorClock clock, UserLookup users)
{
    public async Task CreateAsync(CrmCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        var (request, error) = WriteRequest.Of(body, call.Organization, files);
        await (error?.WriteAsync(call.Context) ?? CreateAsync(call, body!, request!));
    }

    public Task GetAsync(CrmCall call) => Find(call) is { } job
        ? JsonResponse.WriteAsync(call.Context, Describe(call, job))
        : BulkError.NoJob.WriteAsync(call.Context);

    /// <summary>Sends the result. At Zoho it has a host of its own, download-accl.zoho.com.</summary>
    public Task DownloadAsync(CrmCall call) => Find(call)?.Result?.File is { } file
        ? CrmDownload.SendAsync(call, file, "application/octet-stream")
        : BulkError.NoResult.WriteAsync(call.Context);

    private Task CreateAsync(CrmCall call, JsonObject body, WriteRequest request)
    {
        var job = jobs.Of(call.Context).Add(body);
        var writer = new RecordWriter(call.Organization, request.Module, users, job.DoneAt);
        call.Organization.Due.Add(job.DoneAt, () => job.Result = WriteJob.Run(job, request, files, writer));
        return JsonResponse.WriteAsync(
            call.Context,
            new { status = "success", code = "SUCCESS", message = "success", details = new { id = job.Id, created_by = RecordFactory.User() } },
            StatusCodes.Status201Created);
    }

    private BulkJob? Find(CrmCall call) => jobs.Of(call.Context).Find(call.Context.GetRouteValue("job") as string);

    private JsonObject Describe(CrmCall call, BulkJob job)
    {
        var state = job.State(clock.GetUtcNow());
        var description = new JsonObject
        {
            ["status"] = state,
            ["character_encoding"] = job.Request["character_encoding"]?.ToString() ?? "UTF-8",
            ["resource"] = new JsonArray(Resource(job, state)),
            ["id"] = job.Id,
            ["callback"] = job.Request["callback"]?.DeepClone(),
            ["created_by"] = RecordFactory.User(),
            ["operation"] = job.Request["operation"]!.ToString(),
            ["created_time"] = RecordFactory.Time(job.CreatedAt),
        };
        if (job.Result?.File is not null)
        {
            description["result"] = new JsonObject { ["download_url"] = DownloadUrl(call, job) };
        }

        return description;
    }

    private static JsonObject Resource(BulkJob job, string state)
    {
        var resource = (JsonObject)job.Request["resource"]![0]!.DeepClone();
        resource["status"] = state;
        resource["module"] = resource["module"] is JsonObject named ? named.DeepClone() : new JsonObject { ["api_name"] = resource["module"]?.ToString() };
        if (job.Result is { } result)
        {
            var file = (JsonObject)result.Details.DeepClone();
            file["status"] = state;
            resource["file"] = file;
        }

        return resource;
    }

    private static string DownloadUrl(CrmCall call, BulkJob job) =>
        $"{SimulatedServer.Of(call.Context).DataCenter.DownloadOrigin}/v2/crm/{SimulatedUser.Zuid}/bulk-write/{job.Id}/{job.Id}.zip";
}
