using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Trust;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

public sealed class TrustedHostsTests
{
    private readonly DataCenterRegistry _registry = new();
    private readonly TrustedHosts _hosts;

    public TrustedHostsTests() => _hosts = new TrustedHosts(_registry, new ProductCatalog(new ProductFile(new ZohoHome(() => "/nowhere"))));

    [Theory]
    [InlineData("https://www.zohoapis.com/crm/v8/Leads?page=1")]
    [InlineData("https://WWW.ZOHOAPIS.EU")]
    [InlineData("https://sandbox.zohoapis.com.au/crm/v8/org")]
    [InlineData("https://developer.zohoapis.in")]
    [InlineData("https://content.zohoapis.jp/crm/v8/files")]
    [InlineData("https://desk.zoho.com.cn/api/v1/tickets")]
    [InlineData("https://desk.zohocloud.ca/api/v1")]
    [InlineData("https://mail.zohocloud.ca")]
    [InlineData("https://www.zohoapis.ca")]
    [InlineData("https://people.zoho.eu/people/api")]
    [InlineData("https://recruit.zoho.in/recruit/v2")]
    [InlineData("https://projectsapi.zoho.com/api/v3")]
    [InlineData("https://workdrive.zoho.com/api/v1")]
    [InlineData("https://analyticsapi.zoho.sa/restapi/v2")]
    [InlineData("https://calendar.zoho.com")]
    [InlineData("https://api.catalyst.zoho.eu")]
    [InlineData("https://accounts.zoho.uk/oauth/user/info")]
    [InlineData("https://www.zohoapis.eu:443/crm")]
    [InlineData("https://upload.zohocloud.ca")]
    [InlineData("https://files.zoho.sa")]
    public void Zohos_products_take_a_token(string address) => _hosts.RequireApi(new Uri(address), "The test");

    [Theory]
    [MemberData(nameof(Hostile.ApiHosts), MemberType = typeof(Hostile))]
    public void Nobody_else_does(string address)
    {
        var error = Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApiDomain(address, "The test"));

        Assert.StartsWith("The test names the host", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", error.Message, StringComparison.Ordinal);
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(uri, "The test"));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile.AccountsServers), MemberType = typeof(Hostile))]
    public void No_secret_goes_to_what_is_no_accounts_server(string address) =>
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireAccounts(address, "The test"));

    [Fact]
    public void An_api_domain_comes_back_as_nothing_but_an_origin() =>
        Assert.Equal("https://www.zohoapis.eu", _hosts.RequireApiDomain("https://WWW.zohoapis.eu/crm/../x?y#z", "The test"));

    [Fact]
    public void A_registered_data_center_has_its_two_hosts_and_no_more()
    {
        _registry.Register("mine", "https://accounts.mine.example", "https://www.mine.example");

        _hosts.RequireApi(new Uri("https://www.mine.example/crm"), "The test");
        _hosts.RequireApi(new Uri("https://accounts.mine.example/oauth/user/info"), "The test");
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://desk.mine.example"), "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("https://sandbox.mine.example"), "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _hosts.RequireApi(new Uri("http://www.mine.example"), "The test"));
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
    public void Any_text_is_trusted_or_refused_and_what_is_trusted_lies_on_a_domain_of_zohos()
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
                var origin = new Uri(_hosts.RequireApiDomain(text, "The test"));
                Assert.Equal("https", origin.Scheme);
                Assert.Matches(@"^[a-z.]+\.(zohoapis|zoho|zohocloud)\.(com|eu|in|com\.au|jp|ca|sa|uk|com\.cn|ae|sg)$", origin.IdnHost);
            }
            catch (ZohoOAuthException error)
            {
                Assert.Equal(ErrorIds.UntrustedHost, error.ErrorId);
            }
        }, iter: 3_000);
    }
}
