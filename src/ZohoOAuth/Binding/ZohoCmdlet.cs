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

    /// <summary>The rooms below, which are the process's.</summary>
    internal static ClientServices Services => ClientServices.Process;

    /// <summary>Where the rooms below say what they do: this cmdlet's verbose and warning streams.</summary>
    internal Trace Trace => _trace ??= new Trace(
        line => Post(() => WriteVerbose(line)),
        line => Post(() => WriteWarning(line)));

    /// <summary>This cmdlet as one who wants a token: with its streams, and its way to the vaults.</summary>
    internal Caller Caller => _caller ??= new Caller(Trace, (vault, cancellation) => VaultChoice.OfAsync(this, vault, cancellation));

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal Task<T> OnPipelineThreadAsync<T>(Func<T> function) =>
        _pump is { } pump ? pump.InvokeAsync(function) : throw new InvalidOperationException("There is no pipeline to run on.");

    /// <summary>Writes one object; false never comes back, because a pipeline that wants no more throws.</summary>
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

    /// <summary>Warns and waits until it was said: a user who stops at warnings stops what comes next.</summary>
    internal Task WarnAsync(string text) => OnPipelineThreadAsync(() =>
    {
        WriteWarning(Redactor.Redact(text));
        return true;
    });

    /// <summary>Shows how far something is; nobody waits for it.</summary>
    internal void PostProgress(ProgressRecord record) => Post(() => WriteProgress(record));

    internal Task<bool> ShouldProcessAsync(string target, string action) => OnPipelineThreadAsync(() => ShouldProcess(target, action));

    /// <summary>What the cmdlet does with one object of its input, or once without any.</summary>
    private protected virtual Task ProcessAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether there is something left to do after the last object.</summary>
    private protected virtual bool HasRest => false;

    /// <summary>What is left to do after the last object of the input.</summary>
    private protected virtual Task EndAsync(CancellationToken cancellation) => Task.CompletedTask;

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
