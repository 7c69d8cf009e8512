using System.Collections.Concurrent;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// The work that must not be lost when the process ends: for example a token that Zoho has created, but that is not saved. The exit of the process
/// cancels the steps that can be cancelled, and waits for the others.
/// </summary>
internal sealed class UnfinishedWork
{
    private readonly ConcurrentDictionary<Item, bool> _running = new();
    private int _isWatchingExit;

    /// <summary>Runs the work. Its token is cancelled by the caller, or when the process ends.</summary>
    /// <param name="work">The work. It ignores its token from the step on that must be completed.</param>
    /// <param name="exitTimeout">The maximum time that the exit of the process waits for the work.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan exitTimeout, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isWatchingExit, 1) == 0)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Exit();
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = work(cancellation.Token);
        var item = new Item(running, exitTimeout, cancellation);
        _running[item] = true;
        try
        {
            return await running.ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(item, out _);
        }
    }

    /// <summary>Cancels all work and waits until it has ended, or until its timeout is over.</summary>
    internal void Exit()
    {
        foreach (var item in _running.Keys)
        {
            item.Cancel();
        }

        foreach (var item in _running.Keys.OrderBy(item => item.Timeout))
        {
            item.Wait();
        }
    }

    private sealed class Item(Task running, TimeSpan timeout, CancellationTokenSource cancellation)
    {
        internal TimeSpan Timeout { get; } = timeout;

        internal void Cancel()
        {
            try
            {
                cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The work has ended in the meantime.
            }
        }

#pragma warning disable VSTHRD002 // The process ends, so there is no caller to return to.
        internal void Wait()
        {
            try
            {
                running.Wait(Timeout);
            }
            catch (AggregateException)
            {
                // The process ends, so a failure has no effect.
            }
        }
#pragma warning restore VSTHRD002
    }
}
