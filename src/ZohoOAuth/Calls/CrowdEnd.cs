using System.Management.Automation;
using System.Runtime.ExceptionServices;

namespace ZohoOAuth.Calls;

/// <summary>What ends a call of several connections before its time: the first exception that is not the error of one connection.</summary>
internal sealed class CrowdEnd(CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private ExceptionDispatchInfo? _cause;

    /// <summary>Is cancelled for all connections.</summary>
    internal CancellationToken Token => _stop.Token;

    /// <summary>Runs a function on the pipeline thread. After the end, it does not run.</summary>
    internal T Run<T>(Func<T> function)
    {
        if (Volatile.Read(ref _cause) is not null)
        {
            throw new PipelineStoppedException();
        }

        try
        {
            return function();
        }
        catch (Exception error) when (error is not ZohoOAuthException)
        {
            // The next function can already wait, so it must see the end before the connection that caused it does.
            Note(error);
            throw;
        }
    }

    /// <summary>Ends the call.</summary>
    internal void Come(Exception cause)
    {
        Note(cause);
        _stop.Cancel();
    }

    /// <summary>Throws what ended the call. Without it, the other connections' exceptions would hide it.</summary>
    internal void ThrowIfCome() => _cause?.Throw();

    public void Dispose() => _stop.Dispose();

    private void Note(Exception cause) => Interlocked.CompareExchange(ref _cause, ExceptionDispatchInfo.Capture(cause), null);
}
