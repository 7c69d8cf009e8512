using ZohoOAuth.UnitTests.Support;
using ZohoOAuth.Vault;

namespace ZohoOAuth.UnitTests.Vault;

[Collection(ProcessHome.Name)]
public sealed class VaultGateTests
{
    [Fact]
    public async Task One_call_runs_at_a_time()
    {
        var running = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => VaultGate.RunAsync(
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
        await Assert.ThrowsAsync<IOException>(() => VaultGate.RunAsync(() => Task.FromException<int>(new IOException()), CancellationToken.None));

        Assert.Equal(7, await VaultGate.RunAsync(() => Task.FromResult(7), CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_who_gives_up_waiting_does_not_run()
    {
        var first = new TaskCompletionSource<int>();
        var held = VaultGate.RunAsync(() => first.Task, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = VaultGate.RunAsync(() => Task.FromResult(2), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.SetResult(1);
        Assert.Equal(1, await held);
        Assert.Equal(3, await VaultGate.RunAsync(() => Task.FromResult(3), CancellationToken.None));
    }
}
