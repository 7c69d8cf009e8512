using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class PostmanExportTests : IDisposable
{
    private static readonly Gen<string> Secret = Gen.Char['!', '~'].Array[1, 100].Select(characters => new string(characters));

    private static readonly Gen<ZohoToken> Connections =
        from row in Gen.OneOf(DataCenterTable.Rows)
        from environment in Gen.Enum<ZohoEnvironment>()
        from redirect in Gen.OneOf(null!, "http://localhost:8765/callback", "https://example.com/?a=1&b=%20+\"'")
        from secret in Secret
        from access in Gen.Null(Secret)
        from refresh in Secret
        from left in Gen.Int[-100_000, 86_400_000]
        select new ZohoToken
        {
            ClientId = $"1000.{refresh.Replace('\\', '/')}",
            ClientSecret = SecretText.Hide(secret),
            RedirectUri = redirect,
            DataCenter = row.Code,
            AccountsUrl = row.AccountsUrl,
            ApiDomain = Environments.ApiDomain(row, environment),
            Environment = environment,
            AccessToken = SecretText.HideOrNull(access),
            RefreshToken = SecretText.Hide(refresh),
            ExpiresAt = TestBench.Start.AddMilliseconds(left),
        };

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_file_is_an_environment_of_postman()
    {
        using var document = JsonDocument.Parse(PostmanExport.Of(Sample.Token()).Write(includeSecrets: true, TestBench.Start));
        var root = document.RootElement;

        Assert.True(Guid.TryParse(root.GetProperty("id").GetString(), out _));
        Assert.Equal("Zoho crm", root.GetProperty("name").GetString());
        Assert.Equal("environment", root.GetProperty("_postman_variable_scope").GetString());
        Assert.Equal("2026-11-23T10:00:00.000Z", root.GetProperty("_postman_exported_at").GetString());
        Assert.Equal(
            [
                "client-id default", "client-secret secret", "redirect-uri default", "accounts-url default", "access-token secret", "refresh-token secret",
                "api-domain default", "expiry-time default",
            ],
            root.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("key")} {value.GetProperty("type")}"));
        Assert.All(root.GetProperty("values").EnumerateArray(), value => Assert.True(value.GetProperty("enabled").GetBoolean()));
    }

    [Fact]
    public void Secrets_are_empty_unless_they_are_asked_for()
    {
        var export = PostmanExport.Of(Sample.Token());

        var shared = Values(export, includeSecrets: false);
        var own = Values(export, includeSecrets: true);

        Assert.Equal(("", "", "", ""), (shared["client-secret"], shared["access-token"], shared["refresh-token"], shared["expiry-time"]));
        Assert.Equal(
            (Sample.ClientId, Sample.RedirectUri, "https://accounts.zoho.eu", "https://www.zohoapis.eu"),
            (shared["client-id"], shared["redirect-uri"], shared["accounts-url"], shared["api-domain"]));
        Assert.Equal(
            (Sample.ClientSecret, Sample.AccessToken, Sample.RefreshToken, "1795431600000"),
            (own["client-secret"], own["access-token"], own["refresh-token"], own["expiry-time"]));
        Assert.Equal(["client-secret", "access-token", "refresh-token"], export.Secrets);
    }

    [Fact]
    public void A_client_has_its_addresses_and_no_tokens()
    {
        var export = PostmanExport.Of(Sample.Client(environment: ZohoEnvironment.Sandbox), _bench.Services.DataCenters);
        var values = Values(export, includeSecrets: true);

        Assert.Equal(
            (Sample.ClientSecret, "https://sandbox.zohoapis.eu", "", "", ""),
            (values["client-secret"], values["api-domain"], values["access-token"], values["refresh-token"], values["expiry-time"]));
        Assert.Equal(["client-secret"], export.Secrets);
    }

    [Fact]
    public void A_client_of_a_server_that_is_not_known_is_written_without_an_api_domain()
    {
        var client = new ZohoClient("1000.A", SecretText.Hide("s"), null, "lab", "http://localhost:1");

        Assert.Equal("", Values(PostmanExport.Of(client, _bench.Services.DataCenters), includeSecrets: true)["api-domain"]);
    }

    [Fact]
    public void What_is_exported_is_imported_as_the_same_connection() => Connections.Sample(token =>
    {
        var text = Encoding.UTF8.GetString(PostmanExport.Of(token).Write(includeSecrets: true, TestBench.Start));
        var back = Assert.IsType<ZohoToken>(PostmanFile.Import(_bench, text));

        Assert.Equal(
            (token.ClientId, token.RedirectUri, token.DataCenter, token.AccountsUrl), (back.ClientId, back.RedirectUri, back.DataCenter, back.AccountsUrl));
        Assert.Equal((token.ApiDomain, token.Environment), (back.ApiDomain, back.Environment));
        Assert.Equal(Secrets(token), Secrets(back));
        Assert.Equal(token.AccessToken is null ? TestBench.Start : token.ExpiresAt, back.ExpiresAt);
    }, iter: 1_000);

    [Fact]
    public void What_is_exported_is_imported_as_the_same_client() => Connections.Sample(token =>
    {
        var client = new ZohoClient(token.ClientId, token.ClientSecret!, token.RedirectUri, token.DataCenter, token.AccountsUrl, token.Environment);
        var text = Encoding.UTF8.GetString(PostmanExport.Of(client, _bench.Services.DataCenters).Write(includeSecrets: true, TestBench.Start));
        var back = Assert.IsType<ZohoClient>(PostmanFile.Import(_bench, text));

        Assert.Equal(
            (client.ClientId, client.RedirectUri, client.DataCenter, client.AccountsUrl, client.Environment),
            (back.ClientId, back.RedirectUri, back.DataCenter, back.AccountsUrl, back.Environment));
        Assert.Equal(SecretText.Reveal(client.ClientSecret), SecretText.Reveal(back.ClientSecret));
    }, iter: 1_000);

    [Fact]
    public void A_connection_of_any_texts_becomes_json() => Gen.Select(Foreign.AnyText, Foreign.AnyText, Foreign.AnyText).Sample((name, id, url) =>
    {
        var token = new ZohoToken(Sample.Token()) { Name = name, ClientId = id, RedirectUri = url, AccountsUrl = url, ApiDomain = id };
        using var document = JsonDocument.Parse(PostmanExport.Of(token).Write(includeSecrets: true, TestBench.Start));
    }, iter: 1_000);

    private static (string?, string?, string?) Secrets(ZohoToken token) =>
        (SecretText.RevealOrNull(token.ClientSecret), SecretText.RevealOrNull(token.AccessToken), SecretText.RevealOrNull(token.RefreshToken));

    private static Dictionary<string, string> Values(PostmanExport export, bool includeSecrets)
    {
        using var document = JsonDocument.Parse(export.Write(includeSecrets, TestBench.Start));
        return document.RootElement
            .GetProperty("values")
            .EnumerateArray()
            .ToDictionary(value => value.GetProperty("key").GetString()!, value => value.GetProperty("value").GetString()!);
    }
}
