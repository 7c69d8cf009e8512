using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>A token that went through a job has lost the key of its file: the vault still has it.</summary>
public sealed class LostKeyTests : IDisposable
{
    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(240)]
    public async Task Twenty_jobs_with_one_token_make_one_request(int secondsLeft)
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        var saved = await _bench.Services.Connections.SaveAsync(
            _vault, Sample.Crm, Sample.Token(TimeSpan.FromSeconds(secondsLeft)), _bench.Trace, CancellationToken.None);
        var copy = new ZohoToken(saved) { CacheKey = null };

        for (var job = 0; job < 20; job++)
        {
            var tokens = _bench.NewProcess().TokenManager;
            Assert.Equal(Sample.NewAccessToken, Sample.Access(await tokens.UpdateAsync(copy, Context(), CancellationToken.None)));
        }

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_vault_that_has_the_name_for_another_consent_gives_no_key()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        await _bench.Services.Connections.SaveAsync(
            _vault, Sample.Crm, Sample.Token(refreshToken: "1000.another.consent"), _bench.Trace, CancellationToken.None);

        var alive = await _bench.NewProcess().TokenManager.GetUsableAsync(Sample.Token(TimeSpan.Zero), Context(), CancellationToken.None);

        Assert.Null(alive.CacheKey);
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(alive.RefreshToken!));
    }

    private TokenRequestContext Context() => new(_bench.Trace, (_, _) => Task.FromResult<ITokenVault>(_vault));
}
