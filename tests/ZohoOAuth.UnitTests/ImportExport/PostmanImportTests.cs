using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class PostmanImportTests : IDisposable
{
    private readonly TestBench _bench = new();

    public static TheoryData<string> ForeignAccountsServers => Hostile.AccountsServers;

    public static TheoryData<string> ForeignApiHosts => Hostile.ApiHosts;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void An_environment_with_tokens_is_a_connection_that_is_not_saved()
    {
        var token = PostmanFile.Token(_bench);

        Assert.Equal((null, null, Sample.ClientId, Sample.RedirectUri), (token.Name, token.Vault, token.ClientId, token.RedirectUri));
        Assert.Equal(
            ("eu", "https://accounts.zoho.eu", "https://www.zohoapis.eu", ZohoEnvironment.Production),
            (token.DataCenter, token.AccountsUrl, token.ApiDomain, token.Environment));
        Assert.Equal(
            (Sample.ClientSecret, Sample.RefreshToken, Sample.AccessToken),
            (SecretText.Reveal(token.ClientSecret!), SecretText.Reveal(token.RefreshToken!), Sample.Access(token)));
        Assert.Equal((TestBench.Start.AddMinutes(-30), TestBench.Start.AddMinutes(30)), (token.IssuedAt, token.ExpiresAt));
        Assert.Empty(token.Scope);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public void An_environment_without_tokens_is_a_client()
    {
        var client = Assert.IsType<ZohoClient>(
            PostmanFile.Import(_bench, PostmanFile.With(("access-token", null), ("refresh-token", ""), ("redirect-uri", null))));

        Assert.Equal((Sample.ClientId, null, "eu", "https://accounts.zoho.eu"), (client.ClientId, client.RedirectUri, client.DataCenter, client.AccountsUrl));
        Assert.Equal(Sample.ClientSecret, SecretText.Reveal(client.ClientSecret));
    }

    [Theory]
    [InlineData("client-id", "access-token", "refresh-token")]
    [InlineData("client-id", "access-token")]
    [InlineData("client-id", "refresh-token")]
    [InlineData("client-id")]
    [InlineData("client-secret", "access-token", "refresh-token")]
    [InlineData("client-secret", "access-token")]
    [InlineData("client-secret")]
    public void What_is_missing_is_named(string name, params string[] tokensThatAreMissing)
    {
        var text = PostmanFile.With([(name, null), .. tokensThatAreMissing.Select(token => (token, (object?)null))]);

        var error = Refusal.Of(ErrorIds.InvalidInput, () => PostmanFile.Import(_bench, text));

        Assert.Contains($"variable {name} in '{PostmanFile.Path}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_access_token_alone_needs_no_client_secret()
    {
        var token = PostmanFile.Token(_bench, ("refresh-token", null), ("client-secret", null));

        Assert.Null(token.RefreshToken);
        Assert.Null(token.ClientSecret);
        Assert.Equal(Sample.AccessToken, Sample.Access(token));
    }

    [Fact]
    public void A_refresh_token_alone_is_a_connection_that_is_refreshed_first()
    {
        var token = PostmanFile.Token(_bench, ("access-token", null));

        Assert.Null(token.AccessToken);
        Assert.True(token.IsExpired);
    }

    [Theory]
    [InlineData("client-id", "1000 A")]
    [InlineData("client-id", "1000\u0000A")]
    [InlineData("client-secret", "two words")]
    [InlineData("refresh-token", "1000.r\ud800")]
    [InlineData("access-token", "1000.a\r\nX-Evil: 1")]
    [InlineData("access-token", "1000.ä.b")]
    [InlineData("redirect-uri", "ftp://localhost/callback")]
    [InlineData("redirect-uri", "http://localhost/#fragment")]
    [InlineData("redirect-uri", "example.com/callback")]
    public void A_value_that_cannot_be_right_is_named_and_not_shown(string name, string value)
    {
        var text = PostmanFile.With((name, value.Replace("\ud800", "#", StringComparison.Ordinal)))
            .Replace("1000.r#", "1000.r\\ud800", StringComparison.Ordinal);

        var error = Refusal.Of(ErrorIds.InvalidInput, () => PostmanFile.Import(_bench, text));

        Assert.Contains($"variable {name} in '{PostmanFile.Path}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ForeignAccountsServers))]
    public void An_accounts_server_that_is_not_Zohos_gets_no_secret(string url) =>
        Assert.Contains(
            "accounts-url", Refusal.Of(ErrorIds.UntrustedHost, () => PostmanFile.Token(_bench, ("accounts-url", url))).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ForeignApiHosts))]
    public void An_api_domain_that_is_not_Zohos_gets_no_token(string url) =>
        Assert.Contains(
            "api-domain", Refusal.Of(ErrorIds.UntrustedHost, () => PostmanFile.Token(_bench, ("api-domain", url))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_data_center_that_the_user_registered_is_trusted()
    {
        _bench.Services.DataCenters.Register("lab", "http://localhost:8080", "http://localhost:8081");

        var token = PostmanFile.Token(_bench, ("accounts-url", "http://localhost:8080/"), ("api-domain", "http://localhost:8081"));

        Assert.Equal(("lab", "http://localhost:8080", "http://localhost:8081"), (token.DataCenter, token.AccountsUrl, token.ApiDomain));
    }

    [Theory]
    [InlineData("https://accounts.zoho.in", "https://www.zohoapis.in", "eu", "in", "https://www.zohoapis.in")]
    [InlineData(null, "https://www.zohoapis.in", null, "in", "https://www.zohoapis.in")]
    [InlineData(null, "https://sandbox.zohoapis.com.au", null, "au", "https://sandbox.zohoapis.com.au")]
    [InlineData(null, "eu", null, "eu", "https://www.zohoapis.eu")]
    [InlineData(null, "EU", null, "eu", "https://www.zohoapis.eu")]
    [InlineData(null, "eu", "jp", "jp", "https://www.zohoapis.eu")]
    [InlineData(null, null, "jp", "jp", "https://www.zohoapis.jp")]
    [InlineData(null, null, null, "us", "https://www.zohoapis.com")]
    [InlineData("https://accounts.zohocloud.ca", null, null, "ca", "https://www.zohoapis.ca")]
    [InlineData("https://accounts.zoho.eu", "https://desk.zoho.eu", null, "eu", "https://desk.zoho.eu")]
    public void The_data_center_is_the_files_else_the_parameters_else_us(
        string? accountsUrl, string? apiDomain, string? chosen, string code, string expectedDomain)
    {
        var token = (ZohoToken)PostmanFile.Import(_bench, PostmanFile.With(("accounts-url", accountsUrl), ("api-domain", apiDomain)), chosen);

        Assert.Equal((code, Sample.Row(code).AccountsUrl, expectedDomain), (token.DataCenter, token.AccountsUrl, token.ApiDomain));
    }

    [Fact]
    public void A_data_center_that_does_not_exist_is_an_error_where_it_is_needed()
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => PostmanFile.Import(_bench, PostmanFile.With(("accounts-url", null)), "atlantis"));

        Assert.Contains("atlantis", error.Message, StringComparison.Ordinal);
        PostmanFile.Import(_bench, PostmanFile.With(), "atlantis");
    }

    [Theory]
    [InlineData("https://www.zohoapis.eu", null, ZohoEnvironment.Production, "https://www.zohoapis.eu")]
    [InlineData("https://sandbox.zohoapis.eu", null, ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu")]
    [InlineData("https://developer.zohoapis.eu/", null, ZohoEnvironment.Developer, "https://developer.zohoapis.eu")]
    [InlineData("https://sandbox.zohoapis.eu", ZohoEnvironment.Sandbox, ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu")]
    [InlineData("https://desk.zoho.eu", ZohoEnvironment.Sandbox, ZohoEnvironment.Sandbox, "https://desk.zoho.eu")]
    [InlineData("eu", ZohoEnvironment.Sandbox, ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu")]
    [InlineData(null, ZohoEnvironment.Sandbox, ZohoEnvironment.Sandbox, "https://sandbox.zohoapis.eu")]
    public void The_environment_is_the_one_that_the_api_domain_tells_else_the_parameters(
        string? apiDomain, ZohoEnvironment? chosen, ZohoEnvironment expected, string expectedDomain)
    {
        var text = PostmanFile.With(("api-domain", apiDomain));

        var token = (ZohoToken)PostmanFile.Import(_bench, text, environment: chosen);

        Assert.Equal((expected, expectedDomain), (token.Environment, token.ApiDomain));
    }

    [Theory]
    [InlineData("https://www.zohoapis.eu", ZohoEnvironment.Developer)]
    [InlineData("https://sandbox.zohoapis.eu", ZohoEnvironment.Production)]
    public void An_environment_that_contradicts_the_api_domain_is_an_error(string apiDomain, ZohoEnvironment chosen) => Assert.Equal(
        "Environment",
        Refusal.Of(ErrorIds.InvalidInput, () => PostmanFile.Import(_bench, PostmanFile.With(("api-domain", apiDomain)), environment: chosen)).Target);

    [Theory]
    [InlineData(3600, 50)]
    [InlineData("3600000", 50)]
    [InlineData(1795429800, 30)]
    [InlineData("1795429800000", 30)]
    public void The_time_of_expiry_is_read_in_its_forms(object value, int minutesFromNow) =>
        Assert.Equal(TestBench.Start.AddMinutes(minutesFromNow), PostmanFile.Token(_bench, ("expiry-time", value)).ExpiresAt);

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void An_access_token_whose_end_is_not_known_counts_as_expired(string? expiryTime)
    {
        var token = PostmanFile.Token(_bench, ("expiry-time", expiryTime));

        Assert.Equal(TestBench.Start, token.ExpiresAt);
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public void That_is_a_warning_where_no_refresh_can_put_it_right()
    {
        PostmanFile.Token(_bench, ("expiry-time", "soon"), ("refresh-token", null));

        Assert.Contains("expiry-time", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
    }
}
