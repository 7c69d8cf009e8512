using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Fleet;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Fleet;

/// <summary>Fifty machines, one connection, one vault that answers in 200 ms, and a day of Zoho.</summary>
public sealed class FleetTests : IDisposable
{
    private const int Workers = 50;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    private readonly TempFolder _folder = new();
    private readonly VirtualClock _clock = new(TestBench.Start);
    private readonly DistantVault _vault;
    private readonly TokenMint _mint;
    private int _calls;

    public FleetTests()
    {
        _vault = new DistantVault(_clock, Latency);
        _mint = new TokenMint(_clock, TimeSpan.FromMilliseconds(300));
    }

    public void Dispose()
    {
        _mint.Dispose();
        _folder.Dispose();
    }

    /// <summary>The budget is Zoho's ten in ten minutes, for the refresh token as a whole.</summary>
    [Theory]
    [InlineData(45)]
    [InlineData(900)]
    public async Task A_day_costs_about_one_request_an_hour_and_no_call_fails(int secondsBetweenCalls)
    {
        var token = await SaveAsync();

        await RunAsync(Enumerable.Range(0, Workers).Select(number => WorkAsync(number, token, TimeSpan.FromSeconds(secondsBetweenCalls), TimeSpan.Zero)));

        Assert.InRange(_mint.Requests.Count, 20, 48);
        Assert.InRange(_mint.MostIn(TimeSpan.FromMinutes(10)), 1, 10);
        Assert.True(_calls > Workers * 24);
    }

    /// <summary>After a night of silence all come at once, and find nothing alive.</summary>
    [Fact]
    public async Task Fifty_that_wake_at_the_same_moment_make_hardly_more_than_one_request()
    {
        var token = await SaveAsync();

        await RunAsync(Enumerable.Range(0, Workers).Select(number => WorkAsync(number, token, Day, TimeSpan.FromHours(8) + TimeSpan.FromMilliseconds(number))));

        Assert.InRange(_mint.Requests.Count, 1, 3);
        Assert.Equal(Workers, _calls);
    }

    [Fact]
    public async Task A_machine_that_dies_with_its_claim_holds_the_others_up_for_a_moment_only()
    {
        var token = await SaveAsync();
        _vault.Secrets[FleetToken.SecretOf(Sample.Crm)] = FleetToken.Of(token)
            .WithClaim("a dead machine", TestBench.Start.AddHours(8).AddSeconds(20), token)
            .Write();

        await RunAsync([WorkAsync(1, token, Day, TimeSpan.FromHours(8))]);

        Assert.Single(_mint.Requests);
        Assert.Equal(1, _calls);
    }

    /// <summary>Its clock is six hours ahead, and so is the end of its claim.</summary>
    [Fact]
    public async Task A_claim_from_a_wrong_clock_holds_the_others_up_for_a_moment_only()
    {
        var token = await SaveAsync();
        _vault.Secrets[FleetToken.SecretOf(Sample.Crm)] = FleetToken.Of(token)
            .WithClaim("a machine of tomorrow", TestBench.Start.AddHours(8 + 6), token)
            .Write();

        await RunAsync([WorkAsync(1, token, Day, TimeSpan.FromHours(8))]);

        Assert.InRange(Assert.Single(_mint.Requests) - TestBench.Start.AddHours(8), TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Equal(1, _calls);
    }

    private async Task<ZohoToken> SaveAsync()
    {
        var saved = Process(0).Connections.SaveAsync(
            _vault, Sample.Crm, new ZohoToken(Sample.Token()) { AccessTokenStore = ZohoAccessTokenStore.Vault }, Trace.None, CancellationToken.None);
        await RunAsync([saved]);
        return await saved;
    }

    private async Task WorkAsync(int number, ZohoToken token, TimeSpan pause, TimeSpan first)
    {
        var services = Process(number);
        var context = new TokenRequestContext(Trace.None, (_, _) => Task.FromResult<ITokenVault>(_vault));
        await Task.Delay(first + TimeSpan.FromMilliseconds(number * 37), _clock);
        while (_clock.GetUtcNow() < TestBench.Start + Day)
        {
            var alive = await services.TokenManager.GetUsableAsync(token, context, CancellationToken.None);
            Assert.True(_mint.IsAlive(Sample.Access(alive)), "A call would have failed.");
            Interlocked.Increment(ref _calls);
            await Task.Delay(pause, _clock);
        }
    }

    private ClientServices Process(int number) => new(
        () => new HttpMessageInvoker(_mint, disposeHandler: false),
        _clock,
        new ZohoHome(() => Path.Combine(_folder.Path, $"{number}")),
        TokenStates.MaxJitter / Workers * number);

    /// <summary>Jumps whenever all that run wait.</summary>
    private async Task RunAsync(IEnumerable<Task> work)
    {
        var running = work.ToList();
        while (running.Exists(task => !task.IsCompleted))
        {
            SpinWait.SpinUntil(() => _clock.Waiting >= running.Count(task => !task.IsCompleted));
            if (running.Exists(task => !task.IsCompleted) && !_clock.Jump(TestBench.Start + Day + Day))
            {
                break;
            }
        }

        await Task.WhenAll(running);
    }
}
