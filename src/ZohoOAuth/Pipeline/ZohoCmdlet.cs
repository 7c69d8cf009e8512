using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Composition;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// The base of all cmdlets: an asynchronous body, and one primitive that runs a function on the pipeline thread. Ctrl-C
/// cancels the body at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ZohoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private CmdletPipeline? _pipeline;

    /// <summary>The rooms below, which are the process's.</summary>
    private protected static ClientServices Services => ClientServices.Process;

    /// <summary>The way to PowerShell, from any thread.</summary>
    private protected IPipeline Pipeline => RunningPipeline;

    private CmdletPipeline RunningPipeline => _pipeline ??= new CmdletPipeline(this);

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What the cmdlet does with one object of its input, or once without any.</summary>
    private protected virtual Task ProcessAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether there is something left to do after the last object.</summary>
    private protected virtual bool HasRest => false;

    /// <summary>What is left to do after the last object of the input.</summary>
    private protected virtual Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs the body for one object of the pipeline.</summary>
    protected sealed override void ProcessRecord()
    {
        PlainTextSecret.WarnOnce(this);
        Run(ProcessAsync);
    }

    /// <summary>Runs what is left to do.</summary>
    protected sealed override void EndProcessing()
    {
        if (HasRest)
        {
            Run(EndAsync);
        }
    }

    /// <summary>Cancels the body. PowerShell calls it on another thread at Ctrl-C.</summary>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>Frees what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        // The body may still be unwinding after Ctrl-C and read the token: a source without a timer holds nothing to free.
    }

    private void Run(Func<CancellationToken, Task> body)
    {
        try
        {
            RunningPipeline.Run(body, _stop.Token);
        }
        catch (ZohoOAuthException error)
        {
            WriteError(ErrorRecords.From(error));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
