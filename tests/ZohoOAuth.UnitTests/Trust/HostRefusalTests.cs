using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

/// <summary>
/// A host on a domain of Zoho that the tables lack is a gap of the module, and the error has the line that allows it. A stranger's host is refused
/// without such a line.
/// </summary>
public sealed class HostRefusalTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>Gets names that are not on a domain of Zoho, although they look so.</summary>
    public static TheoryData<string> Lookalikes =>
    [
        "zoho.eu.evil.example", "evil-zoho.eu", "evilzoho.eu", "zoho.eu@evil.example", "desk.zoho.eu@evil.example", "desk.zоho.eu", "xn--zho-jlc.eu",
        "desk.zoho.eu.", "zoho.evil", "desk-zoho.eu", "manageengine.eu.evil.example", "notmanageengine.eu", "servicedeskplus.evil", "zohoapis.eu.com",
        "desk.zoho.eu:8443", "desk.zoho.xn--p1ai", "contoso.zohosites.eu", "contoso.zohoplatform.eu", "contoso.catalystserverless.eu",
    ];

    [Theory]
    [InlineData("unknown.zoho.eu", "Unknown")]
    [InlineData("two.unknown.zoho.eu", "Two")]
    [InlineData("ab-c.manageengine.eu", "Abc")]
    [InlineData("crm.zoho.eu", "CrmZohoEu")]
    [InlineData("odd.zohoapis.eu", "Odd")]
    [InlineData("UNKNOWN.ZOHO.EU", "Unknown")]
    public async Task A_host_of_Zoho_that_the_module_lacks_comes_with_the_line_for_the_file(string host, string product)
    {
        var error = await RefusedAsync($"https://{host}/api/v9/x");

        Assert.Contains("on a domain of Zoho", error.Message, StringComparison.Ordinal);
        Assert.Contains("'eu'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("steal", error.Message + error.RecommendedAction, StringComparison.Ordinal);
        await WriteJsonOfAsync(error);
        Assert.Equal(ProductTable.Rows.Length + 1, _bench.Services.Products.All.Count);
        await AllowedAsync($"https://{host}/api/v9/x");
        Assert.Equal(
            $"https://{host.ToLowerInvariant()}/x",
            ProductRequest.Create(_bench.Services.Products.Require(product), new() { Path = "/x" }, Sample.Token(), Sample.Row("eu"), null).Path);
    }

    [Theory]
    [InlineData("ServiceDeskPlus", "zylker.servicedeskplus.uk", "uk", null)]
    [InlineData("ServiceDeskPlus", "zylker.sdpondemand.manageengine.in", "in", null)]
    [InlineData("ServiceDeskPlus", "unknown.zoho.sg", "sg", "servicedeskplus")]
    public async Task Where_the_product_is_known_the_command_is_in_the_error_too(string product, string host, string dataCenter, string? service)
    {
        var token = Sample.Token(dataCenter: dataCenter);

        var error = await RefusedAsync($"https://{host}/api/v3/requests", token, service);

        Assert.Contains($"Register-ZohoHost -HostName {host} -Service {product} -Name crm -Vault Fake,", error.RecommendedAction, StringComparison.Ordinal);
        _bench.Services.RegisteredHosts.Register(token, _bench.Services.HostRegistration.Require(host, token), product);
        await AllowedAsync($"https://{host}/api/v3/requests", token);
        await RefusedAsync($"https://{host}/api/v3/requests", Sample.Token(dataCenter: dataCenter, refreshToken: "1000.another"), service);
        await WriteJsonOfAsync(error);
        Assert.Equal(host, _bench.Services.Products.Require(product).Hosts[dataCenter]);
    }

    /// <summary>A product on hosts of its own: what it has in one data center names it in another one.</summary>
    [Fact]
    public async Task A_host_that_the_product_has_in_another_data_center_names_the_product()
    {
        var rows = ProductTable.Rows.Where(row => row.Host.Length == 0).SelectMany(row => row.Hosts.Values.Select(host => (row, host)));
        foreach (var (row, host) in rows)
        {
            var stem = ZohoDomains.Find(host)!.StemOf(host);
            foreach (var dataCenter in DataCenterTable.Rows.Where(one => !row.Hosts.ContainsKey(one.Code)))
            {
                var domain = ZohoDomains.All.FirstOrDefault(one => one.DataCenter == dataCenter.Code && one.Brand == ZohoDomains.Find(host)!.Brand);
                if (domain is null)
                {
                    continue;
                }

                var sister = $"{stem.Substring(0, stem.Length - domain.Brand.Length)}{domain.Name}";
                var error = await RefusedAsync($"https://{sister}/x", Sample.Token(dataCenter: dataCenter.Code));
                Assert.Contains($"Register-ZohoHost -HostName {sister} -Service ", error.RecommendedAction, StringComparison.Ordinal);
                Assert.Contains($"\"{dataCenter.Code}\": \"{sister}\"", error.RecommendedAction, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("desk.zoho.com", "us")]
    [InlineData("unknown.zoho.com", "us")]
    [InlineData("unknown.manageengine.in", "in")]
    [InlineData("zylker.servicedeskplus.net.au", "au")]
    [InlineData("odd.site24x7.sa", "sa")]
    public async Task A_host_of_another_data_center_names_the_data_center_whether_the_module_knows_it_or_not(string host, string owner)
    {
        var error = await RefusedAsync($"https://{host}/x");

        Assert.Contains($"-DataCenter {owner}", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Register-", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public async Task A_lookalike_is_a_stranger(string host)
    {
        foreach (var error in new[] { await RefusedAsync($"https://{host}/x"), await RedirectedAsync($"https://{host}/x") })
        {
            Assert.Contains("it could steal your token", error.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("domain of Zoho", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Register-", error.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("products.json", error.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_is_allowed_by_no_line_and_only_a_named_product_mentions_the_cmdlet_for_a_domain_of_the_company()
    {
        var address = await RefusedAsync("https://helpdesk.contoso.com/x");
        var product = await RefusedAsync("https://helpdesk.contoso.com/x", service: "ServiceDeskPlus");
        var redirect = await RedirectedAsync("https://helpdesk.contoso.com/x", "ServiceDeskPlus");

        Assert.DoesNotContain("Register-", address.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Get-Help Register-ZohoHost", product.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Register-ZohoHost -HostName", product.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Register-", redirect.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("The redirect of www.zohoapis.eu", redirect.Message, StringComparison.Ordinal);
    }

    /// <summary>A product must not move to a host of files.</summary>
    [Fact]
    public async Task An_unknown_host_of_Zoho_leaves_a_product_with_a_host_where_it_is()
    {
        foreach (var error in new[] { await RefusedAsync("https://files7.zoho.eu/x", service: "WorkDrive"), await RedirectedAsync("https://files7.zoho.eu/x", "WorkDrive") })
        {
            Assert.Contains("""{ "Files7": { "hosts": { "eu": "files7.zoho.eu" } } }""", error.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("Register-ZohoHost", error.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_redirect_from_a_registered_data_center_to_a_stranger_recommends_no_registration()
    {
        _bench.Services.DataCenters.Register("lab", "http://127.0.0.1:7071", "http://127.0.0.1:7070");
        var token = new ZohoToken(Sample.Token()) { AccountsUrl = "http://127.0.0.1:7071", ApiDomain = "http://127.0.0.1:7070", DataCenter = "lab" };

        Assert.Contains("Register-ZohoDataCenter", (await RefusedAsync("http://127.0.0.1:9/x", token)).RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Register-", (await RedirectedAsync("http://127.0.0.1:9/x", token: token)).RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_address_needs_no_host_in_the_table()
    {
        var request = ProductRequest.Create(
            _bench.Services.Products.Require("ServiceDeskPlus"), new() { Path = "https://x.zoho.sg/y" }, Sample.Token(dataCenter: "sg"), Sample.Row("sg"), null);

        Assert.Equal("https://x.zoho.sg/y", request.Path);
        Assert.Contains(request.Headers, header => header.Key == "Accept");
    }

    [Fact]
    public void Every_host_of_the_tables_is_on_a_domain_of_its_data_center()
    {
        foreach (var row in DataCenterTable.Rows)
        {
            var origins = ProductTable.Rows.Where(product => ProductCatalog.IsHostKnown(product, row)).SelectMany(product => ProductCatalog.OriginsOf(product, row));
            Assert.All(origins.Append(row.AccountsUrl), origin => Assert.Equal(row.Code, ZohoDomains.Find(new Uri(origin).Host)?.DataCenter));
        }
    }

    private async Task<ZohoOAuthException> RefusedAsync(string address, ZohoToken? token = null, string? service = null) => await Refusal.OfAsync(
        ErrorIds.UntrustedHost,
        () => _bench.Services.Api.CallAsync(new() { Path = address, Service = service }, token ?? Sample.Token(), _bench.Trace, CancellationToken.None));

    private Task<ZohoOAuthException> RedirectedAsync(string address, string? service = null, ZohoToken? token = null)
    {
        _bench.Zoho.Redirect(address);
        return RefusedAsync("/crm/v8/x", token, service);
    }

    private async Task AllowedAsync(string address, ZohoToken? token = null)
    {
        _bench.Zoho.Answer("{}");
        await _bench.Services.Api.CallAsync(new() { Path = address }, token ?? Sample.Token(), _bench.Trace, CancellationToken.None);
    }

    /// <summary>Puts the JSON of the error into the file as it is.</summary>
    private async Task WriteJsonOfAsync(ZohoOAuthException error)
    {
        var action = error.RecommendedAction;
        var json = action.Substring(action.IndexOf('{', StringComparison.Ordinal), action.LastIndexOf('}') - action.IndexOf('{', StringComparison.Ordinal) + 1);
        using var document = JsonDocument.Parse(json);
        await File.WriteAllTextAsync(Path.Combine(_bench.Folder, "products.json"), json);
    }
}
