using System.Text;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class TokenSealTests : IDisposable
{
    private static readonly string[] Parts = ["salt", "nonce", "tag", "data"];

    private readonly SealBench _bench = new();

    public static TheoryData<string> ForeignAccountsServers => Hostile.AccountsServers;

    public static TheoryData<string> ForeignApiHosts => Hostile.ApiHosts;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void What_cannot_be_got_again_comes_out_on_the_other_side_and_is_not_saved()
    {
        var token = new ZohoToken(Sample.Token(cacheKey: "a2V5", apiDomain: "https://sandbox.zohoapis.eu")) { Environment = ZohoEnvironment.Sandbox };

        var back = _bench.Open(_bench.Sealed(token));

        Assert.Equal((null, null, token.ClientId, token.RedirectUri), (back.Name, back.Vault, back.ClientId, back.RedirectUri));
        Assert.Equal(
            (token.DataCenter, token.AccountsUrl, token.ApiDomain, token.Environment), (back.DataCenter, back.AccountsUrl, back.ApiDomain, back.Environment));
        Assert.Equal(token.Scope, back.Scope);
        Assert.Equal((Sample.ClientSecret, Sample.RefreshToken), (SecretText.Reveal(back.ClientSecret!), SecretText.Reveal(back.RefreshToken!)));
        Assert.Equal((null, null), (back.AccessToken, back.CacheKey));
        Assert.Contains("'crm'", Assert.Single(_bench.Bench.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes_of_any_length_are_handed_over()
    {
        var token = new ZohoToken(Sample.Token()) { Scope = [.. Enumerable.Range(0, 500).Select(number => $"ZohoCRM.modules.m{number}.READ")] };

        Assert.Equal(token.Scope, _bench.Open(_bench.Sealed(token)).Scope);
    }

    [Fact]
    public void The_file_is_small_and_says_nothing_of_what_it_holds()
    {
        var text = _bench.Sealed();

        Assert.InRange(text.Length, 1, 2_000);
        foreach (var known in new[]
        {
            Sample.ClientId,
            Sample.ClientSecret,
            Sample.RefreshToken,
            Sample.AccessToken,
            Sample.RedirectUri,
            "zoho.eu",
            SealBench.Passphrase,
        })
        {
            Assert.DoesNotContain(known, text, StringComparison.OrdinalIgnoreCase);
        }

        // Three letters occur in the ciphertext by chance.
        var readable = System.Text.RegularExpressions.Regex.Replace(text, "[A-Za-z0-9+/]{16,}=*", string.Empty);
        Assert.DoesNotContain("crm", readable, StringComparison.OrdinalIgnoreCase);
        Assert.All(text, character => Assert.InRange(character, '\n', '~'));
    }

    [Fact]
    public void The_same_connection_never_looks_the_same()
    {
        var files = Enumerable.Range(0, 50).Select(_ => JsonNode.Parse(_bench.Sealed())!).ToList();

        Assert.All(Parts, name => Assert.Equal(files.Count, files.Select(file => (string?)file[name]).Distinct().Count()));
    }

    [Fact]
    public void The_key_is_made_with_all_its_rounds_and_a_salt_of_its_own()
    {
        var file = JsonNode.Parse(_bench.Sealed())!;

        Assert.Equal((SealBench.Passphrase, (string?)file["salt"], 600_000), Assert.Single(_bench.Keys));
        Assert.Equal(
            ("ZohoOAuth sealed connection", 1, "PBKDF2-SHA256", 600_000),
            ((string?)file["format"], (int)file["version"]!, (string?)file["kdf"], (int)file["rounds"]!));
        Assert.Equal(16, Convert.FromBase64String((string)file["salt"]!).Length);
    }

    [Theory]
    [InlineData("correct horse battery stapl")]
    [InlineData("correct horse battery staple ")]
    [InlineData(" correct horse battery staple")]
    [InlineData("Correct horse battery staple")]
    [InlineData("x")]
    public void Another_passphrase_opens_nothing(string passphrase)
    {
        var text = _bench.Sealed();

        var error = Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(text, passphrase));

        Assert.Contains("the passphrase is wrong, or the file was changed", error.Message, StringComparison.Ordinal);
        Assert.Contains(SealBench.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_passphrase_neither_seals_nor_opens()
    {
        var text = _bench.Sealed();
        _bench.Keys.Clear();

        Refusal.Of(ErrorIds.InvalidInput, () => _bench.Sealed(passphrase: string.Empty));
        Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(text, string.Empty));
        Assert.Empty(_bench.Keys);
    }

    [Fact]
    public void A_connection_that_cannot_be_renewed_is_not_sealed()
    {
        Refusal.Of(ErrorIds.MissingRefreshToken, () => _bench.Sealed(Sample.Token(refreshToken: null)));
        Assert.Empty(_bench.Keys);
    }

    [Fact]
    public void A_clients_own_connection_is_handed_over_with_its_organization()
    {
        var token = new ZohoToken(Sample.Token(refreshToken: null)) { IsClientCredential = true, OrganizationId = "ZohoCRM.600001234" };

        var back = _bench.Open(_bench.Sealed(token));

        Assert.Equal((true, "ZohoCRM.600001234"), (back.IsClientCredential, back.OrganizationId));
        Assert.Equal(token.Scope, back.Scope);
    }

    [Fact]
    public void After_giving_up_nothing_comes_out()
    {
        using var stop = new CancellationTokenSource();
        var stopping = new TokenSeal(_bench.Bench.Services.TrustedHosts, _bench.Bench.Clock, (_, _, _) =>
        {
            stop.Cancel();
            return new byte[AuthenticatedCipher.KeyBytes];
        });

        Assert.ThrowsAny<OperationCanceledException>(() => stopping.Seal(Sample.Token(), SecretText.Hide(SealBench.Passphrase), stop.Token));
    }

    [Theory]
    [MemberData(nameof(ForeignAccountsServers))]
    public void A_connection_of_a_foreign_accounts_server_is_not_opened(string url) =>
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Open(_bench.Sealed(new ZohoToken(Sample.Token()) { AccountsUrl = url })));

    [Theory]
    [MemberData(nameof(ForeignApiHosts))]
    public void A_connection_of_a_foreign_api_domain_is_not_opened(string url) =>
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Open(_bench.Sealed(Sample.Token(apiDomain: url))));

    [Fact]
    public void A_registered_data_center_is_the_one_that_this_side_knows()
    {
        _bench.Bench.Services.DataCenters.Register("here", "http://localhost:8080", "http://localhost:8081");
        var token = new ZohoToken(Sample.Token(apiDomain: "http://localhost:8081")) { AccountsUrl = "http://localhost:8080", DataCenter = "there" };

        Assert.Equal("here", _bench.Open(_bench.Sealed(token)).DataCenter);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"clientId":"a","accountsUrl":"https://accounts.zoho.eu"}""")]
    public void What_is_sealed_and_no_connection_is_an_error(string payload)
    {
        var salt = AuthenticatedCipher.Random(PassphraseKey.SaltBytes);
        var key = Poly.Sha256(Encoding.UTF8.GetBytes($"{(SealBench.Passphrase, Convert.ToBase64String(salt), 600_000)}"));
        var content = AuthenticatedCipher.Encrypt(key, Encoding.UTF8.GetBytes(payload), SealedEnvelope.Header(600_000, salt));

        Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(new SealedEnvelope(600_000, salt, content).Write()));
    }

    [Fact]
    public void Any_connection_goes_over_whole() => Gen.Select(Foreign.GoodText, Foreign.GoodText, Gen.String[1, 200], Gen.String[Gen.Char['a', 'z'], 1, 20].Array[0, 50]).Sample((name, redirect, refresh, scope) =>
    {
        var token = new ZohoToken(Sample.Token())
        {
            Name = name,
            RedirectUri = redirect,
            RefreshToken = SecretText.Hide(Good(refresh)),
            Scope = [.. scope.Distinct()],
        };

        var back = _bench.Open(_bench.Sealed(token));

        Assert.Equal(redirect.Length == 0 ? null : redirect, back.RedirectUri);
        Assert.Equal(SecretText.Reveal(token.RefreshToken), SecretText.Reveal(back.RefreshToken!));
        Assert.Equal(token.Scope, back.Scope);
    }, iter: 500);

    private static string Good(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
