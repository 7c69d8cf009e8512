using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Connections;

public sealed class ConnectionRecordTests
{
    private static readonly string[] Names =
        [
            "v", "clientId", "clientSecret", "redirectUri", "dataCenter", "accountsUrl", "apiDomain", "environment", "scope", "refreshToken", "cacheKey",
            "grantedAt",
        ];

    [Fact]
    public void What_cannot_be_got_again_comes_back_and_the_access_token_does_not()
    {
        var token = new ZohoToken(Sample.Token(cacheKey: "a2V5")) { Environment = ZohoEnvironment.Sandbox };

        var read = ConnectionRecord.Read(Write(token), Sample.Crm, "Fake")!;

        Assert.Equal(("crm", "Fake", token.ClientId, token.RedirectUri), (read.Name, read.Vault, read.ClientId, read.RedirectUri));
        Assert.Equal(
            (token.DataCenter, token.AccountsUrl, token.ApiDomain, token.Environment), (read.DataCenter, read.AccountsUrl, read.ApiDomain, read.Environment));
        Assert.Equal(token.Scope, read.Scope);
        Assert.Equal(Sample.ClientSecret, SecretText.Reveal(read.ClientSecret!));
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(read.RefreshToken!));
        Assert.Equal("a2V5", SecretText.Reveal(read.CacheKey!));
        Assert.Null(read.AccessToken);
        Assert.DoesNotContain(Sample.AccessToken, Write(token), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_a_newer_version_survive()
    {
        var text = Write(Sample.Token(), """{"v":2,"clientId":"old","future":{"a":[1,2]},"note":"keep me"}""");
        var record = JsonNode.Parse(text)!.AsObject();

        Assert.Equal("{\"a\":[1,2]}", record["future"]!.ToJsonString());
        Assert.Equal("keep me", (string?)record["note"]);
        Assert.Equal(Sample.ClientId, (string?)record["clientId"]);
    }

    [Fact]
    public void The_way_of_signing_in_comes_back_and_a_consent_in_another_way_replaces_it()
    {
        var device = Write(new ZohoToken(Sample.Token()) { KnownSignInMethod = ZohoSignInMethod.DeviceCode });

        Assert.Equal(ZohoSignInMethod.DeviceCode, Method(device));
        Assert.Equal(ZohoSignInMethod.DeviceCode, Method(Write(ConnectionRecord.Read(device)!, device)));
        Assert.Equal(ZohoSignInMethod.Browser, Method(Write(Sample.Token(refreshToken: "1000.another.token"), device)));
    }

    [Fact]
    public void A_record_without_the_way_of_signing_in_has_that_of_its_client()
    {
        Assert.Equal(ZohoSignInMethod.Browser, Method(Write(Sample.Token())));
        Assert.Equal(ZohoSignInMethod.SelfClient, Method(Write(new ZohoToken(Sample.Token()) { RedirectUri = null })));
        Assert.Equal(ZohoSignInMethod.ClientCredential, Method(Write(new ZohoToken(Sample.Token()) { RefreshToken = null, IsClientCredential = true })));
    }

    [Theory]
    [InlineData("Passkey")]
    [InlineData("99")]
    public void A_way_of_a_newer_version_survives(string method)
    {
        var text = Write(Sample.Token()).Replace("{", $$"""{"signIn":"{{method}}",""", StringComparison.Ordinal);

        Assert.Equal(ZohoSignInMethod.Browser, Method(text));
        Assert.Contains($"\"signIn\":\"{method}\"", Write(ConnectionRecord.Read(text)!, text), StringComparison.Ordinal);
    }

    private static ZohoSignInMethod Method(string record) => ConnectionRecord.Read(record)!.SignInMethod;

    [Fact]
    public void The_time_of_the_grant_stays_while_the_refresh_token_does()
    {
        var first = Write(Sample.Token());
        var (same, _) = ConnectionRecord.Write(Sample.Token(), TestBench.Start.AddDays(3), first);
        var (regranted, _) = ConnectionRecord.Write(Sample.Token(refreshToken: "1000.another.token"), TestBench.Start.AddDays(3), first);

        Assert.Equal("2026-11-23T10:00:00Z", (string?)JsonNode.Parse(same)!["grantedAt"]);
        Assert.Equal("2026-11-26T10:00:00Z", (string?)JsonNode.Parse(regranted)!["grantedAt"]);
    }

    [Fact]
    public void A_usual_connection_fits_every_vault_with_its_scopes()
    {
        var (text, leftOut) = ConnectionRecord.Write(Sample.Token(cacheKey: Convert.ToBase64String(SealedBox.NewKey())), TestBench.Start, null);

        Assert.False(leftOut);
        Assert.InRange(text.Length, 1, ConnectionRecord.MaxCharacters);
        Assert.True(Encoding.Unicode.GetByteCount(text) <= 2500);
    }

    [Fact]
    public void Scopes_that_are_too_long_are_left_out_and_it_is_said()
    {
        var token = new ZohoToken(Sample.Token()) { Scope = [.. Enumerable.Range(0, 100).Select(number => $"ZohoCRM.modules.m{number}.READ")] };

        var (text, leftOut) = ConnectionRecord.Write(token, TestBench.Start, null);

        Assert.True(leftOut);
        Assert.InRange(text.Length, 1, ConnectionRecord.MaxCharacters);
        Assert.Empty(ConnectionRecord.Read(text, Sample.Crm, "Fake")!.Scope);
    }

    [Theory]
    [InlineData("clientId")]
    [InlineData("refreshToken")]
    [InlineData("accountsUrl")]
    [InlineData("apiDomain")]
    public void A_record_that_lacks_what_a_connection_needs_is_none(string name)
    {
        foreach (var value in new[] { "null", "\"\"", "7", "[]", "\"\\ud800\"" })
        {
            var record = JsonNode.Parse(Write(Sample.Token()))!.AsObject();
            record.Remove(name);
            var text = record.ToJsonString()[..^1] + $",\"{name}\":{value}}}";
            Assert.Null(ConnectionRecord.Read(text, Sample.Crm, "Fake"));
        }
    }

    [Theory]
    [InlineData("Sandbox", ZohoEnvironment.Sandbox)]
    [InlineData("developer", ZohoEnvironment.Developer)]
    [InlineData("Moon", ZohoEnvironment.Production)]
    [InlineData("7", ZohoEnvironment.Production)]
    public void An_unknown_environment_is_production(string environment, ZohoEnvironment expected)
    {
        var record = JsonNode.Parse(Write(Sample.Token()))!.AsObject();
        record["environment"] = environment;

        Assert.Equal(expected, ConnectionRecord.Read(record.ToJsonString(), Sample.Crm, "Fake")!.Environment);
    }

    [Fact]
    public void Half_a_record_is_none() => Assert.All(
        Foreign.Truncations(Write(Sample.Token())), cut => Assert.Null(ConnectionRecord.Read(Encoding.UTF8.GetString(cut), Sample.Crm, "Fake")));

    [Fact]
    public void A_secret_that_no_secure_string_can_hold_makes_no_record() => Assert.Null(
        ConnectionRecord.Read($$"""{"clientId":"a","accountsUrl":"b","apiDomain":"c","refreshToken":"{{new string('r', 70_000)}}"}""", Sample.Crm, "Fake"));

    [Fact]
    public void Any_text_is_a_connection_or_none_and_can_be_written_over()
    {
        var doubled = Gen.Select(Gen.OneOf(Names), Gen.OneOf("\"x\"", "1", "null", "{}", "\"\\ud800\"", "\"\\u0000\"")).Array[0, 12]
            .Select(pairs => "{" + string.Join(",", pairs.Select(pair => $"\"{pair.Item1}\":{pair.Item2}")) + "}");
        Gen.OneOf(Foreign.AnyText, doubled, Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith(Names)).Select(Encoding.UTF8.GetString)).Sample(text =>
        {
            var token = ConnectionRecord.Read(text, Sample.Crm, "Fake");
            Assert.True(token is null || token.RefreshToken!.Length > 0);

            var written = Write(Sample.Token(), text);
            Assert.Equal(Sample.RefreshToken, SecretText.Reveal(ConnectionRecord.Read(written, Sample.Crm, "Fake")!.RefreshToken!));
            using var document = JsonDocument.Parse(written);
        }, iter: 3_000);
    }

    private static string Write(ZohoToken token, string? previous = null) => ConnectionRecord.Write(token, TestBench.Start, previous).Text;
}
