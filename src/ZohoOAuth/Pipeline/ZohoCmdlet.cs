using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// Base class of all cmdlets. It runs an asynchronous body and gives it one way to run a function on the pipeline thread. Ctrl-C cancels
/// the body at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ZohoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private CmdletPipeline? _pipeline;

    /// <summary>The services of the process.</summary>
    private protected static ClientServices Services => ClientServices.Process;

    /// <summary>The way to PowerShell, from any thread.</summary>
    private protected IPipeline Pipeline => RunningPipeline;

    private CmdletPipeline RunningPipeline => _pipeline ??= new CmdletPipeline(this);

    /// <summary>Releases the resources of the cmdlet.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs before the work for each piped object, in the same flow: what it sets applies to all that the work awaits.</summary>
    private protected virtual void Prepare()
    {
    }

    /// <summary>The work for one piped object, or for a call without pipeline input.</summary>
    private protected virtual Task ProcessAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether work remains after the last piped object.</summary>
    private protected virtual bool HasRemainingWork => false;

    /// <summary>The work after the last piped object.</summary>
    private protected virtual Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs the work for one piped object.</summary>
    protected sealed override void ProcessRecord()
    {
        PlainTextSecret.WarnOnce(this);
        Run(ProcessAsync);
    }

    /// <summary>Runs the work after the last piped object.</summary>
    protected sealed override void EndProcessing()
    {
        if (HasRemainingWork)
        {
            Run(EndAsync);
        }
    }

    /// <summary>Cancels the work. PowerShell calls this on another thread when the user presses Ctrl-C.</summary>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>Releases the resources of the cmdlet.</summary>
    protected virtual void Dispose(bool disposing)
    {
        // After Ctrl-C, the body may still read the token. A source without a timer has nothing to release.
    }

    private void Run(Func<CancellationToken, Task> body)
    {
        UserAgent.PowerShell ??= Runspace.DefaultRunspace?.Version;
        try
        {
            RunningPipeline.Run(Prepared, _stop.Token);
        }
        catch (ZohoOAuthException error)
        {
            WriteError(ErrorRecords.From(error));
        }
        catch (OperationCanceledException error) when (error is CallerEndedException || _stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        Task Prepared(CancellationToken cancellationToken)
        {
            Prepare();
            return body(cancellationToken);
        }
    }
}
