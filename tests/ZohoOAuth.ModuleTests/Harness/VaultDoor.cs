namespace ZohoOAuth.ModuleTests;

/// <summary>A door in a vault, closed to one of its commands. Nothing but the test opens it: no stop of a pipeline does.</summary>
/// <param name="command">The command that waits here.</param>
/// <param name="passes">How many calls of it pass before the door closes.</param>
public sealed class VaultDoor(string command, int passes = 0) : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _passes = passes;

    /// <summary>Ends when a call waits at the door.</summary>
    internal Task Reached => _reached.Task;

    /// <summary>What the vault calls at the beginning of each command.</summary>
    public void Pass(string called)
    {
        if (called == command && Interlocked.Decrement(ref _passes) < 0)
        {
            _reached.TrySetResult();
            _open.Wait();
        }
    }

    internal void Open() => _open.Set();

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }
}
