using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>A connection of the client's own: no refresh token, and alive all the same.</summary>
public sealed class ClientCredentialTests : IDisposable
{
    private static readonly ConnectionName Name = ConnectionName.Of("own");

    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_is_renewed_by_asking_again()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        var alive = await _bench.Services.TokenManager.GetUsableAsync(Own(left: TimeSpan.Zero), _bench.Trace, CancellationToken.None);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(alive));
        Assert.Equal("client_credentials", _bench.Zoho.Only.Form["grant_type"]);
        Assert.Equal("ZohoCRM.600001234", _bench.Zoho.Only.Form["soid"]);
        Assert.Equal("ZohoCRM.modules.READ,ZohoCRM.users.READ", _bench.Zoho.Only.Form["scope"]);
        Assert.False(_bench.Zoho.Only.Form.ContainsKey("refresh_token"));
    }

    [Fact]
    public async Task It_survives_the_vault()
    {
        await _bench.Services.Connections.SaveAsync(_vault, Name, Own(), _bench.Trace, CancellationToken.None);

        var loaded = await _bench.NewProcess().Connections.LoadAsync(_vault, Name, CancellationToken.None);

        Assert.True(loaded.IsClientCredential);
        Assert.Equal("ZohoCRM.600001234", loaded.OrganizationId);
        Assert.Null(loaded.RefreshToken);
        Assert.Equal(Sample.AccessToken, Sample.Access(loaded));
        Assert.Equal(Own().Scope, loaded.Scope);
    }

    [Fact]
    public async Task A_new_access_token_is_found_by_other_processes()
    {
        var saved = await _bench.Services.Connections.SaveAsync(_vault, Name, Own(left: TimeSpan.Zero), _bench.Trace, CancellationToken.None);
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        await _bench.Services.TokenManager.GetUsableAsync(saved, _bench.Trace, CancellationToken.None);

        var elsewhere = _bench.NewProcess();
        var alive = await elsewhere.TokenManager.GetUsableAsync(
            await elsewhere.Connections.LoadAsync(_vault, Name, CancellationToken.None), _bench.Trace, CancellationToken.None);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(alive));
        Assert.Single(_bench.Zoho.Seen);
    }

    [Fact]
    public void Two_of_one_client_are_told_apart_by_what_they_may_do()
    {
        var one = CredentialId.Of(Own());

        Assert.Equal(one, CredentialId.Of(new ZohoToken(Own()) { Scope = ["ZohoCRM.users.READ", "ZohoCRM.modules.READ"] }));
        Assert.NotEqual(one, CredentialId.Of(new ZohoToken(Own()) { Scope = ["ZohoCRM.users.READ"] }));
        Assert.NotEqual(one, CredentialId.Of(new ZohoToken(Own()) { OrganizationId = "ZohoCRM.2" }));
    }

    [Fact]
    public async Task Scopes_that_no_vault_can_hold_are_refused_and_not_left_out()
    {
        var greedy = new ZohoToken(Own()) { Scope = [.. Enumerable.Range(0, 100).Select(number => $"ZohoCRM.settings.part{number}.READ")] };

        await Refusal.OfAsync(ErrorIds.InvalidInput, () => _bench.Services.Connections.SaveAsync(_vault, Name, greedy, _bench.Trace, CancellationToken.None));
        Assert.Empty(_vault.Secrets);
    }

    private static ZohoToken Own(TimeSpan? left = null) => new(Sample.Token(left, name: null, refreshToken: null))
    {
        IsClientCredential = true,
        OrganizationId = "ZohoCRM.600001234",
    };
}
