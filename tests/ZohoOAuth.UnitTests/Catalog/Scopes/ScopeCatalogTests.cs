using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Scopes;

public sealed class ScopeCatalogTests
{
    private static readonly string[] Groups =
    [
        "CRM", "Books", "Desk", "Projects", "Mail", "Creator", "People", "Recruit", "Bigin", "WorkDrive", "Cliq", "Analytics",
    ];

    public static TheoryData<string> Lines => [.. DocumentedScopes.Lines.Select(line => line.Service).Distinct()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_documented_scope_is_listed_letter_by_letter_under_its_service(string service) => Assert.All(
        DocumentedScopes.All.Where(documented => documented.Service == service),
        documented =>
        {
            var row = ScopeCatalog.FindListed(documented.Scope);

            Assert.NotNull(row);
            Assert.Equal(documented.Scope, row.Name);
            Assert.Equal(service, row.Service);
        });

    [Fact]
    public void No_scope_is_listed_twice_whatever_its_case() =>
        Assert.Empty(ScopeCatalog.All.GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_name_has_the_form_that_a_request_may_ask_for() =>
        Assert.Equal(ScopeCatalog.All.Count, ScopeList.Require(ScopeCatalog.All.Select(row => row.Name)).Length);

    [Fact]
    public void Every_row_says_in_a_sentence_what_it_allows() => Assert.All(ScopeCatalog.All, row =>
    {
        Assert.Matches(@"^[A-Z][^{}]*[^ .]\.$", row.Description);
        Assert.DoesNotContain("  ", row.Description, StringComparison.Ordinal);
        Assert.Contains(row.Service, ScopeCatalog.Services);
    });

    [Theory]
    [InlineData("ZohoCRM.modules.leads.READ", "Read the records of leads.")]
    [InlineData("ZohoCRM.modules.pricebooks.ALL", "Full access to the records of price books.")]
    [InlineData("zohocrm.settings.CUSTOM_VIEWS.update", "Change the settings of custom views.")]
    [InlineData("ZohoCRM.send_mail.all.CREATE", "Send mail from the records of every module.")]
    [InlineData("ZohoBooks.fullaccess.all", "Full access to everything in Zoho Books.")]
    [InlineData("Desk.tickets.WRITE", "Create, change and delete tickets.")]
    [InlineData("PhoneBridge.call.log", "Log calls.")]
    public void A_description_is_plain_words(string scope, string description) => Assert.Equal(description, ScopeCatalog.FindListed(scope)!.Description);

    [Fact]
    public void The_services_are_named_as_users_name_them() => Assert.Subset(ScopeCatalog.Services.ToHashSet(), Groups.ToHashSet());

    [Fact]
    public void No_service_is_listed_twice_or_empty()
    {
        Assert.Equal(ScopeCatalog.Services, ScopeCatalog.Services.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(ScopeCatalog.Services.Order(), ScopeCatalog.All.Select(row => row.Service).Distinct().Order());
    }

    [Theory]
    [InlineData("ZohoCRM.modules.My_Module__c.READ", "Read the records of My_Module__c.")]
    [InlineData("zohocrm.modules.anything.write", "Create, change and delete the records of anything.")]
    [InlineData("ZohoCRM.modules.emails.Projects.ALL", "Full access to the emails of Projects.")]
    [InlineData("ZohoCRM.share.Projects.CREATE", "Create the sharing of records of Projects with other users.")]
    [InlineData("ZohoCRM.mass_update.Projects.UPDATE", "Change many records of Projects at once.")]
    [InlineData("ZohoRecruit.modules.Projects.READ", "Read the records of Projects.")]
    public void A_custom_module_is_known_and_not_listed(string scope, string description)
    {
        Assert.Null(ScopeCatalog.FindListed(scope));
        Assert.Equal(scope, ScopeCatalog.Find(scope)!.Name);
        Assert.Equal(description, ScopeCatalog.Find(scope)!.Description);
    }

    [Theory]
    [InlineData("ZohoCRM.modules.Projects.RAED")]
    [InlineData("ZohoCRM.modules.Projects")]
    [InlineData("ZohoCRM.modules.Projects.READ.READ")]
    [InlineData("ZohoCRM.modules..READ")]
    [InlineData("ZohoCRM.modules.{module_name}.READ")]
    [InlineData("ZohoCRM.settings.Projects.READ")]
    [InlineData("ZohoCRM.module.READ")]
    [InlineData("")]
    public void Anything_else_is_not_known(string scope) => Assert.Null(ScopeCatalog.Find(scope));

    [Theory]
    [InlineData("ZohoCRM.nonsense.READ", "CRM")]
    [InlineData("zohofiles.nonsense", "CRM")]
    [InlineData("ZohoBilling.nonsense.READ", "Billing")]
    [InlineData("Desk", "Desk")]
    [InlineData("Zoho.modules.READ", null)]
    [InlineData("", null)]
    public void The_service_is_known_by_how_its_scopes_begin(string scope, string? service) => Assert.Equal(service, ScopeCatalog.ServiceOf(scope)?.Name);

    [Fact]
    public void Every_service_says_where_its_scopes_are_documented() => Assert.All(ScopeCatalog.All, row =>
        Assert.Matches("^https://", ScopeCatalog.ServiceOf(row.Name)!.Source));

    [Fact]
    public void Any_text_has_an_answer() => Foreign.AnyText.Sample(text =>
    {
        Assert.Null(ScopeCatalog.Find(text));
        var module = ScopeCatalog.Find($"ZohoCRM.modules.{text}.READ");
        Assert.Equal(text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character == '_'), module is not null);
    });
}
