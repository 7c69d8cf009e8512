namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>Scopes in the documents that differ from Zoho's own pages, one by one, with the page that is right.</summary>
internal static class ScopeSlips
{
    private const string Pages = "https://www.zoho.com/crm/developer/docs/api/v8/";

    internal static readonly ScopeSlip[] All =
    [
        new("apis", $"Copied from modules.json; the API of the APIs has a scope of its own: {Pages}scopes.html"),
        new("bulk_write", $"The upload goes to Zoho's file service, which has a scope of its own too: {Pages}select-api-scopes.html", "/upload"),
        new("business_hours", $"Copied from files.json: {Pages}scopes.html"),
        new("cadences", $"Copied from roles.json: {Pages}cadences/get-cadences.html"),
        new("cadences_execution", $"Copied from roles.json; it needs the module: {Pages}cadences/enroll.html"),
        new("change_owner", $"ZohoCRM.change_owner, not the modules: {Pages}select-api-scopes.html"),
        new("composite_requests", $"An empty name: {Pages}composite-api.html"),
        new("coql", $"ZohoCRM.coql.READ is missing: {Pages}Get-Records-through-COQL-Query.html"),
        new("email_compose", "No scope at all, and Zoho has no page about it."),
        new("entity_scores", $"Copied from modules.json; scores have a scope of their own: {Pages}scopes.html"),
        new("features", $"Copied from files.json: {Pages}scopes.html"),
        new("field_attachments", $"ZohoCRM.modules.ALL.READ has two operations and is no scope: {Pages}select-api-scopes.html"),
        new("fiscal_year", $"The prefix ZohoCRM is missing: {Pages}scopes.html"),
        new("holidays", $"Copied from recycle_bin.json; the list of scopes has none for holidays alone: {Pages}scopes.html"),
        new("mail_merge", $"Copied from modules.json; a mail merge needs four scopes: {Pages}select-api-scopes.html"),
        new("mass_change_owner", $"ZohoCRM.change_owner, not the modules: {Pages}select-api-scopes.html"),
        new("mass_delete_cvid", $"ZohoCRM.mass_delete, not the modules: {Pages}select-api-scopes.html"),
        new("mass_update", $"An empty name: {Pages}select-api-scopes.html"),
        new("module_search", $"Copied from users.json: {Pages}search-records.html"),
        new("pick_list_values", $"Copied from custom_views.json; the values belong to fields: {Pages}field-meta.html"),
        new("profiles", $"No scope for this operation, although the others of the file have one: {Pages}scopes.html", Method: "PUT"),
        new("record", $"ZohoSearch.securesearch.READ is missing: {Pages}search-records.html", "/search"),
        new("record", $"ZohoCRM.mass_update, not the modules: {Pages}select-api-scopes.html", "/mass_update"),
        new("reschedule_history", "Copied from roles.json: https://zoho.com/crm/developer/docs/api/v4/add-appointments-rescheduled-history.html"),
        new("scoring_rules", $"Copied from another file: {Pages}scoring-rules.html, {Pages}execute-scoring-rules.html"),
        new("services", $"Copied from roles.json: {Pages}scopes.html"),
        new("sharing_rules", $"Copied from record.json: {Pages}data-sharing-rules.html"),
        new("timelines", $"Copied from modules.json; a timeline belongs to a record: {Pages}timeline-of-a-record.html"),
        new("user_groups", $"The groups of a user need the user too: {Pages}select-api-scopes.html", "/users/{user}/"),
        new("users", $"The groups of a user need the groups too: {Pages}select-api-scopes.html", "/associated_groups"),
    ];

    internal static ScopeSlip? Of(DocumentedOperation operation) => Array.Find(All, slip => slip.Matches(operation));
}

/// <summary>A scope that a document names wrongly.</summary>
/// <param name="Document">The name of the file without its extension.</param>
/// <param name="Why">What is wrong, and the page that says so.</param>
/// <param name="Path">A part of the path; null for all operations of the file.</param>
/// <param name="Method">The method; null for all methods.</param>
internal sealed record ScopeSlip(string Document, string Why, string? Path = null, string? Method = null)
{
    internal bool Matches(DocumentedOperation operation) => operation.Document == $"{Document}.json"
        && (Path is null || operation.Path.Contains(Path, StringComparison.Ordinal))
        && (Method is null || operation.Method == Method);
}
