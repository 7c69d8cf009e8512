using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>What becomes of a refresh token that Zoho takes no more.</summary>
public sealed class RejectionTests : IDisposable
{
    private const string Rejection = """{"error":"invalid_code"}""";

    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_is_remembered_for_all_processes_and_not_repeated()
    {
        _bench.Zoho.Answer(Rejection);

        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.NewProcess()));
        var again = await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.NewProcess()));

        Assert.Contains("already rejected", again.Message, StringComparison.Ordinal);
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task Who_insists_asks_again()
    {
        _bench.Zoho.Answer(Rejection).Answer(Sample.RefreshAnswer());
        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.Services));

        var alive = await _bench.Services.TokenManager.ForceRefreshAsync(Expired(), Context(), CancellationToken.None);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(alive));
    }

    [Fact]
    public async Task A_new_consent_in_the_vault_is_found_by_those_who_hold_the_old_token()
    {
        _bench.Zoho.Answer(Rejection).Answer(Sample.RefreshAnswer());
        var refreshed = new ZohoToken(Expired()) { RefreshToken = SecretText.Hide("1000.new.consent"), AccessToken = null };
        await _bench.Services.Connections.SaveAsync(_vault, Sample.Crm, refreshed, _bench.Trace, CancellationToken.None);

        var alive = await GetUsableAsync(_bench.NewProcess());

        Assert.Equal("1000.new.consent", SecretText.Reveal(alive.RefreshToken!));
        Assert.Equal(["1000.new.consent"], _bench.Zoho.Seen.Skip(1).Select(request => request.Form["refresh_token"]));
    }

    [Fact]
    public async Task One_that_was_revoked_here_says_so_and_asks_nobody()
    {
        await _bench.Services.Ledger.RecordRevocationAsync(Expired(), accessTokenOnly: false, _bench.Trace);

        var error = await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.NewProcess()));

        Assert.Contains("revoked on this machine at 2026-11-23", error.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task One_that_a_newer_one_has_pushed_out_says_so()
    {
        await _bench.Services.Limits.SetAsync(ZohoLimit.RefreshToken, 1, null, CancellationToken.None);
        await _bench.Services.Ledger.AddAsync(Expired(), _bench.Trace);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.Services.Ledger.AddAsync(new ZohoToken(Expired()) { RefreshToken = SecretText.Hide("1000.one.more") }, _bench.Trace);
        _bench.Zoho.Answer(Rejection);

        var error = await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => GetUsableAsync(_bench.Services));

        Assert.Contains("the oldest when a new refresh token was created", error.Message, StringComparison.Ordinal);
    }

    private static ZohoToken Expired() => Sample.Token(TimeSpan.Zero);

    private TokenRequestContext Context() => new(_bench.Trace, (_, _) => Task.FromResult<ITokenVault>(_vault));

    private Task<ZohoToken> GetUsableAsync(ClientServices process) => process.TokenManager.GetUsableAsync(Expired(), Context(), CancellationToken.None);
}
