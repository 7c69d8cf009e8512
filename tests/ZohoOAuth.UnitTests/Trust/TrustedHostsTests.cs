using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Trust;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

public sealed class TrustedHostsTests
{
    private const string Zohos = "https://accounts.zoho.eu";
    private const string Mine = "https://accounts.mine.example";

    private readonly DataCenterRegistry _registry = new();
    private readonly TrustedHosts _hosts;

    public TrustedHostsTests() => _hosts = new TrustedHosts(_registry, new ProductCatalog(new ProductFile(new ZohoHome(() => "/nowhere"))));

    [Theory]
    [InlineData("https://www.zohoapis.com/crm/v8/Leads?page=1", "us")]
    [InlineData("https://WWW.ZOHOAPIS.EU", "eu")]
    [InlineData("https://sandbox.zohoapis.com.au/crm/v8/org", "au")]
    [InlineData("https://developer.zohoapis.in", "in")]
    [InlineData("https://content.zohoapis.jp/crm/v8/files", "jp")]
    [InlineData("https://desk.zoho.com.cn/api/v1/tickets", "cn")]
    [InlineData("https://desk.zohocloud.ca/api/v1", "ca")]
    [InlineData("https://mail.zohocloud.ca", "ca")]
    [InlineData("https://www.zohoapis.ca", "ca")]
    [InlineData("https://people.zoho.eu/people/api", "eu")]
    [InlineData("https://recruit.zoho.in/recruit/v2", "in")]
    [InlineData("https://projectsapi.zoho.com/api/v3", "us")]
    [InlineData("https://workdrive.zoho.com/api/v1", "us")]
    [InlineData("https://analyticsapi.zoho.sa/restapi/v2", "sa")]
    [InlineData("https://calendar.zoho.com", "us")]
    [InlineData("https://api.catalyst.zoho.eu", "eu")]
    [InlineData("https://accounts.zoho.uk/oauth/user/info", "uk")]
    [InlineData("https://www.zohoapis.eu:443/crm", "eu")]
    [InlineData("https://upload.zohocloud.ca", "ca")]
    [InlineData("https://files.zoho.sa", "sa")]
    [InlineData("https://download-accl.zoho.com/v2/crm/1/backup/2/Data_001.zip", "us")]
    [InlineData("https://download-accl.zoho.com.au/v2/crm/1/bulk-write/2/2.zip", "au")]
    [InlineData("https://download-accl.zohocloud.ca/v2/crm/1/auditlog/2/AuditLog.csv", "ca")]
    [InlineData("https://upload-accl.zoho.in", "in")]
    [InlineData("https://upload-accl.zohocloud.ca", "ca")]
    [InlineData("https://sdpondemand.manageengine.eu/app/itdesk/api/v3/requests", "eu")]
    [InlineData("https://servicedeskplus.net.au", "au")]
    [InlineData("https://servicedeskplus.ca", "ca")]
    [InlineData("https://endpointcentral.manageengine.com.au/api/1.4/som/computers", "au")]
    [InlineData("https://mdm.manageengine.cn", "cn")]
    [InlineData("https://patch.manageengine.uk", "uk")]
    [InlineData("https://log360cloud.manageengine.in", "in")]
    [InlineData("https://www.site24x7.com/api/monitors", "us")]
    [InlineData("https://app.site24x7.jp/api/monitors", "jp")]
    [InlineData("https://assist.zohocloud.ca", "ca")]
    [InlineData("https://vault.zoho.in", "in")]
    [InlineData("https://directory.zoho.eu", "eu")]
    public void Zohos_products_take_a_token_of_their_own_data_center(string address, string code)
    {
        foreach (var dataCenter in DataCenterTable.Rows)
        {
            if (dataCenter.Code == code)
            {
                _hosts.RequireApi(new Uri(address), dataCenter.AccountsUrl, "The test");
                _hosts.RequireApi(new Uri(address), dataCenter.AccountsUrl, "The test");
            }
            else
            {
                var error = Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri(address), dataCenter.AccountsUrl, "The test"));
                Assert.Contains($"the token belongs to the data center '{dataCenter.Code}'", error.Message, StringComparison.Ordinal);
                Assert.Contains($"-DataCenter {code}", error.RecommendedAction, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile.ApiHosts), MemberType = typeof(Hostile))]
    public void Nobody_else_does(string address)
    {
        foreach (var dataCenter in DataCenterTable.Rows)
        {
            var error = Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApiDomain(address, dataCenter.AccountsUrl, "The test"));

            Assert.StartsWith("The test names the host", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("password", error.Message, StringComparison.Ordinal);
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(uri, dataCenter.AccountsUrl, "The test"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile.AccountsServers), MemberType = typeof(Hostile))]
    public void No_secret_goes_to_what_is_no_accounts_server(string address) =>
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireAccounts(address, "The test"));

    [Fact]
    public void An_api_domain_comes_back_as_nothing_but_an_origin() =>
        Assert.Equal("https://www.zohoapis.eu", _hosts.RequireApiDomain("https://WWW.zohoapis.eu/crm/../x?y#z", Zohos, "The test"));

    [Fact]
    public void A_registered_data_center_has_its_two_hosts_and_no_more()
    {
        _registry.Register("mine", "https://accounts.mine.example", "https://www.mine.example");

        _hosts.RequireApi(new Uri("https://www.mine.example/crm"), Mine, "The test");
        _hosts.RequireApi(new Uri("https://accounts.mine.example/oauth/user/info"), Mine, "The test");
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://desk.mine.example"), Mine, "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://sandbox.mine.example"), Mine, "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("http://www.mine.example"), Mine, "The test"));
    }

    [Fact]
    public void Tokens_of_Zoho_and_of_a_registered_data_center_go_nowhere_else()
    {
        _registry.Register("mine", Mine, "https://www.mine.example");
        _registry.Register("other", "https://accounts.other.example", "https://www.other.example");
        _hosts.RequireApi(new Uri("https://www.mine.example"), Mine, "The test");

        foreach ((var address, var accounts) in new[]
        {
            ("https://www.mine.example", Zohos), ("https://accounts.mine.example", Zohos), ("https://www.zohoapis.eu", Mine),
            ("https://desk.zoho.eu", Mine), ("https://www.other.example", Mine), ("https://www.mine.example", "https://accounts.nowhere.example"),
        })
        {
            Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri(address), accounts, "The test"));
            Assert.False(_hosts.IsApiDomain(address, accounts));
        }
    }

    [Fact]
    public void Where_the_data_center_was_not_registered_in_this_process_the_error_says_how()
    {
        var error = Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://www.mine.example/crm"), Mine, "The request"));

        Assert.Contains($"'{Mine}', which is not known", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Register-ZohoDataCenter -Code CODE -AccountsUrl {Mine} -ApiDomain https://www.mine.example", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_api_domain_can_be_registered_for_an_accounts_server()
    {
        _registry.Register("more", Zohos, "https://www.zohoapis.kr");

        _hosts.RequireApi(new Uri("https://www.zohoapis.kr"), Zohos, "The test");
        _hosts.RequireApi(new Uri("https://www.zohoapis.eu"), Zohos, "The test");
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://www.zohoapis.kr"), "https://accounts.zoho.com", "The test"));
    }

    [Fact]
    public void A_sign_in_moves_among_Zohos_own_or_among_registered_ones()
    {
        var mine = _registry.Register("mine", Mine, "https://www.mine.example");
        _registry.Register("other", "https://accounts.other.example", "https://www.other.example");

        Assert.Equal("eu", _hosts.RequireSister(_registry.Find("us")!, Zohos, "The test").Code);
        Assert.Equal("other", _hosts.RequireSister(mine, "https://accounts.other.example", "The test").Code);
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireSister(mine, Zohos, "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireSister(_registry.Find("us")!, Mine, "The test"));
    }

    [Fact]
    public void Trust_belongs_to_one_registry() =>
        Refusal.Of(ErrorIds.UntrustedHost, () =>
        {
            _registry.Register("mine", "https://accounts.mine.example", "https://www.mine.example");
            new TrustedHosts(new DataCenterRegistry(), new ProductCatalog(new ProductFile(new ZohoHome(() => "/nowhere")))).RequireAccounts(
                "https://accounts.mine.example", "The test");
        });

    [Fact]
    public void Any_text_is_trusted_or_refused_and_what_is_trusted_lies_on_a_domain_of_the_data_center()
    {
        var near = Gen.Select(
            Gen.OneOf("https://", "http://", "https://user@", "//"),
            Gen.OneOf("www", "desk", "accounts", "evil", ""),
            Gen.OneOf(".", "", "%2e", "。", "@"),
            Gen.OneOf("zohoapis", "zoho", "zohocloud", "evil"),
            Gen.OneOf(".eu", ".com", ".ca", ".com.au", ".evil.example", ".eu.evil.example", ".eu:443", ".eu:444", ".eu/x", ".eu@evil.example"),
            (scheme, label, dot, name, domain) => scheme + label + dot + name + domain);
        Gen.OneOf(Foreign.AnyText, near).Sample(text =>
        {
            try
            {
                var origin = new Uri(_hosts.RequireApiDomain(text, Zohos, "The test"));
                Assert.Equal("https", origin.Scheme);
                Assert.Matches(@"^[a-z.]+\.(zohoapis|zoho)\.eu$", origin.IdnHost);
            }
            catch (ZohoOAuthException error)
            {
                Assert.Equal(ErrorIds.UntrustedHost, error.ErrorId);
            }
        }, iter: 3_000);
    }
}
