namespace ZohoOAuth.Simulator.Faults;

/// <summary>A fault that happens to a request.</summary>
/// <param name="Fault">What happens.</param>
/// <param name="Over">Ends when the faults are cleared.</param>
internal sealed record TakenFault(Fault Fault, Task Over)
{
    /// <summary>Waits for so long, unless the faults are cleared; a caller who has gone is not waited for.</summary>
    public async Task HoldAsync(TimeSpan time, CancellationToken gone)
    {
        await Over.WaitAsync(time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gone.ThrowIfCancellationRequested();
    }
}
