namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// Scopes of Zoho CRM. Further sources: https://www.zoho.com/crm/developer/docs/api/v8/select-api-scopes.html and the security
/// schemes of https://github.com/zoho/crm-oas (v8.0). Custom modules use the name "custom"; their API names are accepted too.
/// </summary>
internal static class CrmScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";
    private const string OperationsAndWrite = "{ALL,READ,CREATE,UPDATE,DELETE,WRITE}";

    private const string RecordModules =
        "leads,accounts,contacts,deals,campaigns,tasks,cases,events:meetings,calls,solutions,products,vendors,pricebooks:price books,quotes,"
        + "salesorders:sales orders,purchaseorders:purchase orders,invoices,custom:custom modules";

    private const string OtherModules =
        "notes,attachments,emails,appointments,appointments_rescheduled_history:rescheduled appointments,services,approvals,dashboards";

    private const string Settings =
        "modules,fields,layouts,related_lists,custom_views,roles,profiles,territories,variables,variable_groups,tags,tab_groups,macros,"
        + "custom_links,custom_buttons,currencies,pipeline:pipelines,wizards,assignment_rules,workflow_rules,automation_actions,"
        + "data_sharing:data sharing,duplicate_check_preference:duplicate check preferences,intelligence:Zia intelligence,cadences,"
        + "scoring_rules,signals,map_dependency:map dependencies of fields,user_groups,users_unavailability:hours in which users are away,"
        + "clientportal:client portals,record_locking_configurations,business_hours,unsubscribe:unsubscribe links,global_picklist:global picklists";

    internal static readonly ScopeService Service = new("CRM", "https://www.zoho.com/crm/developer/docs/api/v8/scopes.html",
    [
        new("ZohoCRM.modules." + OperationsAndWrite, "the records of all modules"),
        new("ZohoCRM.modules.{" + RecordModules + "," + OtherModules + ",*}." + OperationsAndWrite, "the records of {0}"),
        new("ZohoCRM.modules.activities." + Operations, "the records of activities; only up to API v2, later versions take tasks, events and calls"),
        new("ZohoCRM.modules.search." + Operations, "what a search finds in the modules"),
        new("ZohoCRM.modules.entity_scores.READ", "the scores of records"),
        new("ZohoCRM.modules.emails.{" + RecordModules + ",*}." + Operations, "the emails of {0}"),
        new("ZohoCRM.settings." + OperationsAndWrite, "all settings and metadata"),
        new("ZohoCRM.settings.{" + Settings + "}." + OperationsAndWrite, "the settings of {0}"),
        new("ZohoCRM.settings.fiscal_year.{READ,UPDATE}", "the fiscal year"),
        new("ZohoCRM.settings.emails.{ALL,READ}", "the email settings"),
        new("ZohoCRM.settings.mailmerge.CREATE", "Send, sign and download mail merges"),
        new("ZohoCRM.settings.recycle_bin.{READ,UPDATE,DELETE}", "the records in the recycle bin"),
        new("ZohoCRM.settings.audit_logs.CREATE", "Export the audit log"),
        new("ZohoCRM.settings.storage_analytics.{CREATE,READ}", "the analysis of the storage"),
        new("ZohoCRM.users." + OperationsAndWrite, "the users of the organization"),
        new("ZohoCRM.org." + OperationsAndWrite, "the data of the organization"),
        new("ZohoCRM.apis.READ", "the list of the APIs that there are"),
        new("ZohoCRM.features.READ", "the features of the edition and their limits"),
        new("ZohoCRM.coql.READ", "records by COQL queries; the modules need their own scopes too"),
        new("ZohoCRM.graphql.READ", "records and metadata by GraphQL queries; the modules and settings need their own scopes too"),
        new("ZohoCRM.graphql.UPDATE", "Enable GraphQL for a profile"),
        new("ZohoCRM.composite_requests.CUSTOM", "Send up to five requests as one; each of them needs its own scope too"),
        new("ZohoCRM.bulk." + Operations, "jobs that read or write records in bulk"),
        new("ZohoCRM.bulk.backup.{ALL,CREATE,READ,UPDATE}", "backups of all data"),
        new("ZohoCRM.notifications." + Operations, "notifications about changed records (watch)"),
        new("ZohoCRM.files.{CREATE,READ}", "files for the file and image fields of records"),
        new("ZohoCRM.templates.READ", "templates of every kind"),
        new("ZohoCRM.templates.{email,inventory}.READ", "the {0} templates"),
        new(
            "ZohoCRM.send_mail.{all:every module,leads,accounts,contacts,deals,quotes,salesorders:sales orders,purchaseorders:purchase orders,invoices,cases,"
                + "custom:custom modules}.CREATE",
            "Send mail from the records of {0}"),
        new("ZohoCRM.share.{" + RecordModules + ",*}." + Operations, "the sharing of records of {0} with other users"),
        new("ZohoCRM.mass_update.{" + RecordModules + ",*}.UPDATE", "Change many records of {0} at once"),
        new("ZohoCRM.mass_update.{" + RecordModules + ",*}.READ", "the state of mass updates of {0}"),
        new("ZohoCRM.mass_delete.{" + RecordModules + ",*}.DELETE", "Delete many records of {0} at once"),
        new("ZohoCRM.mass_delete.{" + RecordModules + ",*}.READ", "the state of mass deletions of {0}"),
        new("ZohoCRM.mass_convert.{leads,quotes,salesorders:sales orders}.CREATE", "Convert many {0} at once"),
        new("ZohoCRM.mass_convert.{leads,quotes,salesorders:sales orders}.READ", "the state of mass conversions of {0}"),
        new("ZohoCRM.change_owner.CREATE", "Give records another owner"),
        new("ZohoCRM.change_owner.READ", "the state of changes of owner"),
        new("ZohoCRM.Zia.enrichment.{READ,UPDATE,ALL}", "what Zia adds to records"),
        new("ZohoCRM.functions.execute.CREATE", "Run functions, and pass them data"),
        new("ZohoCRM.functions.execute.READ", "Run functions"),
        new("ZohoFiles.files.{ALL,CREATE,READ}", "files in Zoho's file service, for example the data of a bulk write"),
        new("ZohoSearch.securesearch.READ", "what Zoho's search finds: needed by /search of the CRM and by the search of WorkDrive"),
    ]);
}
