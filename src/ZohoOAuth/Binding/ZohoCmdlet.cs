using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Keeping;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Binding;

/// <summary>
/// Base class of all cmdlets. It runs an asynchronous body and gives it one way to run a function on the pipeline thread. Ctrl-C cancels
/// the body at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ZohoCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private PipelinePump? _pump;
    private Trace? _trace;
    private Caller? _caller;

    /// <summary>The services of the process.</summary>
    internal static ClientServices Services => ClientServices.Process;

    /// <summary>Writes to the verbose and warning streams of this cmdlet.</summary>
    internal Trace Trace => _trace ??= new Trace(
        line => Post(() => WriteVerbose(line)),
        line => Post(() => WriteWarning(line)));

    /// <summary>The context for a token request: the streams of this cmdlet, and its access to the vaults.</summary>
    internal Caller Caller => _caller ??= new Caller(Trace, (vault, cancellation) => VaultChoice.OfAsync(this, vault, cancellation));

    /// <summary>Releases the resources of the cmdlet.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal Task<T> OnPipelineThreadAsync<T>(Func<T> function) =>
        _pump is { } pump ? pump.InvokeAsync(function) : throw new InvalidOperationException("There is no pipeline to run on.");

    /// <summary>Writes one object. It never returns false, because a pipeline that needs no more objects throws an exception.</summary>
    internal Task WriteAsync(object? value) => OnPipelineThreadAsync(() =>
    {
        WriteObject(value, enumerateCollection: false);
        return true;
    });

    internal Task WriteErrorAsync(ZohoOAuthException error) => OnPipelineThreadAsync(() =>
    {
        WriteError(ErrorRecords.From(error));
        return true;
    });

    /// <summary>Writes a warning and waits for it. With -WarningAction Stop, nothing after the warning runs.</summary>
    internal Task WarnAsync(string text) => OnPipelineThreadAsync(() =>
    {
        WriteWarning(Redactor.Redact(text));
        return true;
    });

    /// <summary>Shows the progress without waiting.</summary>
    internal void PostProgress(ProgressRecord record) => Post(() => WriteProgress(record));

    internal Task<bool> ShouldProcessAsync(string target, string action) => OnPipelineThreadAsync(() => ShouldProcess(target, action));

    /// <summary>The work for one piped object, or for a call without pipeline input.</summary>
    private protected virtual Task ProcessAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether work remains after the last piped object.</summary>
    private protected virtual bool HasRest => false;

    /// <summary>The work after the last piped object.</summary>
    private protected virtual Task EndAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Runs the work for one piped object.</summary>
    protected sealed override void ProcessRecord()
    {
        PlainTextSecret.WarnOnce(this);
        Run(ProcessAsync);
    }

    /// <summary>Runs the work after the last piped object.</summary>
    protected sealed override void EndProcessing()
    {
        if (HasRest)
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
        try
        {
            PipelinePump.Run(
                (pump, cancellation) =>
                {
                    _pump = pump;
                    return body(cancellation);
                },
                _stop.Token);
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

    private void Post(Action action) => _pump?.Post(action);
}
