using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

/// <summary>Two sets of parts over one home folder stand for two processes.</summary>
public sealed class SharedRefreshTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(SealedBox.NewKey());
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_one_process_has_refreshed_the_other_uses()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        var expired = Sample.Token(TimeSpan.Zero, cacheKey: Key);

        var one = await GetUsableAsync(_bench.NewProcess(), expired);
        var two = await GetUsableAsync(_bench.NewProcess(), expired);

        Assert.Equal(Sample.Access(one), Sample.Access(two));
        Assert.Equal(one.ExpiresAt, two.ExpiresAt);
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task Many_processes_at_once_make_one_request()
    {
        var requested = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        _bench.Zoho.AnswerWith(async _ =>
        {
            requested.SetResult();
            await gate.Task;
            return FakeZoho.Response(200, Sample.RefreshAnswer());
        });
        var expired = Sample.Token(TimeSpan.Zero, cacheKey: Key);
        var callers = Enumerable.Range(0, 6).Select(_ => GetUsableAsync(_bench.NewProcess(new StillClock()), expired)).ToList();
        await requested.Task;

        gate.SetResult();

        Assert.All(await Task.WhenAll(callers), token => Assert.Equal(Sample.NewAccessToken, Sample.Access(token)));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_file_that_another_key_sealed_is_as_good_as_none()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer("1000.a.a")).Answer(Sample.RefreshAnswer("1000.b.b"));

        await GetUsableAsync(_bench.NewProcess(), Sample.Token(TimeSpan.Zero, cacheKey: Key));
        var other = await GetUsableAsync(_bench.NewProcess(), Sample.Token(TimeSpan.Zero, cacheKey: Convert.ToBase64String(SealedBox.NewKey())));

        Assert.Equal("1000.b.b", Sample.Access(other));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_costs_the_file_and_not_the_command()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("occupied"), "a file where a folder should be");
        using var bench = new TestBench(Path.Combine(folder.File("occupied"), "home"));
        bench.Zoho.Answer(Sample.RefreshAnswer());
        var expired = Sample.Token(TimeSpan.Zero, cacheKey: Key);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(await GetUsableAsync(bench.Services, expired)));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await GetUsableAsync(bench.Services, expired)));
        _ = bench.Zoho.Only;
    }

    private Task<ZohoToken> GetUsableAsync(ClientServices process, ZohoToken token) =>
        process.TokenManager.GetUsableAsync(token, _bench.Trace, CancellationToken.None);
}
