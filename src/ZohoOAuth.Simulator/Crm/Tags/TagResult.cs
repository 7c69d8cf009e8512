using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>The results of requests that change the tags of a module. They are under <c>tags</c>.</summary>
internal static class TagResult
{
    public static RecordResult Success(CrmTag tag, string verb) => Success(tag.Describe(), verb);

    public static RecordResult Success(JsonObject details, string verb) =>
        new(true, new { code = "SUCCESS", details, message = $"tags {verb} successfully", status = "success" });

    public static Task WriteAsync(HttpContext context, IReadOnlyList<RecordResult> results, int success)
    {
        var succeeded = results.Count(result => result.Succeeded);
        var status = succeeded == results.Count ? success
            : succeeded == 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status207MultiStatus;
        return JsonResponse.WriteAsync(context, new { tags = results.Select(result => result.Body) }, status);
    }
}
