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

    private const string SinceHeader = "If-Modified-Since";

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
        var header = call.Context.Request.Headers[SinceHeader].ToString();
        var since = DateTimeOffset.MinValue;
        var error = SettingsQuery.Check(call.Query, Parameters)
            ?? (header.Length > 0 && !TryRead(header, out since) ? CrmError.InvalidParameter(SinceHeader) : null);
        return error is null ? AnswerAsync(call, since) : error.WriteAsync(call.Context);
    }

    public static Task GetAsync(CrmCall call)
    {
        var module = call.Organization.Modules.FirstOrDefault(module => IsNamed(module, call.Id!));
        var error = SettingsQuery.Check(call.Query, [SettingsParameter.NotSimulated("include_inner_details")])
            ?? (module is null ? SettingsError.InvalidModuleInPath : null);
        return error is null
            ? WriteAsync(call.Context, [ModuleDescription.Whole(call.Organization, module!.Schema)])
            : error.WriteAsync(call.Context);
    }

    // The header asks whether a copy of the caller is still true, so that 304 means "nothing changed", and 204 "nothing there".
    private static Task AnswerAsync(CrmCall call, DateTimeOffset since)
    {
        var modules = ModuleDescription.All(call.Organization).Where(module => Parameters.All(parameter => parameter.Includes(call.Query, module))).ToList();
        var modified = modules.Where(module => Modified(module) > since).ToList();
        if (modified.Count > 0)
        {
            return WriteAsync(call.Context, modified);
        }

        call.Context.Response.StatusCode = modules.Count == 0 ? StatusCodes.Status204NoContent : StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, IEnumerable<JsonObject> modules) =>
        JsonResponse.WriteAsync(context, new JsonObject { [Name] = modules.ToJsonArray() });

    private static bool IsNamed(CrmModule module, string name) =>
        module.Schema.Id == name || string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset Modified(JsonObject module) =>
        module["modified_time"] is { } time && TryRead(time.ToString(), out var modified) ? modified : Created;

    // Zoho's SDKs send ISO 8601 in this header, and not the form of HTTP.
    private static bool TryRead(string time, out DateTimeOffset read) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out read);
}
