using System.Collections.Concurrent;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Runs one refresh of a credential at a time in this process. All callers share the running operation, so one caller's Ctrl-C must not cancel it for
/// the others. The operation removes itself from the table, because all callers may have left before it completes.
/// </summary>
internal sealed class SingleFlight
{
    /// <summary>How long the exit of the process waits for a token that Zoho may have created already.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<CredentialId, Lazy<Task<ZohoToken>>> _operations = new();
    private int _waitsAtExit;

    /// <summary>Whether no operation is running.</summary>
    internal bool IsIdle => _operations.IsEmpty;

    /// <summary>The running operation, or a new one, and whether it is the caller's own.</summary>
    internal (Task<ZohoToken> Result, bool IsOwn) Join(CredentialId credential, Func<Task<ZohoToken>> operation)
    {
        var own = New(credential, operation);
        var running = _operations.GetOrAdd(credential, own);
        return (running.Value, ReferenceEquals(running, own));
    }

    /// <summary>
    /// Starts an operation in the background, unless one is running. The exit of the process waits for it for a short time: otherwise the new token
    /// would count among Zoho's ten but would be lost.
    /// </summary>
    internal void Start(CredentialId credential, Func<Task<ZohoToken>> operation)
    {
        if (Interlocked.Exchange(ref _waitsAtExit, 1) == 0)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => WaitForAll();
        }

        var own = New(credential, operation);
        if (_operations.TryAdd(credential, own))
        {
            _ = own.Value;
        }
    }

    private Lazy<Task<ZohoToken>> New(CredentialId credential, Func<Task<ZohoToken>> operation) => new(() => Task.Run(async () =>
    {
        try
        {
            return await operation().ConfigureAwait(false);
        }
        finally
        {
            _operations.TryRemove(credential, out _);
        }
    }));

#pragma warning disable VSTHRD002 // The process ends, so there is no caller to return to.
    private void WaitForAll()
    {
        try
        {
            Task.WaitAll([.. _operations.Values.Select(running => running.Value)], StopTimeout);
        }
        catch (AggregateException)
        {
            // The process ends, so a failed refresh has no effect.
        }
    }
#pragma warning restore VSTHRD002
}
