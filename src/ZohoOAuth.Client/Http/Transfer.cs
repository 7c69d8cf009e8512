namespace ZohoOAuth.Client.Http;

/// <summary>Counts the transferred bytes of a file. Each transferred piece restarts the timeout, so that a large file does not time out.</summary>
/// <param name="tell">Receives the total number of transferred bytes.</param>
internal sealed class Transfer(Action<long> tell)
{
    private long _bytes;

    /// <summary>Restarts the timeout of the request; null while no request is running.</summary>
    internal Action? ResetTimeout { get; set; }

    /// <summary>Starts to count again, because the request is repeated.</summary>
    internal void Restart(long bytes) => _bytes = bytes;

    internal void Move(int bytes)
    {
        _bytes += bytes;
        ResetTimeout?.Invoke();
        tell(_bytes);
    }
}
