using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>What <c>/crm/v8/settings/NAME</c> and <c>/crm/v8/settings/NAME/ID</c> have.</summary>
/// <param name="Name">The name in the path, the scope and the answer.</param>
/// <param name="Items">The items of a module, or of the organization where the resource is not of a module.</param>
/// <param name="Parameters">The parameters that Zoho documents.</param>
/// <param name="InvalidModule">The error for an unknown module; null where the resource is not of a module.</param>
/// <param name="Info">The part <c>info</c> of the answer; null where it has none.</param>
internal sealed record SettingsResource(
    string Name,
    Func<CrmOrganization, ModuleSchema, IEnumerable<JsonObject>> Items,
    IReadOnlyList<SettingsParameter> Parameters,
    CrmError? InvalidModule = null,
    JsonObject? Info = null)
{
    private static readonly string[] States = ["visible", "user_hidden", "scheduled_for_deletion"];

    public static IReadOnlyList<SettingsResource> All { get; } =
    [
        new(
            "fields",
            FieldDescription.All,
            [SettingsParameter.Module, new("type", "type", ["all", "used", "unused"], "used"), SettingsParameter.NotSimulated("include")],
            SettingsError.InvalidModule),
        new(
            "layouts",
            LayoutDescription.All,
            [
                SettingsParameter.Module, SettingsParameter.NotSimulated("mode"), SettingsParameter.NotSimulated("include"),
                SettingsParameter.NotSimulated("include_inner_details"),
            ],
            SettingsError.InvalidModule),
        new(
            "related_lists",
            RelatedListDescription.All,
            [
                SettingsParameter.Module, new("status", "status", States), SettingsParameter.NotSimulated("layout_id"),
                SettingsParameter.NotSimulated("extra_properties"), SettingsParameter.NotSimulated("include_inner_details"),
            ],
            SettingsError.InvalidModuleParameter),
        new(
            "profiles",
            (_, _) => ProfileList.All(),
            [SettingsParameter.NotSimulated("type"), SettingsParameter.NotSimulated("include_types"), SettingsParameter.NotSimulated("filters")],
            Info: new JsonObject { ["license_limit"] = 25 }),
        new("roles", (_, _) => RoleList.All(), []),
    ];
}
