using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>Answers queries (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html).</summary>
internal static class CoqlEndpoint
{
    /// <summary>A query reads, though it is posted.</summary>
    public static readonly CrmScope Scope = CrmScope.For("coql", null, HttpMethods.Get);

    public static async Task QueryAsync(CrmCall call)
    {
        var query = CoqlQuery.Parse(await ReadAsync(call.Context));
        await (query is null ? CrmError.SyntaxError.WriteAsync(call.Context)
            : query.Count > CoqlQuery.MaxCount ? CrmError.TooManyQueried.WriteAsync(call.Context)
            : call.Organization.TryFind(query.Module, out var module) ? AnswerAsync(call.Context, query, module)
            : CrmError.InvalidModule.WriteAsync(call.Context));
    }

    private static async Task<string> ReadAsync(HttpContext context)
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return body is JsonObject document ? document["select_query"]?.ToString() ?? "" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static Task AnswerAsync(HttpContext context, CoqlQuery query, CrmModule module)
    {
        var total = module.Count;
        var count = Math.Clamp(total - query.Offset, 0, query.Count);
        if (count > 0)
        {
            var info = new { count, more_records = query.Offset + count < total };
            return RecordPage.WriteAsync(context, module.Page(query.Offset, count, query.Fields), info);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
