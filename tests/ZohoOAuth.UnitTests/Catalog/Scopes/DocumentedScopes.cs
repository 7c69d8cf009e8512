using System.Text.RegularExpressions;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

/// <summary>The scopes that Zoho's pages and repositories document, written down from them and not from the module's list.</summary>
internal static partial class DocumentedScopes
{
    private const string Op = "{ALL,READ,CREATE,UPDATE,DELETE}";
    private const string Modules = "{leads,accounts,contacts,deals,campaigns,tasks,cases,events,calls,solutions,products,vendors,pricebooks,quotes,salesorders,purchaseorders,invoices,custom}";

    /// <summary>Lines by service, with braces as in a shell.</summary>
    internal static readonly (string Service, string Scopes)[] Lines =
    [
        ("CRM", $"ZohoCRM.modules.{Op}"),
        ("CRM", "ZohoCRM.modules.WRITE"),
        ("CRM", $"ZohoCRM.modules.{Modules}.{Op}"),
        ("CRM", $"ZohoCRM.modules.{{notes,attachments,emails,appointments,services,approvals,dashboards,activities}}.{Op}"),
        ("CRM", "ZohoCRM.modules.entity_scores.READ"),
        ("CRM", $"ZohoCRM.modules.emails.{Modules}.ALL"),
        ("CRM", $"ZohoCRM.settings.{Op}"),
        ("CRM", $"ZohoCRM.settings.{{modules,fields,layouts,related_lists,custom_views,roles,profiles,territories,variables,variable_groups,tags,tab_groups,macros,custom_links,custom_buttons,currencies,pipeline,wizards}}.{Op}"),
        ("CRM", $"ZohoCRM.settings.{{assignment_rules,workflow_rules,automation_actions,data_sharing,duplicate_check_preference,intelligence,cadences,scoring_rules,signals,map_dependency,user_groups,users_unavailability,clientportal,record_locking_configurations,business_hours,unsubscribe,global_picklist}}.{Op}"),
        ("CRM", "ZohoCRM.settings.fiscal_year.{READ,UPDATE}"),
        ("CRM", "ZohoCRM.settings.emails.{READ,ALL}"),
        ("CRM", "ZohoCRM.settings.mailmerge.CREATE"),
        ("CRM", "ZohoCRM.settings.recycle_bin.{READ,UPDATE,DELETE}"),
        ("CRM", "ZohoCRM.settings.audit_logs.CREATE"),
        ("CRM", "ZohoCRM.settings.storage_analytics.{CREATE,READ}"),
        ("CRM", $"ZohoCRM.{{users,org,bulk,notifications}}.{Op}"),
        ("CRM", "ZohoCRM.{apis,features,coql,templates}.READ"),
        ("CRM", "ZohoCRM.graphql.{READ,UPDATE}"),
        ("CRM", $"ZohoCRM.modules.appointments_rescheduled_history.{Op}"),
        ("CRM", "ZohoCRM.composite_requests.CUSTOM"),
        ("CRM", "ZohoCRM.bulk.backup.{ALL,CREATE,READ,UPDATE}"),
        ("CRM", "ZohoCRM.files.{CREATE,READ}"),
        ("CRM", "ZohoFiles.files.{ALL,CREATE,READ}"),
        ("CRM", "ZohoCRM.templates.{email,inventory}.READ"),
        ("CRM", "ZohoCRM.send_mail.{all,leads,accounts,contacts,deals,quotes,salesorders,purchaseorders,invoices,cases,custom}.CREATE"),
        ("CRM", $"ZohoCRM.share.{Modules}.{Op}"),
        ("CRM", $"ZohoCRM.mass_update.{Modules}.{{READ,UPDATE}}"),
        ("CRM", $"ZohoCRM.mass_delete.{Modules}.{{READ,DELETE}}"),
        ("CRM", "ZohoCRM.mass_convert.{leads,quotes,salesorders}.{CREATE,READ}"),
        ("CRM", "ZohoCRM.change_owner.{CREATE,READ}"),
        ("CRM", "ZohoCRM.Zia.enrichment.{READ,UPDATE,ALL}"),
        ("CRM", "ZohoCRM.functions.execute.{READ,CREATE}"),
        ("CRM", "ZohoSearch.securesearch.READ"),
        ("Accounts", "{profile.userphoto,AaaServer.profile}.READ"),
        ("Books", "ZohoBooks.fullaccess.all"),
        ("Books", $"ZohoBooks.{{contacts,settings,estimates,invoices,customerpayments,creditnotes,projects,expenses,salesorders,purchaseorders,bills,debitnotes,vendorpayments,banking,accountants}}.{Op}"),
        ("Inventory", "ZohoInventory.FullAccess.all"),
        ("Inventory", $"ZohoInventory.{{contacts,items,compositeitems,inventoryadjustments,transferorders,settings,salesorders,packages,shipmentorders,invoices,customerpayments,salesreturns,creditnotes,purchaseorders,purchasereceives,bills}}.{Op}"),
        ("Invoice", "ZohoInvoice.fullaccess.all"),
        ("Invoice", $"ZohoInvoice.{{contacts,settings,estimates,invoices,customerpayments,creditnotes,projects,expenses}}.{Op}"),
        ("Billing", "ZohoSubscriptions.fullaccess.all"),
        ("Billing", $"{{ZohoBilling,ZohoSubscriptions}}.{{customers,subscriptions}}.{Op}"),
        ("Expense", "ZohoExpense.fullaccess.ALL"),
        ("Commerce", "ZohoCommerce.{salesorders,items}.READ"),
        ("Directory", $"ZohoDirectory.groups.{Op}"),
        ("Desk", $"Desk.{{tickets,contacts,tasks,events,calls,activities.tasks,articles,products,contracts,settings,basic,fields,layouts,community}}.{Op}"),
        ("Desk", "Desk.{tickets,contacts,tasks,settings}.WRITE"),
        ("Desk", "Desk.search.READ"),
        ("Projects", $"ZohoProjects.{{portals,projects,tasks,tasklists,milestones,bugs,timesheets,forums,events,documents,users,clients,tags,status,activities,custom_fields,teams}}.{Op}"),
        ("Projects", "ZohoProjects.search.READ"),
        ("Projects", $"ZohoPC.files.{Op}"),
        ("Sprints", $"ZohoSprints.{{teams,projects,sprints,items,timesheets,teamusers,projectusers}}.{Op}"),
        ("Mail", $"ZohoMail.{{messages,accounts,folders,tags,tasks,notes,links,threads}}.{Op}"),
        ("Mail", "ZohoMail.organization.{accounts,domains,groups,policy,spam}.ALL"),
        ("Mail", "ZohoMail.organization.{subscriptions,audit}.READ"),
        ("Mail", "ZohoMail.partner.organization.ALL"),
        ("Creator", "ZohoCreator.report.{READ,CREATE,UPDATE,DELETE}"),
        ("Creator", "ZohoCreator.{form.CREATE,meta.application.READ,meta.form.READ,dashboard.READ,bulk.CREATE,bulk.READ,customapi.EXECUTE}"),
        ("People", $"ZOHOPEOPLE.{{forms,employee,leave,attendance,timetracker,dashboard,automation,training,organization}}.{Op}"),
        ("Recruit", $"ZohoRecruit.{{modules,settings,users,org}}.{Op}"),
        ("Bigin", $"ZohoBigin.{{modules,settings,users,org,coql,bulk,notifications}}.{Op}"),
        ("WorkDrive", $"WorkDrive.{{workspace,files,files.sharing,links,labels,team,teamfolders,teamfolders.sharing,users,organization}}.{Op}"),
        ("Writer", "ZohoWriter.{documentEditor,merge}.ALL"),
        ("Sheet", "ZohoSheet.dataAPI.{READ,UPDATE}"),
        ("Cliq", $"ZohoCliq.{{Channels,Chats,Messages,Users,Bots,Buddies,Profile,Departments,Teams,StorageData,Applications}}.{Op}"),
        ("Cliq", "ZohoCliq.Webhooks.CREATE"),
        ("Analytics", "ZohoAnalytics.{data,metadata,modeling,share,embed,usermanagement}.{read,create,update,delete,all}"),
        ("Analytics", "ZohoAnalytics.fullaccess.all"),
        ("Sign", $"ZohoSign.{{documents,templates,account}}.{Op}"),
        ("Campaigns", $"ZohoCampaigns.{{contact,campaign}}.{Op}"),
        ("Meeting", $"ZohoMeeting.meeting.{Op}"),
        ("Social", "ZohoSocial.{Organization.READ,Integration.READ,Publish.ALL,Media.ALL}"),
        ("Backstage", "zohobackstage.{portal,event,agenda,speaker,sponsor,eventticket,order,attendee}.READ"),
        ("PhoneBridge", "PhoneBridge.{call.log,zohoone.search}"),
        ("Site24x7", "Site24x7.{Admin,Reports,Account,Operations}.{All,Read}"),
        ("SDPOnDemand", $"SDPOnDemand.{{requests,projects}}.{Op}"),
        ("FSM", "ZohoFSM.modules.all"),
        ("Catalyst", "ZohoCatalyst.{projects.users.READ,tables.rows.CREATE,zcql.CREATE,email.CREATE}"),
        ("Qntrl", $"Qntrl.{{job,user,layout}}.{Op}"),
    ];

    internal static IEnumerable<(string Service, string Scope)> All => Lines.SelectMany(line => Expand(line.Scopes), (line, scope) => (line.Service, scope));

    private static IEnumerable<string> Expand(string text) => Braces().Match(text) is { Success: true } group
        ? group.Groups[1].Value.Split(',').SelectMany(choice => Expand(text[..group.Index] + choice + text[(group.Index + group.Length)..]))
        : [text];

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Braces();
}
