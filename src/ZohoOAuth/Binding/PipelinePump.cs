using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Runs an asynchronous body next to the pipeline thread. The body uses PowerShell only through the pump, because PowerShell allows
/// writing, prompting and running commands on the pipeline thread only.
/// </summary>
internal sealed class PipelinePump
{
    /// <summary>How long a body may take to unwind after Ctrl-C before it is left behind.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(300);

    private readonly Queue<Work> _work = new();
    private bool _isClosed;

    /// <summary>Runs the body to its end. Call it on the pipeline thread; it holds the only blocking waits of the module.</summary>
    internal static void Run(Func<PipelinePump, CancellationToken, Task> body, CancellationToken stop)
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
            // A posted write failed, for example because warnings are to stop the script: the body has nobody to work for.
            orphaned.Cancel();
            throw;
        }
        finally
        {
            pump.DropRest();
        }

        Finish(task, stop);
    }

    /// <summary>Runs a function on the pipeline thread; the task ends when it has.</summary>
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

    /// <summary>Runs an action on the pipeline thread some time; nobody waits for it, and after the end nobody hears it.</summary>
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

    /// <summary>The next piece of work; null when the body has ended and all is done, or the pipeline was stopped.</summary>
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

    /// <summary>Nobody will run what is left: whoever waits for it must not wait for ever.</summary>
    private void DropRest()
    {
        Close();
        while (Next() is { } work)
        {
            work.Drop();
        }
    }

#pragma warning disable VSTHRD002 // Here, and nowhere else, the pipeline thread waits for the body.
    private static void Finish(Task task, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            _ = Task.WhenAny(task, Task.Delay(Farewell, CancellationToken.None)).GetAwaiter().GetResult();
            _ = task.Exception;
            throw new PipelineStoppedException();
        }

        task.GetAwaiter().GetResult();
    }
#pragma warning restore VSTHRD002

    private sealed record Work(Action Run, Action Drop);
}
