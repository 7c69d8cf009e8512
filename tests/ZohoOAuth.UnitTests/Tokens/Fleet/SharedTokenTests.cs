using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Fleet;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Fleet;

/// <summary>The second secret of a shared connection: what is written, what is believed, and what is taken away.</summary>
public sealed class SharedTokenTests : IDisposable
{
    private const string Secret = "ZohoOAuthAccess-crm";

    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    /// <summary>A refresh in the background holds the lock in the folder, and Windows deletes no file that is open.</summary>
    public void Dispose()
    {
        _bench.Services.UnfinishedWork.Exit();
        _bench.Dispose();
    }

    [Fact]
    public async Task To_save_is_to_share()
    {
        await _bench.Services.Connections.SaveAsync(_vault, Sample.Crm, Shared(), _bench.Trace, CancellationToken.None);
        Assert.Equal(Sample.AccessToken, FleetToken.Read(_vault.Secrets[Secret], Shared()).AccessToken);
    }

    [Fact]
    public async Task To_remove_leaves_nothing()
    {
        await _bench.Services.Connections.SaveAsync(_vault, Sample.Crm, Shared(), _bench.Trace, CancellationToken.None);
        _vault.Secrets[Secret] = FleetToken.Of(Shared()).Write();

        Assert.True(await _bench.Services.Connections.RemoveAsync(_vault, Sample.Crm, CancellationToken.None));
        Assert.Empty(_vault.Secrets);
    }

    [Fact]
    public async Task A_connection_of_one_machine_is_not_shared()
    {
        await _bench.Services.Connections.SaveAsync(_vault, Sample.Crm, Sample.Token(), _bench.Trace, CancellationToken.None);

        Assert.DoesNotContain(Secret, _vault.Secrets.Keys);
    }

    [Fact]
    public async Task A_copy_with_a_name_that_is_no_connection_reaches_no_secret()
    {
        var copy = new ZohoToken(Shared(TimeSpan.Zero)) { Name = "../key", CacheKey = SecretText.Hide("a2V5") };
        var context = new TokenRequestContext(_bench.Trace, (_, _) => Task.FromResult<ITokenVault>(_vault));

        await Refusal.OfAsync(ErrorIds.InvalidInput, () => _bench.Services.TokenManager.GetUsableAsync(copy, context, CancellationToken.None));

        Assert.Empty(_vault.Secrets);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void An_older_token_of_the_vault_replaces_nothing(long generation, bool isTaken)
    {
        var own = new ZohoToken(Shared()) { Generation = 2 };
        var shared = FleetToken.Of(new ZohoToken(Shared(accessToken: Sample.NewAccessToken)) { Generation = generation });

        Assert.Equal(isTaken ? Sample.NewAccessToken : Sample.AccessToken, Sample.Access(shared.ApplyTo(own)));
    }

    [Fact]
    public async Task After_a_refusal_the_vault_may_have_what_another_machine_got()
    {
        var expired = Shared(TimeSpan.Zero);
        _bench.Zoho.AnswerWith(_ =>
        {
            _vault.Secrets[Secret] = FleetToken.Of(new ZohoToken(Shared(accessToken: Sample.NewAccessToken)) { Generation = 1 }).Write();
            return Task.FromResult(FakeZoho.Response(502, "<html>", "text/html"));
        });

        var token = await InTimeAsync(
            _bench.Services.TokenManager.GetUsableAsync(expired, Context(_vault), CancellationToken.None), TimeSpan.FromMilliseconds(100));

        Assert.Equal(Sample.NewAccessToken, Sample.Access(token));
        _ = _bench.Zoho.Only;
    }

    [Fact]
    public async Task A_vault_that_never_answers_takes_nothing_from_who_has_a_good_token()
    {
        var stale = Shared(TimeSpan.FromMinutes(4));

        var token = await InTimeAsync(
            _bench.Services.TokenManager.UpdateAsync(stale, Context(new SilentVault()), CancellationToken.None), TimeSpan.FromSeconds(10));

        Assert.Equal(Sample.AccessToken, Sample.Access(token));
        Assert.Contains(_bench.Lines, line => line.Contains("was not refreshed within 60 seconds", StringComparison.Ordinal));
    }

    private static ZohoToken Shared(TimeSpan? left = null, string accessToken = Sample.AccessToken) =>
        new(Sample.Token(left, accessToken: accessToken, cacheKey: Convert.ToBase64String(new byte[SealedBox.NewKey().Length])))
        {
            AccessTokenStore = ZohoAccessTokenStore.Vault,
        };

    private TokenRequestContext Context(ITokenVault vault) => new(_bench.Trace, (_, _) => Task.FromResult(vault));

    private async Task<T> InTimeAsync<T>(Task<T> task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            _bench.Clock.Advance(step);
            await Task.Delay(1);
        }

        return await task;
    }

    private sealed class SilentVault : ITokenVault
    {
        public string Name => "Silent";

        public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) => WaitAsync<string?>(cancellationToken);

        public Task WriteAsync(string name, string text, CancellationToken cancellationToken) => WaitAsync<bool>(cancellationToken);

        public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => WaitAsync<bool>(cancellationToken);

        public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) => WaitAsync<IReadOnlyList<string>>(cancellationToken);

        private static async Task<T> WaitAsync<T>(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Only a cancellation ends the wait.");
        }
    }
}
