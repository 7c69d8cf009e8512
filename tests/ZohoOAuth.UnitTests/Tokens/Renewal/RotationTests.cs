using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>A refresh that brings a new refresh token: it is kept, and the others of the connection are tried where it is rejected.</summary>
public sealed class RotationTests : IDisposable
{
    private const string Rejection = """{"error":"invalid_code"}""";
    private const string Second = "1000.second.refresh";
    private const string Third = "1000.third.refresh";

    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_is_in_the_vault_before_the_next_process_asks()
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second)).Answer(Rotation(Third));

        await ForceAsync(_bench.Services);
        var granted = Granted();
        var third = await ForceAsync(_bench.NewProcess());

        Assert.Equal([Sample.RefreshToken, Second], Sent());
        Assert.Equal((Third, Third), (InVault(), SecretText.Reveal(third.RefreshToken!)));
        Assert.Equal(granted, Granted());
    }

    [Fact]
    public async Task Where_the_new_one_is_rejected_the_old_one_is_tried_once_more()
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second)).Answer(Rejection).Answer(Rotation(Third));

        await ForceAsync(_bench.Services);
        var alive = await ForceAsync(_bench.Services);

        Assert.Equal([Sample.RefreshToken, Second, Sample.RefreshToken], Sent());
        Assert.Equal(Third, SecretText.Reveal(alive.RefreshToken!));
    }

    [Fact]
    public async Task Where_the_vault_has_the_newer_one_of_another_machine_it_is_tried()
    {
        var saved = await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second)).Answer(Rejection).Answer(Rotation("1000.fourth.refresh"));
        await ForceAsync(_bench.Services);
        await WriteAsync(new ZohoToken(saved) { RefreshToken = SecretText.Hide(Third), CredentialOrigin = CredentialId.Of(saved).ToString() });

        await ForceAsync(_bench.Services);

        Assert.Equal([Sample.RefreshToken, Second, Third], Sent());
        Assert.Equal("1000.fourth.refresh", InVault());
    }

    [Fact]
    public async Task Where_all_are_rejected_none_is_sent_again()
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second)).Answer(Rejection).Answer(Rejection);
        await ForceAsync(_bench.Services);
        _bench.Clock.Advance(TimeSpan.FromHours(2));

        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.Services));
        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.NewProcess()));

        Assert.Equal(3, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task A_new_consent_in_the_vault_is_not_overwritten()
    {
        await SaveAsync();
        _bench.Zoho.AnswerWith(async _ =>
        {
            await WriteAsync(new ZohoToken(Sample.Token(cacheKey: Key)) { RefreshToken = SecretText.Hide("1000.new.consent") });
            return FakeZoho.Response(200, Rotation(Second));
        });

        await ForceAsync(_bench.Services);

        Assert.Equal("1000.new.consent", InVault());
    }

    [Fact]
    public async Task A_connection_that_was_removed_stays_removed()
    {
        await SaveAsync();
        _vault.Secrets.Clear();
        _bench.Zoho.Answer(Rotation(Second));

        await ForceAsync(_bench.Services);

        Assert.Empty(_vault.Secrets);
    }

    [Theory]
    [InlineData("https://sandbox.zohoapis.eu", ErrorIds.InvalidInput)]
    [InlineData("https://evil.example", ErrorIds.UntrustedHost)]
    public async Task A_refused_answer_costs_no_refresh_token(string apiDomain, string errorId)
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second, apiDomain)).Answer(Rotation(Third));

        await Refusal.OfAsync(errorId, () => ForceAsync(_bench.Services));
        Assert.Equal(Second, InVault());
        await ForceAsync(_bench.NewProcess());

        Assert.Equal([Sample.RefreshToken, Second], Sent());
    }

    [Fact]
    public async Task A_refresh_without_a_vault_is_saved_by_the_next_call_with_one()
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second));
        await _bench.Services.TokenManager.ForceRefreshAsync(Token(), _bench.Trace, CancellationToken.None);
        Assert.Equal(Sample.RefreshToken, InVault());

        await GetUsableAsync(_bench.Services);

        Assert.Equal(Second, InVault());
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_caller_who_is_stopped_while_it_is_saved_costs_the_others_nothing()
    {
        await SaveAsync();
        _bench.Zoho.Answer(Rotation(Second));
        var stopped = new TokenRequestContext(_bench.Trace, (_, _) => throw new PipelineStoppedException());

        var alive = await _bench.Services.TokenManager.ForceRefreshAsync(Token(), stopped, CancellationToken.None);
        Assert.Equal((Second, Sample.RefreshToken), (SecretText.Reveal(alive.RefreshToken!), InVault()));
        await GetUsableAsync(_bench.Services);

        Assert.Equal(Second, InVault());
        Assert.Empty(_bench.Warnings);
    }

    [Fact]
    public async Task A_vault_that_does_not_keep_it_is_a_warning_that_says_what_to_do()
    {
        var vault = new MemoryVault { LiesFromWrite = 2 };
        await _bench.Services.Connections.SaveAsync(vault, Sample.Crm, Token(), _bench.Trace, CancellationToken.None);
        _bench.Zoho.Answer(Rotation(Second)).Answer(Rotation(Third));
        var context = new TokenRequestContext(_bench.Trace, (_, _) => Task.FromResult<ITokenVault>(vault));

        await _bench.Services.TokenManager.ForceRefreshAsync(Token(), context, CancellationToken.None);
        var process = _bench.NewProcess();
        await process.TokenManager.ForceRefreshAsync(process.Cache.GetNewest(Token()), context, CancellationToken.None);

        Assert.All(_bench.Warnings, warning => Assert.EndsWith("Update-ZohoAccessToken -Name crm -Vault Fake | Save-ZohoToken -Name crm -Vault Fake.", warning, StringComparison.Ordinal));
        Assert.Equal([Sample.RefreshToken, Second], Sent());
    }

    [Fact]
    public async Task In_a_fleet_the_one_that_refreshes_takes_the_refresh_token_of_the_vault()
    {
        var saved = await SaveAsync(ZohoAccessTokenStore.Vault);
        await WriteAsync(new ZohoToken(saved) { RefreshToken = SecretText.Hide(Second), CredentialOrigin = CredentialId.Of(saved).ToString() });
        _bench.Zoho.Answer(Rotation(Third));

        var refresh = ForceAsync(_bench.NewProcess(), new ZohoToken(Token()) { AccessTokenStore = ZohoAccessTokenStore.Vault });
        while (!refresh.IsCompleted)
        {
            _bench.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        await refresh;
        Assert.Equal([Second], Sent());
        Assert.Equal(Third, InVault());
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789")]
    public void An_origin_that_is_no_id_is_ignored(string origin)
    {
        var text = ConnectionRecord.Write(new ZohoToken(Token()) { CredentialOrigin = origin }, TestBench.Start, null).Text;

        Assert.Null(ConnectionRecord.Read(text)!.CredentialOrigin);
    }

    private static readonly string Key = Convert.ToBase64String(SealedBox.NewKey());

    private static ZohoToken Token() => Sample.Token(cacheKey: Key);

    private static string Rotation(string refreshToken, string apiDomain = "https://www.zohoapis.eu") =>
        $$"""{"access_token":"{{refreshToken}}.access","refresh_token":"{{refreshToken}}","api_domain":"{{apiDomain}}","expires_in":3600}""";

    private Task<ZohoToken> SaveAsync(ZohoAccessTokenStore store = ZohoAccessTokenStore.Cache) => _bench.Services.Connections.SaveAsync(
        _vault, Sample.Crm, new ZohoToken(Token()) { AccessTokenStore = store }, _bench.Trace, CancellationToken.None);

    private Task WriteAsync(ZohoToken token) =>
        _vault.WriteAsync(Sample.Crm.SecretName, ConnectionRecord.Write(token, TestBench.Start, null).Text, CancellationToken.None);

    private string InVault() => SecretText.Reveal(ConnectionRecord.Read(_vault.Secrets[Sample.Crm.SecretName])!.RefreshToken!);

    private string Granted() => System.Text.Json.JsonDocument.Parse(_vault.Secrets[Sample.Crm.SecretName]).RootElement.GetProperty("grantedAt").GetString()!;

    private IEnumerable<string> Sent() => _bench.Zoho.Seen.Select(request => request.Form["refresh_token"]);

    private TokenRequestContext Context() => new(_bench.Trace, (_, _) => Task.FromResult<ITokenVault>(_vault));

    /// <summary>As Update-ZohoAccessToken -Force does it.</summary>
    private Task<ZohoToken> ForceAsync(ClientServices process, ZohoToken? token = null) =>
        process.TokenManager.ForceRefreshAsync(process.Cache.GetNewest(token ?? Token()), Context(), CancellationToken.None);

    private Task<ZohoToken> GetUsableAsync(ClientServices process) => process.TokenManager.GetUsableAsync(Token(), Context(), CancellationToken.None);
}
