namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// The settings of Zoho CRM. Most of them have the name of their path as the envelope. The sources are those of <see cref="CrmOperations"/>. The first
/// matching rule applies.
/// </summary>
internal static class CrmSettingOperations
{
    private const string None = OperationRule.None;

    /// <summary>Settings of which there is only one.</summary>
    private const string Objects = "appointment_preferences,business_hours,call_preferences,duplicate_check_preference,fiscal_year,service_preferences";

    /// <summary>Settings whose DELETE has the id in its path. The page of each says so, for example .../api/v8/delete-tag.html.</summary>
    private const string DeletedByPath = "holidays,layouts,profiles,roles,unsubscribe_links,user_groups,users_unavailability";

    internal static readonly OperationRule[] Rules =
    [
        // https://www.zoho.com/crm/developer/docs/api/v8/config-workflow.html
        new("/crm/{v}/settings/automation/{setting}", "{setting}", Method: "DELETE"),
        new("/crm/{v}/settings/automation/{setting}/**", "{setting}") { BatchSize = 1 },
        new("/crm/{v}/settings/business_hours/shift_hours/**", "shift_hours") { BatchSize = 1, DeletesByPath = true },
        new($"/crm/{{v}}/settings/{{setting:{Objects}}}", "{setting}") { IsObject = true },

        // https://www.zoho.com/crm/developer/docs/api/v8/data-sharing-rules.html
        new("/crm/{v}/settings/data_sharing/rules/search", "sharing_rules") { IsQuery = true },
        new("/crm/{v}/settings/data_sharing/rules/actions/summary", "sharing_rules") { IsQuery = true },
        new("/crm/{v}/settings/data_sharing/rules/**", "sharing_rules") { BatchSize = 1, DeletesByPath = true },
        new("/crm/{v}/settings/emails/actions/from_addresses", "from_addresses"),
        new("/crm/{v}/settings/fields/*/pick_list_values", "pick_list_values"),

        // https://www.zoho.com/crm/developer/docs/api/v6/update-custom-fields.html
        new("/crm/{v}/settings/fields/**", "fields") { BatchSize = 5, DeletesByPath = true },
        new("/crm/{v}/settings/layouts/*/map_dependency/**", "map_dependency") { BatchSize = 1, DeletesByPath = true },
        new("/crm/{v}/settings/pipeline/actions/transfer", "transfer_pipeline") { BatchSize = 1 },
        new("/crm/{v}/settings/portals/meta", "related_lists"),
        new("/crm/{v}/settings/portals/*/user_type/*/users/*/actions/change_status", "change_status") { BatchSize = 1 },
        new("/crm/{v}/settings/portals/*/user_type/*/users/**", "users") { IdsParameter = "personality_ids" },
        new("/crm/{v}/settings/portals/*/user_type/**", "user_type") { BatchSize = 1, DeletesByPath = true },
        new("/crm/{v}/settings/profiles/*", "profiles", None, "DELETE"),

        // https://www.zoho.com/crm/developer/docs/api/v8/mass-delete-tags.html
        new("/crm/{v}/settings/tags/actions/mass_delete", "mass_delete", None, "POST") { BatchSize = 1 },
        new("/crm/{v}/settings/tags/actions/mass_delete", "mass_delete"),
        new("/crm/{v}/settings/tags/*/actions/records_count", None),
        new("/crm/{v}/settings/territories/*/users/**", "users"),
        new("/crm/{v}/settings/unsubscribe_link/actions/associations", "associations"),
        new("/crm/{v}/settings/user_groups/actions/{action:get_assigned,get_unassigned}", "{action}") { IsObject = true, IsQuery = true },
        new("/crm/{v}/settings/user_groups/*/sources", "sources"),
        new("/crm/{v}/settings/zia/{setting}/**", "{setting}") { BatchSize = 1 },

        // Actions whose envelope has the name of the setting. All other actions have their own name.
        new("/crm/{v}/settings/{setting}/actions/{activate,change_sort,clone,deleted_associated_territories,merge,restore,transfer_and_delete}", "{setting}"),
        new("/crm/{v}/settings/{setting}/*/actions/{activate,change_sort,clone,merge,restore,transfer_and_delete}", "{setting}") { BatchSize = 1 },
        new("/crm/{v}/settings/{setting}/actions/{action}", "{action}"),
        new("/crm/{v}/settings/{setting}/*/actions/{action}", "{action}") { BatchSize = 1 },
        new("/crm/{v}/settings/{setting}/*/*/actions/{action}", "{action}") { BatchSize = 1 },

        // Zoho's pages of these show several records in one request, for example https://www.zoho.com/crm/developer/docs/api/v8/create-variables.html
        new("/crm/{v}/settings/tags", "tags") { DeletesByPath = true },
        new("/crm/{v}/settings/{setting:territories,variables}", "{setting}"),
        new($"/crm/{{v}}/settings/{{setting:{DeletedByPath}}}", "{setting}") { BatchSize = 1, DeletesByPath = true },

        // A list that is deleted by ids takes a hundred of them, as the records do.
        new("/crm/{v}/settings/{setting}", "{setting}", Method: "DELETE"),
        new("/crm/{v}/settings/{setting}/**", "{setting}") { BatchSize = 1 },
    ];
}
