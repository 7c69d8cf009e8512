using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>The file with which a user adds and corrects products.</summary>
public sealed class ProductFileTests : IDisposable
{
    private readonly TestBench _bench = new();

    private string FilePath => Path.Combine(_bench.Folder, "products.json");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void It_adds_and_corrects()
    {
        Write("""
            {
              // A comment, and a comma at the end.
              "desk": { "pageSize": 50 },
              "Learn": { "host": "learn", "base": "learn/api/v1/", "organization": "path:portal", "withoutOrganization": ["/portals"], "paging": "finance", "pageSize": 20, "batchSize": 7, "envelope": "rows", "accept": "application/x" },
            }
            """);

        var desk = _bench.Services.Products.Require("Desk");
        var learn = _bench.Services.Products.Require("learn");

        Assert.Equal((50, "from", "desk", "orgId"), (desk.Paging!.MaxPageSize, desk.Paging.Start, desk.Host, desk.Organization!.Name));
        Assert.Equal(("learn", "/learn/api/v1", OrganizationPart.Path, "portal", 20, 7, "rows", "application/x"), (learn.Host, learn.BasePath, learn.Organization!.Part, learn.Organization.Name, learn.Paging!.MaxPageSize, learn.BatchSize, learn.Envelope, learn.Accept));
        Assert.Single(_bench.Services.Products.All, product => product.Name == "Desk");
        _bench.Services.TrustedHosts.RequireApi(new Uri("https://learn.zoho.eu/learn/api/v1/x"), Sample.Row("eu").AccountsUrl, "The test");
        Assert.Equal("Learn", _bench.Services.Products.FindByUri(new Uri("https://learn.zoho.eu/learn/api/v1/x"), Sample.Row("eu"))?.Name);
    }

    [Fact]
    public void The_organization_can_be_before_the_base()
    {
        Write("""{ "Portal": { "host": "portal", "base": "/api/v9", "organization": "prefix:app" } }""");

        var product = _bench.Services.Products.Require("Portal");
        var request = ProductRequest.Create(product, new() { Path = "/rows" }, Sample.Token(), Sample.Row("eu"), "7");

        Assert.Equal("https://portal.zoho.eu/app/7/api/v9/rows", request.Path);
        Assert.Equal("Portal", _bench.Services.Products.FindByUri(new Uri(request.Path), Sample.Row("eu"))?.Name);
    }

    [Theory]
    [InlineData("/crm/v8/Leads", "CRM")]
    [InlineData("/crm/bulk/v8/read", "CRM")]
    [InlineData("/crm/v8/settings/signals", "Signals")]
    [InlineData("/crm/v7/settings/signals/1", "Signals")]
    [InlineData("/crm/v8/settings/tags", "CRM")]
    public void A_product_for_one_path_leaves_the_other_paths_as_they_are(string path, string name)
    {
        Write("""{ "Signals": { "base": "/crm/v8/settings/signals", "envelope": "signals", "batchSize": 3 } }""");

        Assert.Equal(name, _bench.Services.Products.FindByUri(new Uri($"https://www.zohoapis.eu{path}"), Sample.Row("eu"))?.Name);
    }

    [Theory]
    [InlineData("""{ "Signals": { "base": "/crm/v8/settings/signals", "envelope": "mine", "batchSize": 3 } }""", "/crm/v8/settings/signals", "mine", 3)]
    [InlineData("""{ "Signals": { "base": "/crm/v8/settings/signals", "envelope": "mine", "batchSize": 3 } }""", "/crm/v8/settings/tags", "tags", 100)]
    [InlineData("""{ "CRM": { "pageSize": 50 } }""", "/crm/v8/settings/tags", "tags", 100)]
    [InlineData("""{ "CRM": { "batchSize": 10 } }""", "/crm/v8/settings/tags", "tags", 10)]
    [InlineData("""{ "CRM": { "envelope": "rows" } }""", "/crm/v8/Leads", "rows", 100)]
    public void What_the_file_says_about_writing_comes_before_the_catalog(string file, string path, string envelope, int batch)
    {
        Write(file);
        var product = _bench.Services.Products.FindByUri(new Uri($"https://www.zohoapis.eu{path}"), Sample.Row("eu"));

        var rule = WriteRule.Of(product, OperationCatalog.Find(path, "POST"), envelope: null, batchSize: null);

        Assert.Equal((envelope, batch), (rule.Envelope, rule.BatchSize));
    }

    [Fact]
    public void A_whole_host_of_Zoho_counts_for_its_data_center()
    {
        Write("""
            {
              "Atlas": { "hosts": { "us": "learn.zoho.com", "ca": "learn.zohocloud.ca" }, "host": "learning" },
              "Safe": { "host": "Vault.Manageengine.EU" },
              "Desk": { "host": "support.zoho.eu" },
              "ServiceDeskPlus": { "hosts": { "eu": "sdpondemand.manageengine.eu" } },
            }
            """);

        Assert.Equal(("learn.zoho.com", "learning.zoho.eu", "learn.zohocloud.ca"), (HostOf("Atlas", "us"), HostOf("Atlas", "eu"), HostOf("Atlas", "ca")));
        Assert.Equal("vault.manageengine.eu", HostOf("Safe", "eu"));
        Assert.False(ProductCatalog.IsHostKnown(_bench.Services.Products.Require("Safe"), Sample.Row("us")));
        Assert.Equal(("support.zoho.eu", "desk.zoho.com"), (HostOf("Desk", "eu"), HostOf("Desk", "us")));
        Assert.Equal(
            ("sdpondemand.manageengine.eu", "sdpondemand.manageengine.com"), (HostOf("ServiceDeskPlus", "eu"), HostOf("ServiceDeskPlus", "us")));
        _bench.Services.TrustedHosts.RequireApi(new Uri("https://vault.manageengine.eu/x"), Sample.Row("eu").AccountsUrl, "The test");
        Refusal.Of(
            ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireApi(new Uri("https://vault.manageengine.eu/x"), Sample.Row("us").AccountsUrl, "The test"));
    }

