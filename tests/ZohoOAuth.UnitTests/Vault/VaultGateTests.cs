using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.UnitTests.Support;
using ZohoOAuth.Vault;

namespace ZohoOAuth.UnitTests.Vault;

[Collection(ProcessHome.Name)]
public sealed class VaultGateTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly VaultGate _gate;

    public VaultGateTests() => _gate = new VaultGate(_clock);

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task One_call_runs_at_a_time()
    {
        var running = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _gate.RunAsync(
            "Slow",
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                return Interlocked.Decrement(ref running);
            },
            CancellationToken.None)));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_call_that_fails_lets_the_next_one_in()
    {
        await Assert.ThrowsAsync<IOException>(() => _gate.RunAsync("Slow", () => Task.FromException<int>(new IOException()), CancellationToken.None));

        Assert.Equal(7, await _gate.RunAsync("Slow", () => Task.FromResult(7), CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_who_gives_up_waiting_does_not_run()
    {
        var first = new TaskCompletionSource<int>();
        var held = _gate.RunAsync("Slow", () => first.Task, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = _gate.RunAsync("Slow", () => Task.FromResult(2), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.SetResult(1);
        Assert.Equal(1, await held);
        Assert.Equal(3, await _gate.RunAsync("Slow", () => Task.FromResult(3), CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_open_the_gate()
    {
        var (call, _) = await AbandonAsync();

        var second = _gate.RunAsync("Slow", () => Task.FromResult(2), CancellationToken.None);

        Assert.False(second.IsCompleted);
        call.SetResult(1);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task A_call_that_hangs_after_its_caller_has_left_is_an_error_for_the_others()
    {
        var (call, _) = await AbandonAsync();
        var second = _gate.RunAsync("Slow", () => Task.FromResult(2), CancellationToken.None);

        _clock.Advance(VaultGate.AbandonedTimeout);

        var error = await Assert.ThrowsAsync<ZohoOAuthException>(() => second);
        Assert.Equal("VaultUnavailable", error.ErrorId);
        Assert.Contains("'Slow'", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            "VaultUnavailable",
            (await Assert.ThrowsAsync<ZohoOAuthException>(() => _gate.RunAsync("Slow", () => Task.FromResult(3), CancellationToken.None))).ErrorId);
        call.SetResult(1);
        await WaitUntilOpenAsync();
    }

    [Fact]
    public async Task A_caller_who_waits_for_a_long_call_of_another_goes_on_waiting()
    {
        var first = new TaskCompletionSource<int>();
        var held = _gate.RunAsync("Slow", () => first.Task, CancellationToken.None);
        var second = _gate.RunAsync("Slow", () => Task.FromResult(2), CancellationToken.None);

        _clock.Advance(VaultGate.AbandonedTimeout + VaultGate.AbandonedTimeout);

        Assert.False(second.IsCompleted);
        first.SetResult(1);
        Assert.Equal(1, await held);
        Assert.Equal(2, await second);
    }

    private async Task<(TaskCompletionSource<int> Call, Task<int> Left)> AbandonAsync()
    {
        var call = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = new CancellationTokenSource();
        var left = _gate.RunAsync("Slow", () => call.Task, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        return (call, left);
    }

    private async Task WaitUntilOpenAsync()
    {
        while (true)
        {
            try
            {
                Assert.Equal(4, await _gate.RunAsync("Slow", () => Task.FromResult(4), CancellationToken.None));
                return;
            }
            catch (ZohoOAuthException)
            {
                await Task.Yield();
            }
        }
    }
}
