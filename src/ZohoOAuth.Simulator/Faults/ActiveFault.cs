namespace ZohoOAuth.Simulator.Faults;

/// <summary>A fault that applies to the current request. Cleared completes when the faults are cleared.</summary>
internal sealed record ActiveFault(Fault Fault, Task Cleared)
{
    /// <summary>Waits until the time is over, the faults are cleared or the client has closed the connection.</summary>
    public async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Cleared.WaitAsync(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