    [Theory]
    [InlineData("""{"X":{"host":"helpdesk.contoso.com"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"zoho.eu.evil.example"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"desk.zoho.xyz"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"desk.zoho"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"evil-zoho.eu"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"desk.zоho.eu"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"https://desk.zoho.eu"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"desk.zoho.eu:8443"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"desk.zoho.eu."}}""", "X.host must be a label")]
    [InlineData("""{"X":{"sandboxHost":"desk.zoho.eu"}}""", "X.sandboxHost must be a label")]
    [InlineData("""{"X":{"hosts":"desk.zoho.eu"}}""", "X.hosts must be an object")]
    [InlineData("""{"X":{"hosts":{"xx":"desk.zoho.eu"}}}""", "X.hosts must name data centers")]
    [InlineData("""{"X":{"hosts":{"us":"desk.zoho.eu"}}}""", "X.hosts.us must be a whole host on a domain of Zoho in the data center us, such as desk.zoho.com")]
    [InlineData("""{"X":{"hosts":{"ca":"desk"}}}""", "such as desk.zohocloud.ca")]
    [InlineData("""{"X":{"hosts":{"eu":"helpdesk.contoso.com"}}}""", "X.hosts.eu must be a whole host")]
    [InlineData("""{"X":{"hosts":{"eu":null}}}""", "X.hosts.eu must be a whole host")]
    public void A_host_that_is_none_of_Zohos_is_refused_with_what_to_write(string content, string what)
    {
        Write(content);

        var error = Refusal.Of(ErrorIds.InvalidInput, () => _bench.Services.Products.All);

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        if (what.Contains("label", StringComparison.Ordinal) || what.Contains("whole", StringComparison.Ordinal))
        {
            Assert.Contains("Register-ZohoHost", error.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("desk")]
    [InlineData("api.catalyst")]
    [InlineData("a.b.c3")]
    public void A_label_can_have_parts(string label)
    {
        Write($$$"""{"X":{"host":"{{{label}}}"}}""");
        Assert.Equal(label, _bench.Services.Products.Require("X").Host);
    }

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("[]", "it is not a JSON object")]
    [InlineData("""{"Desk":7}""", "'Desk' is not an object")]
    [InlineData("""{"Desk":{"pagesize":7}}""", "Desk.pagesize must be one of")]
    [InlineData("""{"Desk":{"pageSize":0}}""", "Desk.pageSize must be a number")]
    [InlineData("""{"Desk":{"pageSize":"7"}}""", "Desk.pageSize must be a number")]
    [InlineData("""{"Writer":{"pageSize":7}}""", "Writer has a pageSize, but no paging")]
    [InlineData("""{"Desk":{"paging":"Page"}}""", "Desk.paging must be one of")]
    [InlineData("""{"Desk":{"organization":"orgId"}}""", "Desk.organization must be header:NAME")]
    [InlineData("""{"Desk":{"organization":"1:orgId"}}""", "Desk.organization must be header:NAME")]
    [InlineData("""{"Desk":{"withoutOrganization":"x"}}""", "Desk.withoutOrganization must be a list")]
    [InlineData("""{"X":{"host":"evil.example/"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"a@evil.example#"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":null}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"a..b"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"a-.b"}}""", "X.host must be a label")]
    [InlineData("""{"X":{"host":"0123456789012345678901234567890123456789012345678901234567890123"}}""", "X.host must be a label")]
    public void What_cannot_be_understood_is_named(string content, string what)
    {
        Write(content);

        var error = Refusal.Of(ErrorIds.InvalidInput, () => _bench.Services.Products.All);

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever stands in the file, a token goes to no other domain.</summary>
    [Fact]
    public void Any_file_is_products_or_refused() =>
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("Desk", "X", "host", "hosts", "eu", "us", "desk.zoho.eu", "desk.zoho.com", "zoho.eu.evil.example", "base", "organization", "withoutOrganization", "accept", "paging", "pageSize", "batchSize", "envelope", "header:x", "Crm")).Sample(
            content =>
            {
                File.WriteAllBytes(FilePath, content);
                try
                {
                    Assert.All(_bench.Services.Products.All.Where(product => product.Hosts.Count == 0 && product.Host.Length > 0), product =>
                        Assert.EndsWith(
                            ".zoho.eu", new Uri(ProductCatalog.OriginOf(product, Sample.Row("eu"), "https://www.zohoapis.eu")).Host, StringComparison.Ordinal));
                    Assert.All(_bench.Services.Products.All.SelectMany(product => product.Hosts), host =>
                        Assert.Equal(host.Key, Client.Catalog.DataCenters.ZohoDomains.Find(host.Value)?.DataCenter));
                }
                catch (ZohoOAuthException error)
                {
                    Assert.Equal(ErrorIds.InvalidInput, error.ErrorId);
                }
            },
            iter: 500,
            threads: 1);

    private string HostOf(string product, string code) =>
        new Uri(ProductCatalog.OriginOf(_bench.Services.Products.Require(product), Sample.Row(code), Sample.Row(code).ApiDomain)).Host;

    private void Write(string content) => File.WriteAllBytes(FilePath, Encoding.UTF8.GetBytes(content));
}
