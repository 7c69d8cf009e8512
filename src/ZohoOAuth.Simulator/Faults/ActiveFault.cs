namespace ZohoOAuth.Simulator.Faults;

/// <summary>A fault that happens to a request.</summary>
/// <param name="Fault">What happens.</param>
/// <param name="Cleared">Ends when the faults are cleared.</param>
internal sealed record ActiveFault(Fault Fault, Task Cleared)
{
    /// <summary>Waits for so long, unless the faults are cleared; a caller who has gone is not waited for.</summary>
    public async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Cleared.WaitAsync(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
