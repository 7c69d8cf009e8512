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
        : SettingsError.InvalidId.WriteAsync(call.Context);

    private Task AnswerAsync(CrmCall call, Func<JsonObject, bool> isWanted)
    {
        var name = call.Query[SettingsParameter.Module.Name].ToString();
        var module = call.Organization.TryFind(name, out var found) ? found.Schema : null;
        var error = SettingsQuery.Check(call.Query, resource.Parameters) ?? CheckModule(name, module);
        if (error is not null)
        {
            return error.WriteAsync(call.Context);
        }

        var items = resource.Items(call.Organization, module!).Where(isWanted).ToList();
        return items.Count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, Body(items));
    }

    private JsonObject Body(IEnumerable<JsonObject> items)
    {
        var body = new JsonObject { [resource.Name] = items.ToJsonArray() };
        return resource.Info is null ? body : body.With(new() { ["info"] = resource.Info.DeepClone() });
    }

    private CrmError? CheckModule(string name, ModuleSchema? module) =>
        resource.InvalidModule is null ? null
        : name.Length == 0 ? SettingsError.ModuleMissing
        : module is null ? resource.InvalidModule
        : null;
}
