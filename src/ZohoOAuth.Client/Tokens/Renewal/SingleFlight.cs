using System.Collections.Concurrent;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// One renewal of a credential at a time in this process, whoever asks. A flight belongs to all who wait for it: one caller's
/// Ctrl-C must not take the token from the others. It is forgotten by itself and not by those who wait, because they may all
/// have left when it lands.
/// </summary>
internal sealed class SingleFlight
{
    /// <summary>How long the end of the process may wait for a token that Zoho has perhaps made already.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<ZohoToken>>> _flights = new(StringComparer.Ordinal);
    private int _waitsAtExit;

    /// <summary>Whether no flight is under way, and none is remembered.</summary>
    internal bool IsIdle => _flights.IsEmpty;

    /// <summary>The flight that is under way, or a new one; and whether it is the caller's own.</summary>
    internal (Task<ZohoToken> Result, bool IsOwn) Join(string credential, Func<Task<ZohoToken>> operation)
    {
        var own = New(credential, operation);
        var running = _flights.GetOrAdd(credential, own);
        return (running.Value, ReferenceEquals(running, own));
    }

    /// <summary>
    /// Starts a flight that nobody waits for, unless there is one. When the process ends meanwhile its end waits a little: the
    /// token would count among Zoho's ten, and nobody would have it.
    /// </summary>
    internal void Start(string credential, Func<Task<ZohoToken>> operation)
    {
        if (Interlocked.Exchange(ref _waitsAtExit, 1) == 0)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => WaitForAll();
        }

        var own = New(credential, operation);
        if (_flights.TryAdd(credential, own))
        {
            _ = own.Value;
        }
    }

    private Lazy<Task<ZohoToken>> New(string credential, Func<Task<ZohoToken>> operation) => new(() => Task.Run(async () =>
    {
        try
        {
            return await operation().ConfigureAwait(false);
        }
        finally
        {
            _flights.TryRemove(credential, out _);
        }
    }));

#pragma warning disable VSTHRD002 // The process ends: there is nobody left to come back to.
    private void WaitForAll()
    {
        try
        {
            Task.WaitAll([.. _flights.Values.Select(running => running.Value)], StopTimeout);
        }
        catch (AggregateException)
        {
            // A renewal that fails now fails for nobody.
        }
    }
#pragma warning restore VSTHRD002
}
