using System.Collections.Concurrent;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Renewal;

/// <summary>
/// Runs one refresh of a credential at a time in this process. All callers share the running operation, so one caller's Ctrl-C must not cancel it for
/// the others. The operation removes itself from the table, because all callers may have left before it completes.
/// </summary>
internal sealed class SingleFlight(UnfinishedWork unfinished)
{
    /// <summary>How long the exit of the process waits for a token that Zoho may have created already.</summary>
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<CredentialId, Lazy<Task<ZohoToken>>> _operations = new();

    /// <summary>Whether no operation is running.</summary>
    internal bool IsIdle => _operations.IsEmpty;

    /// <summary>The running operation, or a new one, and whether it is the caller's own.</summary>
    internal (Task<ZohoToken> Result, bool IsOwn) Join(CredentialId credential, Func<Task<ZohoToken>> operation)
    {
        var own = New(credential, operation);
        var running = _operations.GetOrAdd(credential, own);
        return (running.Value, ReferenceEquals(running, own));
    }

    /// <summary>Starts an operation in the background, unless one is running.</summary>
    internal void Start(CredentialId credential, Func<Task<ZohoToken>> operation)
    {
        var own = New(credential, operation);
        if (_operations.TryAdd(credential, own))
        {
            _ = own.Value;
        }
    }

    /// <summary>
    /// The exit of the process waits for the operation for a short time: otherwise the new token would count among Zoho's ten but would be lost.
    /// </summary>
    private Lazy<Task<ZohoToken>> New(CredentialId credential, Func<Task<ZohoToken>> operation) => new(() => Task.Run(async () =>
    {
        try
        {
            return await unfinished.RunAsync(_ => operation(), ExitTimeout, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _operations.TryRemove(credential, out _);
        }
    }));
}
