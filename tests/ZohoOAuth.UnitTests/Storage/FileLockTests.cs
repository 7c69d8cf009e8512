using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class FileLockTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();

    private string Target => Path.Combine(_folder.Path, "inner", "x.lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_second_waits_until_the_first_is_done()
    {
        var first = await FileLock.AcquireAsync(Target, _clock, CancellationToken.None);
        var second = FileLock.AcquireAsync(Target, _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(second.IsCompleted);

        first.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(5));

        (await second).Dispose();
        Assert.True(File.Exists(Target));
    }

    [Fact]
    public async Task Never_two_hold_it_at_once()
    {
        var holders = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var cursor = 0; cursor < 10; cursor++)
            {
                using (await FileLock.AcquireAsync(Target, TimeProvider.System, CancellationToken.None))
                {
                    most = Math.Max(most, Interlocked.Increment(ref holders));
                    await Task.Yield();
                    Interlocked.Decrement(ref holders);
                }
            }
        })));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Whoever_waits_can_give_up()
    {
        using var held = await FileLock.AcquireAsync(Target, _clock, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = FileLock.AcquireAsync(Target, _clock, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Two_paths_are_two_locks()
    {
        using var one = await FileLock.AcquireAsync(Target, _clock, CancellationToken.None);
        using var two = await FileLock.AcquireAsync(Target + "2", _clock, CancellationToken.None);

        Assert.NotSame(one, two);
    }

    /// <summary>It would be waited for until the timeout, and no process would ever release it.</summary>
    [Fact]
    public void A_lock_that_no_system_can_make_is_held_by_no_other_process() =>
        Assert.ThrowsAny<IOException>(() => FileLock.TryAcquire(_folder.File(new string('x', 300))));

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_an_error_and_not_a_wait()
    {
        await File.WriteAllTextAsync(_folder.File("occupied"), "x");

        await Assert.ThrowsAnyAsync<IOException>(() => FileLock.AcquireAsync(Path.Combine(_folder.File("occupied"), "x.lock"), _clock, CancellationToken.None));
    }
}
