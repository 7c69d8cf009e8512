using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>Bulk read jobs (https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/overview.html).</summary>
internal sealed class BulkReadEndpoint(PerDataCenter<BulkJobs> jobs, FileStore files, SimulatorClock clock)
{
    public async Task CreateAsync(CrmCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        await CreateAsync(call, body!, ReadQuery.Of(body, call.Organization));
    }

    public Task GetAsync(CrmCall call) =>
        Find(call) is { } job ? JsonResponse.WriteAsync(call.Context, new { data = new[] { Describe(call, job) } }) : BulkError.NoJob.WriteAsync(call.Context);

    public Task DownloadAsync(CrmCall call) =>
        Find(call) is not { } job ? BulkError.NoJob.WriteAsync(call.Context)
            : job.Result?.File is { } file ? CrmDownload.SendAsync(call, file, "application/zip")
            : BulkError.NoResult.WriteAsync(call.Context);

    private Task CreateAsync(CrmCall call, JsonObject body, ReadQuery query)
    {
        var job = jobs.Of(call.Context).Add(body);
        call.Organization.Due.Add(job.DoneAt, () => job.Result = ReadJob.Run(job, query, files));
        var details = new
        {
            id = job.Id,
            operation = "read",
            state = job.State(job.CreatedAt),
            created_by = RecordFactory.User(),
            created_time = RecordFactory.Time(job.CreatedAt),
        };
        return JsonResponse.WriteAsync(
            call.Context,
            new { data = new[] { new { status = "success", code = "ADDED_SUCCESSFULLY", message = "Added successfully.", details } }, info = new { } },
            StatusCodes.Status201Created);
    }

    private BulkJob? Find(CrmCall call) => jobs.Of(call.Context).Find(call.Context.GetRouteValue("job") as string);

    private JsonObject Describe(CrmCall call, BulkJob job)
    {
        var description = new JsonObject
        {
            ["id"] = job.Id,
            ["operation"] = "read",
            ["state"] = job.State(clock.GetUtcNow()),
            ["query"] = Query(call.Organization, job),
            ["created_by"] = RecordFactory.User(),
            ["created_time"] = RecordFactory.Time(job.CreatedAt),
            ["file_type"] = "csv",
        };
        if (job.Result is { } result)
        {
            var details = (JsonObject)result.Details.DeepClone();
            details["download_url"] = $"/crm/bulk/{call.Context.GetRouteValue("version")}/read/{job.Id}/result";
            description["result"] = details;
        }

        return description;
    }

    // Clients read the module of a description as an object, in whatever form they sent it.
    private static JsonNode Query(CrmOrganization organization, BulkJob job)
    {
        var query = job.Request["query"]!.DeepClone();
        var name = (query["module"] is JsonObject named ? named["api_name"] : query["module"])!.ToString();
        var id = organization.TryFind(name, out var module) ? module.Schema.Id : MetadataId.Of(name);
        query["module"] = new JsonObject { ["api_name"] = name, ["id"] = id };
        query["page"] ??= 1;
        return query;
    }
}
