using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

/// <summary>A host that the user registered gets the token of one connection, and no other one.</summary>
public sealed class RegisteredHostTests : IDisposable
{
    private const string Service = "ServiceDeskPlus";
    private const string Helpdesk = "https://helpdesk.contoso.com";

    private readonly TestBench _bench = new();
    private readonly ZohoToken _token = Sample.Token();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_gets_the_requests_of_its_product_although_Zoho_has_none_in_the_data_center()
    {
        var token = Sample.Token(dataCenter: "sg");
        Register("helpdesk.contoso.com", token);

        await CallAsync(Request("/requests", token), token);

        Assert.Equal($"{Helpdesk}/api/v3/requests", _bench.Zoho.Only.Address.AbsoluteUri);
        Assert.Equal($"Zoho-oauthtoken {Sample.AccessToken}", _bench.Zoho.Only.Authorization);
    }

    [Fact]
    public async Task An_address_on_it_is_known_as_its_product()
    {
        Register("helpdesk.contoso.com");

        var product = Hosts.FindProduct(new Uri($"{Helpdesk}/app/itdesk/api/v3/requests"), _token);
        await CallAsync(new() { Path = $"{Helpdesk}/app/itdesk/api/v3/requests" }, _token);

        Assert.Equal(Service, product!.Name);
        Assert.NotNull(_bench.Zoho.Only.Authorization);
        Assert.Null(Hosts.FindProduct(new Uri("https://www.zohoapis.eu/api/v3/requests"), _token));
        Assert.Null(Hosts.FindProduct(new Uri(Helpdesk), Other()));
    }

    [Fact]
    public async Task The_newest_host_of_a_product_gets_its_requests_and_the_path_tells_two_products_apart()
    {
        Register("old.contoso.com");
        Register("helpdesk.contoso.com");
        _bench.Services.RegisteredHosts.Register(_token, new Uri(Helpdesk), "Recruit");
        _bench.Services.RegisteredHosts.Register(_token, new Uri(Helpdesk), "Recruit");

        Assert.Equal($"{Helpdesk}/api/v3/x", Request("/x", _token).Path);
        await CallAsync(new() { Path = "https://old.contoso.com/api/v3/x" }, _token);
        Assert.Equal("Recruit", Hosts.FindProduct(new Uri($"{Helpdesk}/recruit/v2/x"), _token)?.Name);
        Assert.Equal(Service, Hosts.FindProduct(new Uri($"{Helpdesk}/api/v3/x"), _token)?.Name);
        Assert.Null(Hosts.FindProduct(new Uri($"{Helpdesk}/x"), _token));
        Assert.Equal(
            ["old.contoso.com (ServiceDeskPlus)", "helpdesk.contoso.com (ServiceDeskPlus)", "helpdesk.contoso.com (Recruit)"], Hosts.Describe(_token));
    }

