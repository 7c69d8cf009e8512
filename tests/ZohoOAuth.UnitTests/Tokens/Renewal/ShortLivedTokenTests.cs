using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>A server that gives every token less than five minutes: each is stale when it comes.</summary>
public sealed class ShortLivedTokenTests : IDisposable
{
    private const string Answer = """{"access_token":"1000.a.a","token_type":"Bearer","expires_in":240}""";
    private static readonly TimeSpan Expired = TimeSpan.Zero;

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Calls_do_not_ask_again_and_again()
    {
        _bench.Zoho.Answer(Answer).Answer(Answer);
        var token = await _bench.Services.TokenManager.GetUsableAsync(Sample.Token(Expired), _bench.Trace, CancellationToken.None);

        for (var call = 0; call < 20; call++)
        {
            token = await _bench.Services.TokenManager.UpdateAsync(token, _bench.Trace, CancellationToken.None);
        }

        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task Who_wants_five_minutes_gets_the_best_there_is()
    {
        _bench.Zoho.Answer(Answer);

        for (var call = 0; call < 20; call++)
        {
            Assert.Equal(
                "1000.a.a", Sample.Access(await _bench.Services.TokenManager.GetFreshAsync(Sample.Token(Expired), _bench.Trace, CancellationToken.None)));
        }

        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task What_another_process_has_just_renewed_is_not_renewed_again()
    {
        _bench.Zoho.Answer(Answer);
        var key = Convert.ToBase64String(SealedBox.NewKey());
        var stale = Sample.Token(TimeSpan.FromMinutes(4), cacheKey: key);
        await _bench.NewProcess().TokenManager.UpdateAsync(stale, _bench.Trace, CancellationToken.None);

        Assert.Equal("1000.a.a", Sample.Access(await _bench.NewProcess().TokenManager.UpdateAsync(stale, _bench.Trace, CancellationToken.None)));
        _ = _bench.Zoho.Only;
    }
}
