using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class GrantUrlTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_challenge_is_the_one_of_rfc_7636_appendix_b() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", Pkce.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public void Random_values_are_43_url_safe_characters_and_never_the_same()
    {
        var values = Enumerable.Range(0, 200).Select(_ => Pkce.NewRandom()).ToList();

        Assert.All(values, value => Assert.Matches("^[A-Za-z0-9_-]{43}$", value));
        Assert.Equal(values.Count, values.Distinct().Count());
    }

    [Fact]
    public void The_url_asks_for_what_the_documents_name()
    {
        var request = Build(new() { Scope = ["ZohoCRM.modules.READ ZohoCRM.users.READ"] });
        var url = new Uri(request.Url);
        var query = FormEncoding.Read(url.Query);

        Assert.Equal("https://accounts.zoho.eu/oauth/v2/auth", url.GetLeftPart(UriPartial.Path));
        Assert.Equal("code", query["response_type"]);
        Assert.Equal(Sample.ClientId, query["client_id"]);
        Assert.Equal("ZohoCRM.modules.READ,ZohoCRM.users.READ", query["scope"]);
        Assert.Equal(Sample.RedirectUri, query["redirect_uri"]);
        Assert.Equal("offline", query["access_type"]);
        Assert.Equal("consent", query["prompt"]);
        Assert.Equal(request.State, query["state"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(Pkce.Challenge(SecretText.Reveal(request.CodeVerifier!)), query["code_challenge"]);
        Assert.Equal(TestBench.Start, request.CreatedAt);
    }

    [Fact]
    public void The_url_holds_no_secret()
    {
        var request = Build(new() { Scope = ["ZohoCRM.modules.READ"] });

        Assert.DoesNotContain(Sample.ClientSecret, request.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretText.Reveal(request.CodeVerifier!), request.Url, StringComparison.Ordinal);
        Assert.Equal(request.Url, request.ToString());
    }

    [Fact]
    public void The_options_change_what_they_name_and_no_more()
    {
        var request = Build(new()
        {
            Scope = ["ZohoCRM.modules.READ"], AccessType = ZohoAccessType.Online, Prompt = ZohoPrompt.None, State = "my state&x=1", UsePkce = false,
            Organization = true,
        });
        var url = new Uri(request.Url);
        var query = FormEncoding.Read(url.Query);

        Assert.Equal("/oauth/v2/org/auth", url.AbsolutePath);
        Assert.Equal("online", query["access_type"]);
        Assert.Equal("my state&x=1", query["state"]);
        Assert.Null(request.CodeVerifier);
        Assert.DoesNotContain("prompt", query.Keys);
        Assert.DoesNotContain("code_challenge", query.Keys);
        Assert.DoesNotContain("x", query.Keys);
    }

    [Fact]
    public void Two_requests_never_share_state_or_verifier()
    {
        var one = Build(new() { Scope = ["ZohoCRM.modules.READ"] });
        var two = Build(new() { Scope = ["ZohoCRM.modules.READ"] });

        Assert.NotEqual(one.State, two.State);
        Assert.NotEqual(SecretText.Reveal(one.CodeVerifier!), SecretText.Reveal(two.CodeVerifier!));
    }

    [Fact]
    public void A_self_client_has_no_grant_url() =>
        Refusal.Of(ErrorIds.InvalidInput, () => Build(new() { Scope = ["ZohoCRM.modules.READ"] }, Sample.Client(redirectUri: null)));

    [Fact]
    public void A_client_of_a_foreign_server_gets_no_url() =>
        Refusal.Of(ErrorIds.UntrustedHost, () => Build(new() { Scope = ["ZohoCRM.modules.READ"] }, new ZohoClient("1000.A", SecretText.Hide("s"), Sample.RedirectUri, "eu", "https://accounts.zoho.eu.evil.example")));

    private ZohoGrantRequest Build(GrantUrl.Options options, ZohoClient? client = null) =>
        GrantUrl.Build(client ?? Sample.Client(), options, _bench.Services.TrustedHosts, _bench.Clock.GetUtcNow());
}
