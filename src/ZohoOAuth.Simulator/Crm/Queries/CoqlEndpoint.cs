using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>Runs queries (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html).</summary>
internal static class CoqlEndpoint
{
    /// <summary>A query needs READ, although it is a POST.</summary>
    public static readonly CrmScope Scope = CrmScope.For("coql", null, HttpMethods.Get);

    public static async Task QueryAsync(CrmCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        var query = CoqlQuery.Parse(body?["select_query"]?.ToString() ?? "");
        await (query is null ? CrmError.SyntaxError.WriteAsync(call.Context)
            : query.Count > CoqlQuery.MaxCount ? CrmError.TooManyQueried.WriteAsync(call.Context)
            : call.Organization.TryFind(query.Module, out var module) ? WriteAsync(call.Context, query, module)
            : CrmError.InvalidModule.WriteAsync(call.Context));
    }

    private static Task WriteAsync(HttpContext context, CoqlQuery query, CrmModule module)
    {
        var total = module.Count;
        var count = Math.Clamp(total - query.Offset, 0, query.Count);
        var info = new { count, more_records = query.Offset + count < total };
        return count == 0 ? JsonResponse.WriteNoContentAsync(context)
            : RecordPage.WriteAsync(context, module.Page(query.Offset, count, query.Fields), info);
    }
}
