using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// The operations of Zoho CRM, except its settings. Sources: https://github.com/zoho/crm-oas (v8.0) and
/// https://www.zoho.com/crm/developer/docs/api/v8/ (the page of each API). The first matching rule applies.
/// </summary>
internal static class CrmOperations
{
    private const string Data = "data";
    private const string Ids = "ids";
    private const string File = "file";
    private const string None = OperationRule.None;
    private const string Post = "POST";

    /// <summary>A response that is the result itself.</summary>
    private const string Result = None;

    internal static readonly OperationRule[] Organization =
    [
        new("/crm/graphql", None, Method: Post) { Paging = PageRules.GraphQl },
        new("/crm/{v}/graphql", None, Method: Post) { Paging = PageRules.GraphQl },
        new("/crm/v2/coql", None, Data, Post) { IsQuery = true, Paging = PageRules.CoqlOfV2 },
        new("/crm/v2.1/coql", None, Data, Post) { IsQuery = true, Paging = PageRules.CoqlOfV2 },
        new("/crm/{v}/coql", None, Data, Post) { IsQuery = true, Paging = PageRules.Coql },
        new("/crm/{v}/__composite_requests", "__composite_requests") { BatchSize = 5 },
        new("/crm/{v}/actions/watch", "watch") { IdsParameter = "channel_ids" },
        new("/crm/{v}/actions/email_available", None),
        new("/crm/bulk/{v}/read/**", None, Data),
        new("/crm/bulk/{v}/write/**", "resource", Result, Post),
        new("/crm/bulk/{v}/write/**", "resource"),
        new("/crm/bulk/{v}/backup/{part:urls,history}", None, "{part}"),
        new("/crm/bulk/{v}/backup/**", "backup") { IsObject = true },
        new("/crm/{v}/upload", None, Result) { UploadField = File },
        new("/crm/{v}/files/**", None, Data) { UploadField = File },
        new("/crm/email/{v}/settings/compose", "email_compose"),
        new("/crm/{v}/functions/*/actions/execute", None),
        new("/crm/{v}/users/*/actions/associated_groups", "user_groups"),
        new("/crm/{v}/users/actions/count", None),
        new("/crm/{v}/users/actions/transfer_and_delete", "transfer_and_delete"),
        new("/crm/{v}/users/*/actions/transfer_and_delete", "transfer_and_delete"),
        new("/crm/{v}/users/*/actions/{action}", "{action}"),
        new("/crm/{v}/users/*/territories/**", "territories"),

        // https://www.zoho.com/crm/developer/docs/api/v8/add-user.html
        new("/crm/{v}/users/**", "users") { BatchSize = 1, DeletesByPath = true },
        new("/crm/{v}/org/currencies/actions/enable", "base_currency") { IsObject = true },
        new("/crm/{v}/org/currencies/actions/available_currencies", "available_currencies"),
        new("/crm/{v}/org/currencies/**", "currencies"),
        new("/crm/{v}/org/photo", None, Result) { UploadField = File },
        new("/crm/{v}/org", "org"),
        new("/crm/{v}/workflow_configurations", "workflow_configurations"),
        new("/crm/{v}/__apis", "__apis"),
        new("/crm/{v}/__features/**", "__features"),
        new("/crm/{v}/features/**", "features"),
        new("/crm/{v}/__zia_org_enrichment/**", "__zia_org_enrichment") { BatchSize = 1 },
        new("/crm/{v}/__zia_people_enrichment/**", "__zia_people_enrichment") { BatchSize = 1 },
    ];

    internal static readonly OperationRule[] Records =
    [
        new("/crm/{v}/Contacts/roles/**", "contact_roles"),
        new("/crm/{v}/{module}/*/__conversion_options", "__conversion_options"),
        new("/crm/{v}/{module}/*/__emails_sharing_details", "__emails_sharing_details"),
        new("/crm/{v}/{module}/*/__email_drafts/**", "__email_drafts") { DeletesByPath = true },
        new("/crm/{v}/{module}/*/__timeline", "__timeline"),
        new("/crm/{v}/{module}/*/Emails/**", "Emails"),
        new("/crm/{v}/{module}/*/photo", None, Result) { UploadField = File },
        new("/crm/{v}/{module}/*/Attachments/**", None, Data) { UploadField = File },

        // Actions of many records: the records of the pipeline are their ids.
        new("/crm/{v}/{module}/actions/count", None) { IsQuery = true },
        new("/crm/{v}/{module}/actions/{change_owner,enrol_in_cadences,unenrol_from_cadences,share_emails,unshare_emails,unblock_email}", Ids, Data),

        // https://www.zoho.com/crm/developer/docs/api/v8/mass-inventory-convert.html
        new("/crm/{v}/{module}/actions/mass_convert", Ids, Result, Post) { BatchSize = 50 },
        new("/crm/{v}/Leads/actions/mass_convert", None, Data),
        new("/crm/{v}/{module}/actions/mass_convert", None, Result),
        new("/crm/{v}/{module}/actions/{mass_change_owner,mass_delete}", None, Data),

        // https://www.zoho.com/crm/developer/docs/api/v8/mass-update-records.html
        new("/crm/{v}/{module}/actions/mass_update", Data) { BatchSize = 1, ReturnsState = true },

        // Other actions.
        new("/crm/{v}/{module}/actions/{add_tags,remove_tags}", "tags", Data),
        new("/crm/{v}/{module}/*/actions/{add_tags,remove_tags}", "tags", Data),
        new("/crm/{v}/{module}/actions/run_scoring_rules", "scoring_rules"),
        new("/crm/{v}/{module}/actions/portal_invite", "portal_invite") { BatchSize = 1, ReturnsState = true },
        new("/crm/{v}/{module}/*/actions/portal_invite", "portal_invite"),
        new("/crm/{v}/{module}/*/actions/blueprint", "blueprint", Result, "PUT") { BatchSize = 1 },
        new("/crm/{v}/{module}/*/actions/blueprint", "blueprint"),
        new("/crm/{v}/{module}/*/actions/associate_email", "Emails") { BatchSize = 1 },
        new("/crm/{v}/{module}/*/actions/{change_owner,clone,share_emails,unshare_emails,unblock_email,fetch_full_data}", None, Data),
        new("/crm/{v}/{module}/*/actions/{cancel,convert,send_mail}", Data) { BatchSize = 1 },
        new("/crm/{v}/{module}/*/actions/{assign_territories,remove_territories}", Data) { BatchSize = 1 },

        // https://www.zoho.com/crm/developer/docs/api/v2/share-record.html
        new("/crm/{v}/{module}/*/actions/share", "share") { BatchSize = 10 },
        new("/crm/{v}/{module}/*/actions/{action:merge,send_mail_merge,sign_mail_merge,download_mail_merge}", "{action}") { BatchSize = 1 },
        new("/crm/{v}/{module}/*/Locking_Information__s", Data, Method: "DELETE"),
        new("/crm/{v}/{module}/*/Locking_Information__s/**", Data) { BatchSize = 1 },
        new("/crm/{v}/{module}/**", Data),
    ];
}
