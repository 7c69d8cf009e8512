using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Vault;

/// <summary>
/// The one gate to SecretManagement, which has a single runspace for the process and fails if two callers use it at the same time:
/// https://github.com/PowerShell/SecretManagement/issues/188
/// </summary>
internal sealed class VaultGate(TimeProvider clock) : IDisposable
{
    /// <summary>How long the others wait for a call whose caller has left. A slow vault ends in this time, and a vault that hangs does not.</summary>
    internal static readonly TimeSpan AbandonedTimeout = TimeSpan.FromSeconds(30);

    /// <summary>SecretManagement is in the process once, and so is its gate.</summary>
    internal static readonly VaultGate Process = new(ClientServices.Process.Clock);

    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Is cancelled when the running call hangs. Each call has its own.</summary>
    private volatile CancellationTokenSource _hung = new();

    /// <summary>The vault of the running call. Null if it is a call about all vaults.</summary>
    private volatile string? _vault;

    /// <summary>
    /// Runs a call alone. When the caller cancels, it does not wait any longer, but the gate stays closed until the call has ended.
    /// </summary>
    internal async Task<T> RunAsync<T>(string? vault, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        _vault = vault;
        var hung = _hung;
        var running = RunAndLeaveAsync(call);
        try
        {
            return await Poly.WaitAsync(running, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            _ = WatchAsync(running, hung);
            throw;
        }
    }

    /// <summary>Releases the gate. The one of the process is never disposed.</summary>
    public void Dispose()
    {
        _gate.Dispose();
        _hung.Dispose();
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _hung.Token);
        try
        {
            await _gate.WaitAsync(cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ZohoErrors.VaultHangs(_vault);
        }
    }

    private async Task<T> RunAndLeaveAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            _hung = new CancellationTokenSource();
            _gate.Release();
        }
    }

    /// <summary>Gives an abandoned call some time. After that, the other callers get an error instead of waiting for it.</summary>
    private async Task WatchAsync(Task abandoned, CancellationTokenSource hung)
    {
        using var timeout = Poly.CancelAfter(AbandonedTimeout, clock);
        using var expired = timeout.Token.Register(hung.Cancel);
        try
        {
            await abandoned.ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The caller has left, so no one needs the error.
        }
    }
}
