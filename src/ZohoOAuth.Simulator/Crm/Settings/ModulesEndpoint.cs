using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Answers requests for the modules, and for one of them by its API name or its id.</summary>
internal static class ModulesEndpoint
{
    public const string Name = "modules";

    // https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html
    private static readonly SettingsParameter[] Parameters =
    [
        new("status", "status", ["visible", "user_hidden", "system_hidden", "scheduled_for_deletion"]),
        SettingsParameter.NotSimulated("feature_name"),
        SettingsParameter.NotSimulated("include"),
    ];

    // A module that nobody changed is as old as the organization.
    private static readonly DateTimeOffset Created = DateTimeOffset.Parse(Defaults.Of("Org")["created_time"]!.ToString(), CultureInfo.InvariantCulture);

    public static Task ListAsync(CrmCall call)
    {
        SettingsQuery.Check(call, Parameters);
        var since = ModifiedSince.Read(call) ?? DateTimeOffset.MinValue;
        var modules = ModuleDescription.All(call.Organization).Where(module => IsWanted(call, module) && Modified(module) > since).ToList();
        return modules.Count == 0 ? ModifiedSince.WriteNothingAsync(call) : WriteAsync(call.Context, modules);
    }

    public static Task GetAsync(CrmCall call)
    {
        SettingsQuery.Check(call, [SettingsParameter.NotSimulated("include_inner_details")]);
        var module = call.Organization.Modules.FirstOrDefault(module => IsNamed(module, call.Id!))
            ?? throw new CrmException(SettingsError.InvalidModuleInPath);
        return WriteAsync(call.Context, [ModuleDescription.Whole(call.Organization, module.Schema)]);
    }

    private static Task WriteAsync(HttpContext context, IEnumerable<JsonObject> modules) =>
        JsonResponse.WriteAsync(context, new JsonObject { [Name] = modules.ToJsonArray() });

    private static bool IsWanted(CrmCall call, JsonObject module) =>
        SettingsQuery.HasPage(call) && Parameters.All(parameter => parameter.Includes(call.Query, module));

    private static bool IsNamed(CrmModule module, string name) =>
        module.Schema.Id == name || string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset Modified(JsonObject module) =>
        DateTimeOffset.TryParse(module["modified_time"]?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : Created;
}
