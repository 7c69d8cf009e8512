using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class TokenRequestsTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(null, null, "us")]
    [InlineData("in", null, "in")]
    [InlineData("IN", null, "in")]
    [InlineData("atlantis", null, "us")]
    [InlineData(null, "https://accounts.zoho.jp", "jp")]
    [InlineData("in", "https://accounts.zoho.jp", "jp")]
    public void A_grant_goes_to_the_server_that_the_redirect_named(string? location, string? server, string expected)
    {
        Assert.Equal(expected, _bench.Services.TokenRequests.ServerOf(Sample.Client("us"), Sample.Grant(location, server)).Code);
    }

    [Fact]
    public void A_self_client_goes_to_its_own_server() =>
        Assert.Equal("sa", _bench.Services.TokenRequests.ServerOf(Sample.Client("sa"), null).Code);

    [Fact]
    public void A_location_never_leads_from_a_registered_data_center_to_zohos_own()
    {
        _bench.Services.DataCenters.Register("local", "http://localhost:9001", "http://localhost:9002");
        var client = new ZohoClient("1000.A", SecretText.Hide("s"), Sample.RedirectUri, "local", "http://localhost:9001");

        Assert.Equal("local", _bench.Services.TokenRequests.ServerOf(client, Sample.Grant("eu")).Code);
    }

    [Fact]
    public void A_location_never_leads_from_zoho_to_a_registered_data_center()
    {
        _bench.Services.DataCenters.Register("kr", "http://localhost:9001", "http://localhost:9002");

        Assert.Equal("us", _bench.Services.TokenRequests.ServerOf(Sample.Client("us"), Sample.Grant("kr")).Code);
    }

    [Fact]
    public void A_foreign_server_is_refused_wherever_it_was_named()
    {
        var evil = new ZohoClient("1000.A", SecretText.Hide("s"), null, "eu", "https://evil.example");

        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TokenRequests.ServerOf(Sample.Client(), Sample.Grant(accountsServer: "https://evil.example")));
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TokenRequests.ServerOf(evil, null));
        Refusal.Of(
            ErrorIds.UntrustedHost, () => _bench.Services.TokenRequests.ForRefresh(new ZohoToken(Sample.Token()) { AccountsUrl = "https://evil.example" }));
    }

    [Fact]
    public void A_grants_form_has_the_redirect_uri_and_the_verifier() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = Sample.ClientId, ["client_secret"] = Sample.ClientSecret,
            ["code"] = Sample.Code, ["redirect_uri"] = Sample.RedirectUri, ["code_verifier"] = "the-verifier",
        },
        FormOf(TokenRequests.ForGrant(Sample.Client(), Sample.Grant(verifier: "the-verifier"), Sample.Row("eu"))));

    [Fact]
    public void A_self_clients_form_has_no_redirect_uri_even_if_the_client_has_one() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = Sample.ClientId, ["client_secret"] = Sample.ClientSecret, ["code"] = Sample.Code,
        },
        FormOf(TokenRequests.ForSelfClient(Sample.Client(), SecretText.Hide(Sample.Code), Sample.Row("eu"))));

    [Fact]
    public void A_refreshs_form_has_neither_scope_nor_redirect_uri() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token", ["client_id"] = Sample.ClientId, ["client_secret"] = Sample.ClientSecret, ["refresh_token"] = Sample.RefreshToken,
        },
        FormOf(_bench.Services.TokenRequests.ForRefresh(Sample.Token())));

    [Theory]
    [InlineData(ZohoEnvironment.Production, "https://www.zohoapis.in")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.in")]
    [InlineData(ZohoEnvironment.Developer, "https://developer.zohoapis.in")]
    public void The_template_is_of_the_server_that_is_asked_and_the_clients_environment(ZohoEnvironment environment, string apiDomain)
    {
        var template = TokenRequests.Template(Sample.Client("us", environment: environment), Sample.Grant().Scope, Sample.Row("in"));

        Assert.Equal("in", template.DataCenter);
        Assert.Equal("https://accounts.zoho.in", template.AccountsUrl);
        Assert.Equal(apiDomain, template.ApiDomain);
        Assert.Equal(["ZohoCRM.modules.READ"], template.Scope);
        Assert.Null(template.AccessToken);
    }

    [Fact]
    public void The_secrets_of_a_request_are_those_of_its_form()
    {
        var request = TokenRequests.ForGrant(Sample.Client(), Sample.Grant(verifier: "the-verifier"), Sample.Row("eu"));

        Assert.Equal([Sample.ClientSecret, Sample.Code, "the-verifier"], request.Secrets);
    }

    private static Dictionary<string, string> FormOf(TokenRequest request) => request.Form.ToDictionary(pair => pair.Key, pair => pair.Value);
}
