using System.Management.Automation;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// Runs an asynchronous body next to the pipeline thread. The body uses PowerShell only through the pump, because PowerShell allows
/// writing, prompting and running commands on the pipeline thread only.
/// </summary>
internal sealed class PipelinePump
{
    /// <summary>The time for the body to end after Ctrl-C. After that, the pump does not wait any longer.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMilliseconds(300);

    private readonly Queue<Work> _work = new();
    private bool _isClosed;

    /// <summary>Runs the body to its end. Call it on the pipeline thread. It contains the only blocking waits of the module.</summary>
    /// <param name="body">The body.</param>
    /// <param name="timeToComplete">The additional time for a body that continues after Ctrl-C.</param>
    /// <param name="stop">Is cancelled by Ctrl-C.</param>
    internal static void Run(Func<PipelinePump, CancellationToken, Task> body, Func<TimeSpan> timeToComplete, CancellationToken stop)
    {
        using var orphaned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pump = new PipelinePump();
        using var closing = stop.Register(pump.Close);
        var task = Task.Run(() => body(pump, orphaned.Token), CancellationToken.None);
        _ = task.ContinueWith(_ => pump.Close(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            while (!stop.IsCancellationRequested && pump.Next() is { } work)
            {
                work.Run();
            }
        }
        catch
        {
            // A posted write failed, for example because a later command ended the pipeline. The body has to end.
            orphaned.Cancel();
            throw;
        }
        finally
        {
            pump.DropRemaining();
        }

        Finish(task, timeToComplete, stop);
    }

    /// <summary>Runs a function on the pipeline thread. The task completes with the function.</summary>
    internal Task<T> InvokeAsync<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(new Work(
            () =>
            {
                try
                {
                    done.SetResult(function());
                }
                catch (Exception error)
                {
                    done.SetException(error);
                }
            },
            () => done.TrySetException(new PipelineStoppedException())));
        return done.Task;
    }

    /// <summary>Runs an action on the pipeline thread without waiting for it. After the end of the body, the action may not run.</summary>
    internal void Post(Action action) => Add(new Work(action, static () => { }));

    private void Add(Work work)
    {
        lock (_work)
        {
            if (!_isClosed)
            {
                _work.Enqueue(work);
                Monitor.Pulse(_work);
                return;
            }
        }

        work.Drop();
    }

    /// <summary>The next work item. Null if the body has ended and no work remains, or if the pipeline was stopped.</summary>
    private Work? Next()
    {
        lock (_work)
        {
            while (_work.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_work);
            }

            return _work.Count == 0 ? null : _work.Dequeue();
        }
    }

    private void Close()
    {
        lock (_work)
        {
            _isClosed = true;
            Monitor.PulseAll(_work);
        }
    }

    /// <summary>The remaining work will not run, so the tasks that wait for it must end.</summary>
    private void DropRemaining()
    {
        Close();
        while (Next() is { } work)
        {
            work.Drop();
        }
    }

#pragma warning disable VSTHRD002 // This is the only place where the pipeline thread waits for the body.
    private static void Finish(Task task, Func<TimeSpan> timeToComplete, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            if (!HasEnded(task, StopTimeout))
            {
                HasEnded(task, timeToComplete());
            }

            _ = task.Exception;
            throw new PipelineStoppedException();
        }

        task.GetAwaiter().GetResult();
    }

    private static bool HasEnded(Task task, TimeSpan time) =>
        ReferenceEquals(Task.WhenAny(task, Task.Delay(time, CancellationToken.None)).GetAwaiter().GetResult(), task);
#pragma warning restore VSTHRD002

    private sealed record Work(Action Run, Action Drop);
}
