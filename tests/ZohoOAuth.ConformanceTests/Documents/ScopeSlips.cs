namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>
/// Where the scopes of a document are those of another operation, and Zoho's page of the operation says which are right.
/// A newer document without the slip needs no row.
/// </summary>
internal static class ScopeSlips
{
    private const string Api = "https://www.zoho.com/crm/developer/docs/api/";

    private static readonly ScopeSlip[] Rows =
    [
        new("apis.json", "", ["ZohoCRM.apis.READ"], Api + "v8/list-available-rest-apis.html"),
        new("audit_log_export.json", "/{download_url}", ["ZohoFiles.files.READ"], Api + "v7/download-export-audit-log-result.html"),
        new("backup.json", "/{download_url}", ["ZohoFiles.files.ALL"], Api + "v6/download-backup.html"),
        new("bulk_write.json", "/upload", ["ZohoFiles.files.ALL", "ZohoCRM.bulk.ALL"], Api + "v3/bulk-write/upload-file.html"),
        new("business_hours.json", "", ["ZohoCRM.settings.business_hours.{operation_type}"], Api + "v6/get-business-hours.html"),
        new("cadences.json", "", ["ZohoCRM.settings.cadences.READ"], Api + "v7/cadences/get-cadences.html"),
        new("cadences_execution.json", "", ["ZohoCRM.modules.{module_name}.CREATE"], Api + "v7/cadences/enroll.html"),
        new("change_owner.json", "", ["ZohoCRM.change_owner.CREATE"], Api + "v6/change-owner.html"),
        new("coql.json", "", ["ZohoCRM.coql.READ", "ZohoCRM.modules.ALL"], Api + "v8/select-api-scopes.html"),
        new("entity_scores.json", "", ["ZohoCRM.modules.entity_scores.READ", "ZohoCRM.modules.{module_name}.READ"], Api + "v8/get-entity-scores.html"),
        new("features.json", "", ["ZohoCRM.features.READ"], Api + "v6/get-features.html"),
        new("holidays.json", "", ["ZohoCRM.settings.business_hours.{operation_type}"], Api + "v8/get-holidays.html"),
        new("mail_merge.json", "send_mail_merge", [.. Merge, "ZohoCRM.settings.emails.ALL"], Api + "v6/send-mail-merge.html") { IsAll = true },
        new("mail_merge.json", "download_mail_merge", Merge, Api + "v8/download-mail-merge.html") { IsAll = true },
        new("mail_merge.json", "sign_mail_merge", [.. Merge, "ZohoSign.documents.ALL"], Api + "v6/sign-mail-merge.html") { IsAll = true },
        new("mass_change_owner.json", "", ["ZohoCRM.change_owner.{operation_type}"], Api + "v7/mass-change-owner.html"),
        new("mass_delete_cvid.json", "", ["ZohoCRM.mass_delete.{module_name}.{operation_type}"], Api + "v6/mass-delete.html"),
        new("module_search.json", "", Search, Api + "v8/search-records.html") { IsAll = true },
        new("pick_list_values.json", "", ["ZohoCRM.settings.fields.READ"], Api + "v8/picklist-values.html"),
        new("record.json", "/actions/mass_update", ["ZohoCRM.mass_update.{module_name}.{operation_type}"], Api + "v2/mass-update-records.html"),
        new("record.json", "/search", Search, Api + "v8/search-records.html") { IsAll = true },
        new(
            "reschedule_history.json", "", ["ZohoCRM.modules.appointments_rescheduled_history.{operation_type}"],
            Api + "v8/update-appointments-rescheduled-history.html"),
        new("scoring_rules.json", "run_scoring_rules", ["ZohoCRM.settings.scoring_rules.UPDATE"], Api + "v6/execute-scoring-rules.html"),
        new("scoring_rules.json", "", ["ZohoCRM.settings.scoring_rules.{operation_type}"], Api + "v6/scoring-rules.html"),
        new("services.json", "", ["ZohoCRM.modules.services.{operation_type}"], Api + "v6/get-services.html"),
        new("sharing_rules.json", "/rules/search", ["ZohoCRM.settings.data_sharing.READ"], Api + "v8/search-data-sharing-rules.html"),
        new("sharing_rules.json", "", ["ZohoCRM.settings.data_sharing.{operation_type}"], Api + "v8/data-sharing-rules.html"),
        new("timelines.json", "", ["ZohoCRM.modules.{module_name}.READ"], Api + "v5/timeline-of-a-record.html"),
    ];

    private static string[] Merge => ["ZohoCRM.settings.mailmerge.CREATE", "ZohoWriter.documentEditor.ALL", "ZohoWriter.merge.ALL"];

    private static string[] Search => ["ZohoCRM.modules.{module_name}.READ", "ZohoSearch.securesearch.READ"];

    /// <summary>Null where the document is right.</summary>
    internal static ScopeSlip? Of(Operation operation) => Array.Find(Rows, row =>
        row.Document == operation.Document && operation.Template.EndsWith(row.TemplateEnd, StringComparison.Ordinal));
}
