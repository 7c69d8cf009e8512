using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Schema;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Answers requests for the items of a resource, and for one of them.</summary>
internal sealed class SettingsEndpoint(SettingsResource resource)
{
    public Task ListAsync(CrmCall call) => AnswerAsync(call, item => resource.Parameters.All(parameter => parameter.Includes(call.Query, item)));

    // Zoho answers 204 to an id that no item has (the responses of the operations in https://github.com/zoho/crm-oas).
    public Task GetAsync(CrmCall call) => ulong.TryParse(call.Id, out _)
        ? AnswerAsync(call, item => item["id"]?.ToString() == call.Id)
        : throw new CrmException(SettingsError.InvalidId);

    private Task AnswerAsync(CrmCall call, Func<JsonObject, bool> isWanted)
    {
        SettingsQuery.Check(call, resource.Parameters);
        var module = resource.InvalidModule is null ? null : FindModule(call, resource.InvalidModule);
        var items = resource.Items(call.Organization, module!).Where(item => SettingsQuery.HasPage(call) && isWanted(item)).ToList();
        return items.Count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, Body(items));
    }

    private JsonObject Body(IEnumerable<JsonObject> items)
    {
        var body = new JsonObject { [resource.Name] = items.ToJsonArray() };
        return resource.Info is null ? body : body.With(new() { ["info"] = resource.Info.DeepClone() });
    }

    private static ModuleSchema FindModule(CrmCall call, CrmError invalid)
    {
        var name = QueryParameters.Text(call, SettingsParameter.Module.Name) ?? throw new CrmException(SettingsError.ModuleMissing);
        return call.Organization.TryFind(name, out var module) ? module.Schema : throw new CrmException(invalid);
    }
}
