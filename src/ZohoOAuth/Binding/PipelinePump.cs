using System.Collections.Concurrent;
using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Lets an asynchronous body run beside the pipeline thread and reach PowerShell only through it: PowerShell allows
/// writing, asking and running commands on that thread alone.
/// </summary>
internal sealed class PipelinePump
{
    /// <summary>How long a body may take to unwind after Ctrl-C before it is left behind.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(300);

    private readonly BlockingCollection<Action> _work = new();
    private readonly CancellationToken _stop;

    private PipelinePump(CancellationToken stop) => _stop = stop;

    /// <summary>Runs the body to its end. Call it on the pipeline thread; it is the only blocking wait of the module.</summary>
    internal static void Run(Func<PipelinePump, CancellationToken, Task> body, CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pump = new PipelinePump(stop);
        var task = Task.Run(() => body(pump, failed.Token), CancellationToken.None);
        _ = task.ContinueWith(_ => pump._work.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            pump.Drain(task);
        }
        catch
        {
            // A write failed, for example because of -Verbose with an action of Stop: the body has nobody to work for.
            failed.Cancel();
            throw;
        }
    }

    /// <summary>Runs a function on the pipeline thread; the task ends when it has.</summary>
    internal Task<T> InvokeAsync<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isTaken = TryAdd(() =>
        {
            try
            {
                done.SetResult(function());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        return isTaken ? done.Task : Task.FromException<T>(new PipelineStoppedException());
    }

    /// <summary>Runs an action on the pipeline thread some time; nobody waits for it.</summary>
    internal void Post(Action action) => TryAdd(action);

    private bool TryAdd(Action action)
    {
        try
        {
            _work.Add(action);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The body has ended; a refresh that it shared with others may still have something to say.
            return false;
        }
    }

    private void Drain(Task task)
    {
        while (!_work.IsCompleted && !_stop.IsCancellationRequested)
        {
            try
            {
                if (_work.TryTake(out var action, Timeout.Infinite, _stop))
                {
                    action();
                }
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
        }

        if (_stop.IsCancellationRequested)
        {
            _work.CompleteAdding();
            Abandon();
            _ = Task.WhenAny(task, Task.Delay(Farewell)).GetAwaiter().GetResult();
            _ = task.Exception;
            throw new PipelineStoppedException();
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>Nobody will run what is still queued: whoever waits for it must not wait for ever.</summary>
    private void Abandon()
    {
        while (_work.TryTake(out _))
        {
        }
    }
}
