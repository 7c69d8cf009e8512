using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// Runs queries (https://www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html). Unlike a list, a query
/// sorts by ascending ids (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Overview.html).
/// </summary>
internal static class CoqlEndpoint
{
    /// <summary>A query needs READ, although it is a POST.</summary>
    public static readonly CrmScope Scope = CrmScope.For("coql", null, HttpMethods.Get);

    // "Starting from V7, the display name is available for lookup fields."
    private const decimal FirstWithNames = 7;

    public static async Task QueryAsync(CrmCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context) ?? throw new CrmException(CrmError.InvalidBody);
        var text = body["select_query"] is JsonValue value && value.TryGetValue(out string? query) ? query : throw CoqlError.QueryMissing();
        var statement = CoqlParser.Parse(text);
        var module = FindModule(call, statement.Module);
        call.Require(CrmScope.For("modules", module.Name, HttpMethods.Get));
        var withFields = CoqlMeta.Read(body);
        if (withFields)
        {
            call.Require(CrmScope.For("settings", "fields", HttpMethods.Get));
        }

        var bound = new CoqlBinder(call.Organization, module, CoqlLimits.Of(call.Version), call.Version >= FirstWithNames).Bind(statement);
        var (rows, more) = bound.Run();
        await (rows.Count == 0
            ? JsonResponse.WriteNoContentAsync(call.Context)
            : JsonResponse.WriteAsync(call.Context, Response(rows, withFields ? CoqlMeta.Of(bound.Select) : null, more)));
    }

    private static JsonObject Response(JsonArray rows, JsonObject? fields, bool more)
    {
        var response = new JsonObject { ["data"] = rows };
        if (fields is not null)
        {
            response["fields"] = fields;
        }

        response["info"] = new JsonObject { ["count"] = rows.Count, ["more_records"] = more };
        return response;
    }

    // Users are not records of the simulator.
    private static CrmModule FindModule(CrmCall call, string name) =>
        call.Organization.TryFind(name, out var module) ? module
        : name.Equals("Users", StringComparison.OrdinalIgnoreCase) ? throw CoqlError.NotSimulated(name)
        : throw CoqlError.InvalidModule();
}
