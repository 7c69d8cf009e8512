namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The paths of Zoho CRM. Sources: https://github.com/zoho/crm-oas (v8.0), https://www.zoho.com/crm/developer/docs/api/v8/ (the
/// page of each API) and https://www.zoho.com/crm/developer/docs/api/v8/select-api-scopes.html ("Additional Scopes Required").
/// The scopes of all custom modules use the name "custom".
/// </summary>
internal static class CrmPaths
{
    /// <summary>Source: https://www.zoho.com/crm/developer/docs/api/v8/download-mail-merge.html</summary>
    private const string MailMerge = "ZohoCRM.settings.mailmerge.CREATE ZohoWriter.documentEditor.ALL ZohoWriter.merge.ALL";

    private const string OfModule = "ZohoCRM.modules.{module}.{op}";

    /// <summary>Source: https://www.zoho.com/crm/developer/docs/api/v8/assign-territories-to-records.html</summary>
    private const string ChangeOfModule = "ZohoCRM.modules.{module}.UPDATE";

    private const string SendMail = "ZohoCRM.send_mail.{module}.CREATE|ZohoCRM.send_mail.all.CREATE";

    internal static readonly PathRule[] Organization =
    [
        // https://www.zoho.com/crm/developer/docs/api/graphql/graphql-authorization.html
        new("/crm/graphql/actions/enable", "ZohoCRM.graphql.UPDATE"),
        new("/crm/graphql", "ZohoCRM.graphql.READ ZohoCRM.modules.READ"),
        new("/crm/{v}/coql", "ZohoCRM.coql.READ ZohoCRM.modules.READ"),
        new("/crm/{v}/__composite_requests", "ZohoCRM.composite_requests.CUSTOM"),
        new("/crm/{v}/actions/watch", "ZohoCRM.notifications.{op}"),
        new("/crm/{v}/actions/email_available", "ZohoCRM.modules.emails.READ"),
        new("/crm/bulk/{v}/read/**", "ZohoCRM.bulk.{op} ZohoCRM.modules.READ"),
        new("/crm/bulk/{v}/backup/**", "ZohoCRM.bulk.backup.{op}"),
        new("/crm/bulk/**", "ZohoCRM.bulk.{op}"),
        new("/crm/{v}/upload", "ZohoCRM.bulk.{op} ZohoFiles.files.{op}"),
        new("/crm/{v}/files/**", "ZohoCRM.files.{op}"),
        new("/crm/{v}/functions/*/actions/execute", "ZohoCRM.functions.execute.{op}"),
        new("/crm/{v}/users/*/actions/associated_groups", "ZohoCRM.users.READ ZohoCRM.settings.user_groups.READ"),
        new("/crm/{v}/users/*/territories/**", "ZohoCRM.settings.territories.{op}"),
        new("/crm/{v}/users/**", "ZohoCRM.users.{op}"),
        new("/crm/{v}/org/currencies/**", "ZohoCRM.settings.currencies.{op}"),
        new("/crm/{v}/org/**", "ZohoCRM.org.{op}"),
        new("/crm/{v}/__apis", "ZohoCRM.apis.READ"),
        new("/crm/{v}/{__features,features}/**", "ZohoCRM.features.READ"),
        new("/crm/{v}/{__zia_org_enrichment,__zia_people_enrichment}/**", "ZohoCRM.settings.intelligence.{op}"),

        // https://www.zoho.com/crm/developer/docs/api/v8/workflow-configurations.html
        new("/crm/{v}/workflow_configurations", "ZohoCRM.settings.workflow_rules.READ"),
    ];

    internal static readonly PathRule[] Settings =
    [
        new("/crm/{v}/settings/automation/{field_updates,webhooks,tasks,email_notifications}/**", "ZohoCRM.settings.automation_actions.{op}"),

        // Deactivation is a change, although its method is DELETE. https://www.zoho.com/crm/developer/docs/api/v8/update-rule-status.html
        new("/crm/{v}/settings/automation/{setting}/*/actions/activate", "ZohoCRM.settings.{setting}.UPDATE"),
        new("/crm/{v}/settings/automation/{setting}/**", "ZohoCRM.settings.{setting}.{op}"),
        // Source: https://www.zoho.com/crm/developer/docs/api/v8/get-holidays.html
        new("/crm/{v}/settings/holidays/**", "ZohoCRM.settings.business_hours.{op}"),
        new("/crm/{v}/settings/email_templates/**", "ZohoCRM.templates.email.READ"),
        new("/crm/{v}/settings/inventory_templates/**", "ZohoCRM.templates.inventory.READ"),
        new("/crm/{v}/settings/portals/**", "ZohoCRM.settings.clientportal.{op}"),
        new("/crm/{v}/settings/global_picklists/**", "ZohoCRM.settings.global_picklist.{op}"),
        new("/crm/{v}/settings/{unsubscribe_links,unsubscribe_link}/**", "ZohoCRM.settings.unsubscribe.{op}"),
        new("/crm/{v}/settings/audit_log_export/**", "ZohoCRM.settings.audit_logs.CREATE"),
        new("/crm/{v}/settings/layouts/*/map_dependency/**", "ZohoCRM.settings.map_dependency.{op}"),
        new("/crm/{v}/settings/territories/*/users/**", "ZohoCRM.settings.territories.{op} ZohoCRM.users.{op}"),
        new("/crm/{v}/settings/appointment_preferences/**", "ZohoCRM.modules.appointments.{op}"),
        new("/crm/{v}/settings/{service_preferences,call_preferences}/**", "ZohoCRM.settings.modules.{op}"),
        new("/crm/{v}/settings/zia/data_enrichment/**", "ZohoCRM.Zia.enrichment.{op}"),

        // https://www.zoho.com/crm/developer/docs/api/v8/activate-data-sharing-rules.html and its sister pages
        new("/crm/{v}/settings/data_sharing/rules/*/actions/activate", "ZohoCRM.settings.data_sharing.UPDATE"),
        new("/crm/{v}/settings/data_sharing/rules/actions/run", "ZohoCRM.settings.data_sharing.UPDATE"),
        new("/crm/{v}/settings/data_sharing/rules/actions/summary", "ZohoCRM.settings.data_sharing.READ"),
        new("/crm/{v}/settings/data_sharing/rules/search", "ZohoCRM.settings.data_sharing.READ"),

        // https://www.zoho.com/crm/developer/docs/api/v8/restore-recycle-bin-records.html, .../empty-recycle-bin.html
        new("/crm/{v}/settings/recycle_bin/actions/{restore,empty}", "ZohoCRM.settings.recycle_bin.UPDATE"),
        new("/crm/{v}/settings/recycle_bin/*/actions/restore", "ZohoCRM.settings.recycle_bin.UPDATE"),
        new("/crm/{v}/settings/{setting}/**", "ZohoCRM.settings.{setting}.{op}"),
        new("/crm/{v}/settings/**", "ZohoCRM.settings.{op}"),
    ];