    [Fact]
    public async Task It_stays_after_a_refresh_a_new_refresh_token_and_a_job()
    {
        var rotated = new ZohoToken(_token) { RefreshToken = SecretText.Hide("1000.rotated"), CredentialOrigin = CredentialId.Of(_token).ToString() };
        Register("helpdesk.contoso.com", rotated);

        ZohoToken[] copies =
        [
            new(_token) { AccessToken = SecretText.Hide(Sample.NewAccessToken), Name = "renamed", Vault = null },
            new(rotated) { RefreshToken = SecretText.Hide("1000.rotated-again") },
            new(rotated) { CredentialOrigin = null },
        ];
        foreach (var copy in copies)
        {
            await CallAsync(new() { Path = Helpdesk + "/x" }, copy);
        }

        Assert.Equal(copies.Length, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task No_other_connection_gets_there_not_even_after_a_call_that_was_allowed()
    {
        Register("helpdesk.contoso.com");
        ZohoToken[] others =
        [
            Other(),
            new(_token) { ClientId = "1000.OTHER" },
            new(_token) { ClientId = "1000.OTHER", CredentialOrigin = CredentialId.Of(_token).ToString() },
            new(_token) { AccountsUrl = "https://accounts.zoho.com", DataCenter = "us", ApiDomain = "https://www.zohoapis.com" },
            new(_token) { Hosts = ["helpdesk.contoso.com (ServiceDeskPlus)"], RefreshToken = SecretText.Hide("1000.forged") },
        ];

        foreach (var other in others)
        {
            await CallAsync(new() { Path = Helpdesk + "/x" }, _token);
            await RefusedAsync(Helpdesk + "/x", other);
        }

        Assert.Equal(others.Length, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData("https://helpdesk.contoso.com:8443/x")]
    [InlineData("http://helpdesk.contoso.com/x")]
    [InlineData("https://helpdesk.contoso.com./x")]
    [InlineData("https://user@helpdesk.contoso.com/x")]
    [InlineData("https://helpdesk.contoso.com@evil.example/x")]
    [InlineData("https://helpdesk.contoso.com.evil.example/x")]
    [InlineData("https://www.helpdesk.contoso.com/x")]
    [InlineData("https://contoso.com/x")]
    [InlineData("https://helpdesk.cоntoso.com/x")]
    public Task Only_the_host_itself_counts(string address)
    {
        Register("helpdesk.contoso.com");
        return RefusedAsync(address, _token);
    }

    [Theory]
    [InlineData("HELPDESK.contoso.com", "helpdesk.contoso.com")]
    [InlineData("https://helpdesk.contoso.com/", "helpdesk.contoso.com")]
    [InlineData("helpdesk.contoso.com:8443", "helpdesk.contoso.com:8443")]
    [InlineData("hélp.contoso.com", "xn--hlp-bma.contoso.com")]
    [InlineData("xn--hlp-bma.contoso.com", "xn--hlp-bma.contoso.com")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("learn.zoho.eu", "learn.zoho.eu")]
    [InlineData("zylker.sdpondemand.manageengine.eu", "zylker.sdpondemand.manageengine.eu")]
    public async Task A_host_has_a_name(string hostName, string shown)
    {
        Register(hostName);

        Assert.Equal([$"{shown} ({Service})"], Hosts.Describe(_token));
        await CallAsync(Request("/x", _token), _token);
        Assert.NotNull(_bench.Zoho.Only.Authorization);
    }

    [Theory]
    [InlineData("helpdesk")]
    [InlineData("helpdesk.contoso.com.")]
    [InlineData("helpdesk.contoso.com/api")]
    [InlineData("helpdesk.contoso.com?x")]
    [InlineData("user:password@helpdesk.contoso.com")]
    [InlineData("http://helpdesk.contoso.com")]
    [InlineData("ftp://helpdesk.contoso.com")]
    [InlineData("10.1.2.3")]
    [InlineData("0x0a010203")]
    [InlineData("[fe80::1]")]
    [InlineData("*.contoso.com")]
    [InlineData("help desk.contoso.com")]
    [InlineData("https://")]
    [InlineData(".")]
    public void What_is_no_name_of_a_host_is_refused(string hostName)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => Register(hostName));

        Assert.Equal("HostName", error.Target);
        Assert.DoesNotContain("password", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk.zoho.com", "us")]
    [InlineData("www.zohoapis.com", "us")]
    [InlineData("anything.zoho.com.au", "au")]
    [InlineData("DESK.ZOHOCLOUD.CA", "ca")]
    [InlineData("servicedeskplus.uk", "uk")]
    [InlineData("sdpondemand.manageengine.com", "us")]
    [InlineData("accounts.zoho.in:8443", "in")]
    [InlineData("http://127.0.0.1:7070", "lab")]
    public void A_host_of_another_data_center_is_refused(string hostName, string owner)
    {
        _bench.Services.DataCenters.Register("lab", "http://127.0.0.1:7071", "http://127.0.0.1:7070");

        var error = Refusal.Of(ErrorIds.UntrustedHost, () => Register(hostName));

        Assert.Contains("the token belongs to the data center 'eu'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"-DataCenter {owner}", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(Hosts.Describe(_token));
    }

    [Fact]
    public void A_token_of_a_registered_data_center_gets_no_host_of_Zoho()
    {
        _bench.Services.DataCenters.Register("lab", "http://127.0.0.1:7071", "http://127.0.0.1:7070");
        var token = new ZohoToken(_token) { AccountsUrl = "http://127.0.0.1:7071", ApiDomain = "http://127.0.0.1:7070", DataCenter = "lab" };

        Refusal.Of(ErrorIds.UntrustedHost, () => Register("sdpondemand.manageengine.eu", token));
        Register("http://localhost:7072", token);

        Assert.Equal("http://localhost:7072/api/v3/x", Request("/x", token).Path);
    }

    [Fact]
    public async Task A_redirect_leads_there_for_its_connection_alone()
    {
        Register("helpdesk.contoso.com");
        _bench.Zoho.Redirect(Helpdesk + "/x").Answer("{}").Redirect(Helpdesk + "/x");

        await _bench.Services.Api.CallAsync(new() { Path = "/crm/v8/x" }, _token, _bench.Trace, CancellationToken.None);
        await Refusal.OfAsync(
            ErrorIds.UntrustedHost, () => _bench.Services.Api.CallAsync(new() { Path = "/crm/v8/x" }, Other(), _bench.Trace, CancellationToken.None));

        Assert.Equal(["www.zohoapis.eu", "helpdesk.contoso.com", "www.zohoapis.eu"], _bench.Zoho.Seen.Select(request => request.Address.Host));
    }

    [Fact]
    public void It_is_no_API_domain_and_no_accounts_server()
    {
        Register("helpdesk.contoso.com");

        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireApiDomain(Helpdesk, _token.AccountsUrl, "The test"));
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireAccounts(Helpdesk, "The test"));
    }

    [Fact]
    public async Task A_token_for_the_sandbox_can_have_one_although_Zoho_has_none_and_still_reaches_no_other_environment()
    {
        var sandbox = new ZohoToken(Sample.Token(apiDomain: "https://sandbox.zohoapis.eu")) { Environment = ZohoEnvironment.Sandbox };
        Register("helpdesk.contoso.com", sandbox);
        Register("www.zohoapis.eu", sandbox);

        await CallAsync(new() { Path = Helpdesk + "/x" }, sandbox);
        await Refusal.OfAsync(ErrorIds.InvalidInput, () => CallAsync(new() { Path = "https://www.zohoapis.eu/crm/v8/x" }, sandbox));
    }

    [Fact]
    public void Many_threads_register_and_ask_at_once()
    {
        Parallel.For(0, 200, number =>
        {
            var token = Sample.Token(refreshToken: $"1000.{number}");
            Register($"h{number}.contoso.com", token);
            Assert.True(Hosts.Has(token, new Uri($"https://h{number}.contoso.com/x")));
            Assert.False(Hosts.Has(token, new Uri($"https://h{number + 1}.contoso.com/x")));
        });

        Assert.All(Enumerable.Range(0, 200), number => Assert.Single(Hosts.Describe(Sample.Token(refreshToken: $"1000.{number}"))));
    }

    private Client.Trust.RegisteredHosts Hosts => _bench.Services.RegisteredHosts;

    private static ZohoToken Other() => Sample.Token(refreshToken: "1000.another.one");

    private void Register(string hostName, ZohoToken? token = null) =>
        _bench.Services.RegisteredHosts.Register(token ?? _token, _bench.Services.HostRegistration.Require(hostName, token ?? _token), Service);

    private ApiRequest Request(string path, ZohoToken token)
    {
        var product = _bench.Services.Products.Require(Service);
        return ProductRequest.Create(
            product, new() { Path = path }, token, _bench.Services.DataCenters.FindByAccountsUrl(token.AccountsUrl), null, Hosts.OriginOf(product, token));
    }

    private async Task CallAsync(ApiRequest request, ZohoToken token)
    {
        _bench.Zoho.Answer("{}");
        await _bench.Services.Api.CallAsync(request, token, _bench.Trace, CancellationToken.None);
    }

    private async Task RefusedAsync(string address, ZohoToken token) => await Refusal.OfAsync(
        ErrorIds.UntrustedHost, () => _bench.Services.Api.CallAsync(new() { Path = address }, token, _bench.Trace, CancellationToken.None));
}
