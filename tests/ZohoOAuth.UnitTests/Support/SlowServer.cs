using Microsoft.Extensions.Time.Testing;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A server that takes its time, on a clock that is moved: nobody has to wait for it.</summary>
internal sealed class SlowServer(FakeTimeProvider clock)
{
    /// <summary>Between two bytes, and between two looks at whether somebody still waits.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private readonly TaskCompletionSource<CancellationToken> _isWaitedFor = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan Elapsed => clock.GetUtcNow() - _start;

    internal static Task<HttpResponseMessage> WithBodyAsync(Func<int, CancellationToken, Task<int>> read) =>
        Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new ScriptedStream(read)) });

    internal static async Task<T> NeverAsync<T>(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("unreachable");
    }

    internal Func<CancellationToken, Task<HttpResponseMessage>> Answer(Slowness slowness) => slowness switch
    {
        Slowness.Silent => HoldAsync<HttpResponseMessage>,
        Slowness.Bodiless => _ => WithBodyAsync((_, cancellationToken) => HoldAsync<int>(cancellationToken)),
        _ => _ => WithBodyAsync(TrickleAsync),
    };

    /// <summary>Moves the clock until nobody waits for the answer any more.</summary>
    internal async Task<TimeSpan> LeftAfterAsync()
    {
        var waiting = await _isWaitedFor.Task;
        while (!waiting.IsCancellationRequested && Elapsed < Longest)
        {
            clock.Advance(Second);
        }

        return Elapsed;
    }

    private Task<T> HoldAsync<T>(CancellationToken cancellationToken)
    {
        _isWaitedFor.TrySetResult(cancellationToken);
        return NeverAsync<T>(cancellationToken);
    }

    /// <summary>Whoever reads the next byte has waited a second for it.</summary>
    private Task<int> TrickleAsync(int room, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || Elapsed >= Longest)
        {
            _isWaitedFor.TrySetResult(cancellationToken);
            return Task.FromCanceled<int>(new CancellationToken(canceled: true));
        }

        clock.Advance(Second);
        return Task.FromResult(1);
    }
}
