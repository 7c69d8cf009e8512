using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

public sealed class OperationCatalogTests
{
    [Theory]
    [InlineData("/crm/v8/Leads", "POST", "data", "data", 100)]
    [InlineData("/crm/v2/Leads", "POST", "data", "data", 100)]
    [InlineData("/crm/v2.1/My_Projects/upsert", "POST", "data", "data", 100)]
    [InlineData("/crm/v8/Leads/1/Notes", "POST", "data", "data", 100)]
    [InlineData("/crm/v8/settings/tags", "POST", "tags", "tags", 100)]
    [InlineData("/crm/v3/settings/tags/1", "PUT", "tags", "tags", 1)]
    [InlineData("https://www.zohoapis.eu/crm/v8/settings/tags?module=Leads", "post", "tags", "tags", 100)]
    [InlineData("/crm/v8/settings/fields", "POST", "fields", "fields", 5)]
    [InlineData("/crm/v8/settings/fields/1", "PATCH", "fields", "fields", 5)]
    [InlineData("/crm/v8/users", "POST", "users", "users", 1)]
    [InlineData("/crm/v8/settings/fiscal_year", "PUT", "fiscal_year", "fiscal_year", 1)]
    [InlineData("/crm/v8/settings/data_sharing/rules", "POST", "sharing_rules", "sharing_rules", 1)]
    [InlineData("/crm/v8/settings/automation/workflow_rules", "POST", "workflow_rules", "workflow_rules", 1)]
    [InlineData("/crm/v8/__composite_requests", "POST", "__composite_requests", "__composite_requests", 5)]
    [InlineData("/crm/v8/Leads/actions/share_emails", "POST", "ids", "data", 100)]
    [InlineData("/crm/v8/Leads/1/actions/share", "POST", "share", "share", 10)]
    [InlineData("/crm/v8/Leads/1/actions/something_new", "POST", "data", "data", 100)]
    [InlineData("/crm/v8/settings/variables", "PUT", "variables", "variables", 100)]
    [InlineData("/crm/v8/settings/variables", "DELETE", "variables", "variables", 100)]
    [InlineData("/crm/v8/settings/global_picklists", "DELETE", "global_picklists", "global_picklists", 100)]
    [InlineData("/crm/v8/settings/roles", "POST", "roles", "roles", 1)]
    [InlineData("/crm/v8/Leads/actions/mass_convert", "POST", "ids", null, 50)]
    [InlineData("/crm/v8/settings/something_new", "POST", "something_new", "something_new", 1)]
    [InlineData("/crm/v8/Contacts/roles", "POST", "contact_roles", "contact_roles", 100)]
    [InlineData("/crm/bulk/v8/write", "POST", "resource", null, 100)]
    [InlineData("/crm/bulk/v8/read", "POST", null, "data", 100)]
    [InlineData("/crm/v8/Leads/1/photo", "POST", null, null, 100)]
    public void An_operation_has_its_envelopes_and_its_batch(string path, string method, string? envelope, string? answer, int batch)
    {
        var operation = OperationCatalog.Find(path, method)!;

        Assert.Equal((envelope, answer, batch), (operation.Envelope, operation.AnswerEnvelope, operation.BatchSize));
    }

    [Theory]
    [InlineData("/crm/v8/Leads", "GET", false, true)]
    [InlineData("/crm/v8/Leads", "HEAD", false, true)]
    [InlineData("/crm/v8/Leads/actions/mass_update", "GET", true, true)]
    [InlineData("/crm/v8/Leads/actions/count", "GET", false, true)]
    [InlineData("/crm/v8/Leads", "POST", true, false)]
    [InlineData("/crm/v8/Leads", "PUT", true, true)]
    [InlineData("/crm/v8/Leads", "PATCH", true, false)]
    [InlineData("/crm/v8/Leads", "DELETE", true, true)]
    [InlineData("/crm/v8/coql", "POST", false, true)]
    [InlineData("/crm/v8/settings/data_sharing/rules/search", "POST", false, true)]
    [InlineData("/crm/v8/settings/data_sharing/rules/actions/run", "POST", true, false)]
    [InlineData("/crm/v8/settings/user_groups/actions/get_assigned", "POST", false, true)]
    public void Only_what_writes_has_results_in_its_rows_and_only_what_is_safe_is_repeated(string path, string method, bool hasResults, bool isIdempotent)
    {
        var operation = OperationCatalog.Find(path, method)!;

        Assert.Equal((hasResults, isIdempotent), (operation.RowsAreResults, operation.IsQuery || Operation.IsIdempotentMethod(method)));
    }

    [Theory]
    [InlineData("/crm/v8/coql", 2_000)]
    [InlineData("/crm/v3/coql", 2_000)]
    [InlineData("/crm/v2/coql", 200)]
    [InlineData("/crm/v2.1/coql", 200)]
    public void A_query_has_the_pages_of_its_version(string path, int size) => Assert.Equal(size, OperationCatalog.Find(path, "POST")!.Paging!.MaxPageSize);

    [Fact]
    public void A_query_in_GraphQL_has_its_own_pages() => Assert.Equal(PageStyle.GraphQl, OperationCatalog.Find("/crm/graphql", "POST")!.Paging!.Style);

    [Theory]
    [InlineData("/crm/v8/files", "file")]
    [InlineData("/crm/v8/upload", "file")]
    [InlineData("/crm/v8/org/photo", "file")]
    [InlineData("/crm/v8/Leads/1/Attachments", "file")]
    [InlineData("/crm/v8/Leads", null)]
    public void An_upload_names_the_field_of_its_file(string path, string? field) => Assert.Equal(field, OperationCatalog.Find(path, "POST")!.UploadField);

    [Theory]
    [InlineData("/crm/v8/Leads", "DELETE", "ids")]
    [InlineData("/crm/v8/actions/watch", "DELETE", "channel_ids")]
    [InlineData("/crm/v8/Leads", "GET", null)]
    public void Records_are_deleted_by_their_ids(string path, string method, string? parameter) =>
        Assert.Equal(parameter, OperationCatalog.Find(path, method)!.IdsParameter);

    [Fact]
    public void The_scopes_are_those_of_the_path() => Assert.Equal(
        ["ZohoCRM.settings.tags.CREATE"], PathScopes.Of("/crm/v8/settings/tags", "POST").Select(scope => scope.Name));

    [Theory]
    [InlineData("")]
    [InlineData("/crm")]
    [InlineData("/crm/v8")]
    [InlineData("/crm/v8/__something")]
    [InlineData("/crm/Leads")]
    [InlineData("/books/v3/contacts")]
    [InlineData("/bigin/v2/Contacts")]
    [InlineData("/api/v1/tickets")]
    public void Where_nothing_is_known_nothing_is_said(string path) => Assert.Null(OperationCatalog.Find(path, "POST"));

    [Fact]
    public void Any_path_has_an_answer() => Gen.Select(
        Gen.OneOf(Foreign.AnyText, Foreign.AnyText.Select(text => $"/crm/v8/{text}"), Foreign.AnyText.Select(text => $"/crm/v8/settings/{text}")),
        Gen.OneOf(Gen.OneOf("GET", "POST", "PUT", "DELETE"), Foreign.AnyText)).Sample((path, method) =>
        {
            var operation = OperationCatalog.Find(path, method);

            Assert.NotEqual(string.Empty, operation?.Envelope);
            Assert.DoesNotContain("{setting}", operation?.AnswerEnvelope ?? string.Empty, StringComparison.Ordinal);
        }, iter: 1_000);
}
