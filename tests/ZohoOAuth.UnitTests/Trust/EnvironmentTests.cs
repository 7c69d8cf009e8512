using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

/// <summary>A token works in one environment, and is used and saved for no other.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(ZohoEnvironment.Sandbox, "https://www.zohoapis.eu", "/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Developer, "https://sandbox.zohoapis.eu", "/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Production, "https://sandbox.zohoapis.eu", "/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Production, "https://www.zohoapis.eu", "https://sandbox.zohoapis.eu/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://www.zohoapis.eu/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://developer.zohoapis.eu/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://recruit.zoho.eu/recruit/v2/Candidates")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://creator.zoho.eu/api/v2/x")]
    public async Task A_call_of_another_environment_is_not_sent(ZohoEnvironment environment, string apiDomain, string path)
    {
        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => CallAsync(Token(environment, apiDomain), path, "POST"));

        Assert.Contains(environment.ToString(), error.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Theory]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Developer, "https://developer.zohoapis.eu", "https://developer.zohoapis.eu/crm/v8/Leads")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://content.zohoapis.eu/crm/v8/upload")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://files.zoho.eu/crm/v8/upload")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://download-accl.zoho.eu/v2/crm/1/bulk-write/2/2.zip")]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://accounts.zoho.eu/oauth/user/info")]
    [InlineData(ZohoEnvironment.Production, "https://www.zohoapis.eu", "https://recruit.zoho.eu/recruit/v2/Candidates")]
    public async Task A_call_of_its_own_environment_is_sent(ZohoEnvironment environment, string apiDomain, string path)
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(Token(environment, apiDomain), path);

        Assert.NotNull(_bench.Zoho.Only.Authorization);
    }

    /// <summary>Payments has a sandbox in India alone.</summary>
    [Theory]
    [InlineData(ZohoEnvironment.Production, "https://www.zohoapis.in", false)]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.in", true)]
    public async Task A_host_for_the_sandbox_gets_tokens_of_the_sandbox_alone(ZohoEnvironment environment, string apiDomain, bool isSent)
    {
        _bench.Zoho.Answer("{}");
        var token = new ZohoToken(Sample.Token(dataCenter: "in", apiDomain: apiDomain)) { Environment = environment };

        var error = await Record.ExceptionAsync(() => CallAsync(token, "https://paymentssandbox.zoho.in/api/v1/payments", "POST"));

        Assert.Equal(isSent ? null : ErrorIds.InvalidInput, (error as ZohoOAuthException)?.ErrorId);
        Assert.Equal(isSent ? 1 : 0, _bench.Zoho.Seen.Count);
        Assert.Equal("https://paymentssandbox.zoho.in/api/v1/x", Address("Payments", ZohoEnvironment.Sandbox, "in"));
    }

    [Fact]
    public async Task A_redirect_leads_to_no_other_environment()
    {
        _bench.Zoho.Redirect("https://www.zohoapis.eu/crm/v8/Leads");

        await Refusal.OfAsync(ErrorIds.InvalidInput, () => CallAsync(Token(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu"), "/crm/v8/Leads"));

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_registered_data_center_has_every_environment_on_its_one_host()
    {
        _bench.Services.DataCenters.Register("lab", "http://localhost:8080", "http://localhost:8081");
        _bench.Zoho.Answer("{}");
        var token = new ZohoToken(Token(ZohoEnvironment.Sandbox, "http://localhost:8081")) { DataCenter = "lab", AccountsUrl = "http://localhost:8080" };

        await CallAsync(token, "/crm/v8/Leads");
        await _bench.Services.Connections.SaveAsync(_vault, Sample.Crm, token, _bench.Trace, CancellationToken.None);

        Assert.Single(_vault.Secrets);
    }

    [Theory]
    [InlineData("Recruit", ZohoEnvironment.Sandbox)]
    [InlineData("Desk", ZohoEnvironment.Developer)]
    [InlineData("Payments", ZohoEnvironment.Developer)]
    [InlineData("ServiceDeskPlus", ZohoEnvironment.Sandbox)]
    [InlineData("EndpointCentral", ZohoEnvironment.Sandbox)]
    [InlineData("Site24x7", ZohoEnvironment.Developer)]
    public void A_product_without_the_environment_is_an_error(string service, ZohoEnvironment environment)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => Address(service, environment, "us"));

        Assert.Equal("Service", error.Target);
        Assert.Contains($"{service} ", error.Message, StringComparison.Ordinal);
        Assert.Contains(environment.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CRM", ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu/crm/v8/x")]
    [InlineData("Creator", ZohoEnvironment.Developer, "https://developer.zohoapis.eu/creator/v2.1/x")]
    [InlineData("Accounts", ZohoEnvironment.Sandbox, "https://accounts.zoho.eu/oauth/user/x")]
    [InlineData("Recruit", ZohoEnvironment.Production, "https://recruit.zoho.eu/recruit/v2/x")]
    public void A_product_is_called_on_its_host_of_the_environment(string service, ZohoEnvironment environment, string expected) =>
        Assert.Equal(expected, Address(service, environment, "eu"));

    [Fact]
    public async Task The_user_can_name_the_host_of_a_products_sandbox()
    {
        await File.WriteAllTextAsync(Path.Combine(_bench.Folder, "products.json"), """{ "Recruit": { "sandboxHost": "recruitsandbox" } }""");
        _bench.Zoho.Answer("{}");

        var address = Address("Recruit", ZohoEnvironment.Sandbox, "eu");
        await CallAsync(Token(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu"), address);

        Assert.Equal("https://recruitsandbox.zoho.eu/recruit/v2/x", _bench.Zoho.Only.Address.AbsoluteUri);
        Assert.Equal("https://recruit.zoho.eu/recruit/v2/x", Address("Recruit", ZohoEnvironment.Production, "eu"));
    }

    [Theory]
    [InlineData(ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu", "https://www.zohoapis.eu")]
    [InlineData(ZohoEnvironment.Production, "https://www.zohoapis.eu", "https://sandbox.zohoapis.eu")]
    public async Task A_refresh_moves_no_connection_to_another_environment(ZohoEnvironment environment, string own, string answered)
    {
        var token = new ZohoToken(Token(environment, own)) { ExpiresAt = TestBench.Start };
        _bench.Zoho.Answer($$"""{"access_token":"{{Sample.NewAccessToken}}","api_domain":"{{answered}}","expires_in":3600}""");

        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => _bench.Services.TokenManager.UpdateAsync(token, _bench.Trace, CancellationToken.None));

        Assert.Contains("'crm'", error.Message, StringComparison.Ordinal);
        Assert.Equal(own, _bench.Services.Cache.GetNewest(token).ApiDomain);
    }

    [Fact]
    public async Task A_token_of_another_environment_than_its_own_is_not_saved()
    {
        await Refusal.OfAsync(ErrorIds.InvalidInput, () => _bench.Services.Connections.SaveAsync(
            _vault, Sample.Crm, Token(ZohoEnvironment.Sandbox, "https://www.zohoapis.in"), _bench.Trace, CancellationToken.None));

        Assert.Empty(_vault.Secrets);
    }

    private static ZohoToken Token(ZohoEnvironment environment, string apiDomain) => new(Sample.Token(apiDomain: apiDomain)) { Environment = environment };

    private string Address(string service, ZohoEnvironment environment, string dataCenter)
    {
        var row = Sample.Row(dataCenter);
        var token = Token(environment, Client.Catalog.DataCenters.Environments.ApiDomain(row, environment));
        return ProductRequest.Create(_bench.Services.Products.Require(service), new() { Path = "/x" }, token, row, null).Path;
    }

    private async Task CallAsync(ZohoToken token, string path, string method = "GET") =>
        await _bench.Services.Api.CallAsync(new() { Path = path, Method = method }, token, _bench.Trace, CancellationToken.None);
}
