using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.DataCenters;

public sealed class DataCenterTests
{
    private static readonly ZohoDataCenter Zohos = DataCenterTable.Rows[0];

    private readonly DataCenterRegistry _registry = new();

    /// <summary>The table of Zoho's documents, typed again from there.</summary>
    public static TheoryData<string, string, string, string> Documented => new()
    {
        { "us", "https://accounts.zoho.com", "https://www.zohoapis.com", "https://api-console.zoho.com" },
        { "eu", "https://accounts.zoho.eu", "https://www.zohoapis.eu", "https://api-console.zoho.eu" },
        { "in", "https://accounts.zoho.in", "https://www.zohoapis.in", "https://api-console.zoho.in" },
        { "au", "https://accounts.zoho.com.au", "https://www.zohoapis.com.au", "https://api-console.zoho.com.au" },
        { "jp", "https://accounts.zoho.jp", "https://www.zohoapis.jp", "https://api-console.zoho.jp" },
        { "ca", "https://accounts.zohocloud.ca", "https://www.zohoapis.ca", "https://api-console.zohocloud.ca" },
        { "sa", "https://accounts.zoho.sa", "https://www.zohoapis.sa", "https://api-console.zoho.sa" },
        { "uk", "https://accounts.zoho.uk", "https://www.zohoapis.uk", "https://api-console.zoho.uk" },
        { "cn", "https://accounts.zoho.com.cn", "https://www.zohoapis.com.cn", "https://api-console.zoho.com.cn" },
        { "ae", "https://accounts.zoho.ae", "https://www.zohoapis.ae", "https://api-console.zoho.ae" },
        { "sg", "https://accounts.zoho.sg", "https://www.zohoapis.sg", "https://api-console.zoho.sg" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void Each_data_center_is_as_the_documents_have_it(string code, string accounts, string api, string console)
    {
        var row = _registry.Find(code.ToUpperInvariant())!;

        Assert.Equal((code, accounts, api, console), (row.Code, row.AccountsUrl, row.ApiDomain, row.ConsoleUrl));
        Assert.Same(row, _registry.FindByAccountsUrl(accounts + "/"));
        Assert.Same(row, _registry.FindByApiDomain(api));
        Assert.Same(row, _registry.FindByApiDomain(api.Replace("www.", "sandbox.", StringComparison.Ordinal)));
        Assert.Same(row, _registry.FindByApiDomain(api.Replace("www.", "developer.", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_are_eleven() => Assert.Equal(11, _registry.All.Count());

    [Fact]
    public void A_registered_data_center_is_found_by_its_code_and_its_hosts()
    {
        var row = _registry.Register("local", "http://localhost:9001/", "http://127.0.0.1:9002");

        Assert.Equal(("http://localhost:9001", "http://127.0.0.1:9002"), (row.AccountsUrl, row.ApiDomain));
        Assert.Null(row.ConsoleUrl);
        Assert.Same(row, _registry.Find("LOCAL"));
        Assert.Same(row, _registry.FindByAccountsUrl("http://localhost:9001"));
        Assert.Null(_registry.FindByAccountsUrl("http://localhost:9003"));
        Assert.True(_registry.IsRegistered(row));
        Assert.Contains(row, _registry.All);
    }

    [Fact]
    public void Registering_again_replaces()
    {
        _registry.Register("local", "http://localhost:9001", "http://localhost:9002");
        _registry.Register("Local", "http://localhost:9011", "http://localhost:9012");

        Assert.Null(_registry.FindByAccountsUrl("http://localhost:9001"));
        Assert.Equal(12, _registry.All.Count());
    }

    [Theory]
    [InlineData("us")]
    [InlineData("EU")]
    [InlineData("cn")]
    public void The_code_of_one_of_zohos_own_cannot_be_taken(string code)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => _registry.Register(code, "http://localhost:1", "http://localhost:2"));

        Assert.Equal("Code", error.Target);
    }

    [Theory]
    [InlineData("https://zoho.internal.example")]
    [InlineData("https://zoho.internal.example:8443")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.8.9.10:80")]
    [InlineData("http://[::1]:8080")]
    public void Https_may_be_registered_and_http_on_loopback(string url) => _registry.Register("x", url, url);

    [Theory]
    [InlineData("http://zoho.internal.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://[::2]")]
    [InlineData("ftp://localhost")]
    [InlineData("https://user@zoho.internal.example")]
    [InlineData("https://zoho.internal.example/path")]
    [InlineData("https://zoho.internal.example?x=1")]
    [InlineData("https://zoho.internal.example#x")]
    [InlineData("zoho.internal.example")]
    [InlineData("")]
    public void Nothing_else_may(string url)
    {
        Assert.Equal("AccountsUrl", Refusal.Of(ErrorIds.InvalidInput, () => _registry.Register("x", url, "https://good.example")).Target);
        Assert.Equal("ApiDomain", Refusal.Of(ErrorIds.InvalidInput, () => _registry.Register("x", "https://good.example", url)).Target);
        Assert.Null(_registry.Find("x"));
    }

    [Theory]
    [InlineData("qa", "https://accounts.qa.zoho.com", "https://www.zohoapis.com")]
    [InlineData("br", "https://accounts.br.zoho.com.au", "https://www.zohoapis.com.au")]
    [InlineData("za", "https://accounts.za.zohocloud.ca/", "https://www.zohoapis.ca")]
    public void A_new_data_center_on_zohos_domain_is_found_and_trusted(string code, string accounts, string api)
    {
        var row = _registry.Discover(Zohos, code, accounts)!;

        Assert.Equal(api, row.ApiDomain);
        Assert.Same(row, _registry.FindByAccountsUrl(accounts));
        Assert.Same(row, _registry.Discover(Zohos, code, accounts));
        Assert.False(_registry.IsRegistered(row));
        Assert.True(_registry.AreSisters(row, Zohos));
    }

    [Fact]
    public void One_that_is_known_is_found_under_its_own_code() => Assert.Equal("eu", _registry.Discover(Zohos, "europe", "https://accounts.zoho.eu")!.Code);

    [Theory]
    [InlineData("https://accounts.zoho.qa")]
    [InlineData("https://accounts.zoho.com.br")]
    [InlineData("https://accounts.evilzoho.com")]
    [InlineData("https://accounts.evil.example/zoho.com")]
    [InlineData("https://evil.zoho.com")]
    [InlineData("https://accounts.zohoapis.com")]
    [InlineData("https://accounts.zoho.evil.example")]
    [InlineData("https://accounts.zoho.abc.com")]
    [InlineData("https://accounts.zoho.abc.de")]
    [InlineData("https://accounts.zoho.com.xyz")]
    [InlineData("https://accounts.zoho.qa.evil.qa")]
    [InlineData("https://accounts.zoho.qa:444")]
    [InlineData("http://accounts.zoho.qa")]
    [InlineData("https://accounts.zoho.qa/path")]
    [InlineData("https://accounts.zoho.қа")]
    [InlineData("https://accounts.zoho.")]
    [InlineData("https://login.zoho.qa")]
    [InlineData("https://evil.example")]
    [InlineData("garbage")]
    public void What_is_not_zohos_own_domain_is_not_discovered(string accounts)
    {
        Assert.Null(_registry.Discover(Zohos, "new", accounts));
        Assert.Equal(11, _registry.All.Count());
    }

    [Fact]
    public void A_known_code_is_not_moved_to_another_server() => Assert.Null(_registry.Discover(Zohos, "eu", "https://accounts.qa.zoho.com"));

    [Fact]
    public void The_list_of_a_registered_server_adds_nothing()
    {
        var registered = _registry.Register("mine", "http://localhost:1", "http://localhost:2");

        Assert.Null(_registry.Discover(registered, "qa", "https://accounts.qa.zoho.com"));
        Assert.Null(_registry.Discover(registered, "more", "http://localhost:3"));
        Assert.Same(registered, _registry.Discover(registered, "mine", "http://localhost:1"));
        Assert.Equal(12, _registry.All.Count());
    }

    [Fact]
    public void What_is_registered_replaces_what_Zoho_listed_under_the_same_code()
    {
        _registry.Discover(Zohos, "qa", "https://accounts.qa.zoho.com");
        var registered = _registry.Register("qa", "http://localhost:1", "http://localhost:2");

        Assert.Same(registered, _registry.Find("qa"));
        Assert.Equal(12, _registry.All.Count());
    }

    [Fact]
    public void Any_address_is_discovered_or_not() =>
        Gen.OneOf(Foreign.AnyText, Foreign.AnyText.Select(text => $"https://accounts.{text}.zoho.com")).Sample(text =>
        {
            var registry = new DataCenterRegistry();
            Assert.True(registry.Discover(Zohos, "new", text) is null || registry.FindByAccountsUrl(text) is not null);
        }, iter: 1_000);
}