    internal static readonly PathRule[] Records =
    [
        // Other paths with these names are not modules.
        new("/crm/{v}/{actions,coql,files,functions,org,settings,upload,users}/**", PathRule.Unknown),
        new("/crm/{v}/Entity_Scores__s/**", "ZohoCRM.modules.entity_scores.READ"),
        new("/crm/{v}/{module}/search", "ZohoCRM.modules.{module}.READ ZohoSearch.securesearch.READ"),
        new("/crm/{v}/{module}/upsert", "ZohoCRM.modules.{module}.CREATE ZohoCRM.modules.{module}.UPDATE", Method: "POST"),
        new("/crm/{v}/{module}/actions/mass_update", "ZohoCRM.mass_update.{module}.UPDATE", Method: "POST"),
        new("/crm/{v}/{module}/actions/mass_update", "ZohoCRM.mass_update.{module}.READ", Method: "GET"),
        new("/crm/{v}/{module}/actions/mass_delete", "ZohoCRM.mass_delete.{module}.DELETE", Method: "POST"),
        new("/crm/{v}/{module}/actions/mass_delete", "ZohoCRM.mass_delete.{module}.READ", Method: "GET"),
        new("/crm/{v}/{module}/actions/mass_convert", "ZohoCRM.mass_convert.{module}.{op}"),
        new("/crm/{v}/{module}/actions/{change_owner,mass_change_owner}", "ZohoCRM.change_owner.{op}"),
        new("/crm/{v}/{module}/*/actions/change_owner", "ZohoCRM.change_owner.{op}"),
        new("/crm/{v}/{module}/actions/{add_tags,remove_tags}", "ZohoCRM.settings.tags.{op}"),
        new("/crm/{v}/{module}/*/actions/{add_tags,remove_tags}", "ZohoCRM.settings.tags.{op}"),
        new("/crm/{v}/{module}/actions/portal_invite", "ZohoCRM.settings.clientportal.{op}"),
        new("/crm/{v}/{module}/*/actions/portal_invite", "ZohoCRM.settings.clientportal.{op}"),
        new("/crm/{v}/{module}/actions/unblock_email", SendMail),
        new("/crm/{v}/{module}/*/actions/{send_mail,unblock_email}", SendMail),
        new("/crm/{v}/{module}/*/actions/send_mail_merge", "ZohoCRM.settings.emails.ALL " + MailMerge),
        new("/crm/{v}/{module}/*/actions/sign_mail_merge", MailMerge + " ZohoSign.documents.ALL"),
        new("/crm/{v}/{module}/*/actions/download_mail_merge", MailMerge),
        new("/crm/{v}/{module}/*/actions/share", "ZohoCRM.share.{module}.{op}"),
        new("/crm/{v}/{module}/*/actions/associate_email", "ZohoCRM.modules.emails.{op}|ZohoCRM.modules.emails.{module}.{op}"),
        new("/crm/{v}/{module}/actions/{assign_territories,remove_territories}", ChangeOfModule),
        new("/crm/{v}/{module}/*/actions/{assign_territories,remove_territories}", ChangeOfModule),
        new("/crm/{v}/{module}/actions/run_scoring_rules", "ZohoCRM.settings.scoring_rules.{op}"),

        // https://www.zoho.com/crm/developer/docs/api/v8/meeting-cancel.html
        new("/crm/{v}/{module}/*/actions/cancel", ChangeOfModule),
        new("/crm/{v}/{module}/*/Locking_Information__s/**", "ZohoCRM.settings.record_locking_configurations.{op}"),
        new("/crm/{v}/{module}/*/__emails_sharing_details", "ZohoCRM.settings.emails.READ"),
        new("/crm/{v}/{module}/*/actions/**", OfModule),
        new("/crm/{v}/{module}/*/{related}/**", "ZohoCRM.modules.{module}.READ ZohoCRM.modules.{related}.{op}"),
        new("/crm/{v}/{module}/**", OfModule),
    ];
}
