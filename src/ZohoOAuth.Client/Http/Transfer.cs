namespace ZohoOAuth.Client.Http;

/// <summary>Counts the transferred bytes of a file. Each transferred piece restarts the timeout, so that a large file does not time out.</summary>
internal sealed class Transfer
{
    private readonly Action<long> _tell;
    private long _bytes;

    /// <param name="tell">Receives the total number of transferred bytes.</param>
    internal Transfer(Action<long> tell) => _tell = tell;

    /// <summary>Restarts the timeout of the request; null while no request is running.</summary>
    internal Action? Rewind { get; set; }

    /// <summary>Starts to count again, because the request is repeated.</summary>
    internal void Restart(long bytes) => _bytes = bytes;

    internal void Move(int bytes)
    {
        _bytes += bytes;
        Rewind?.Invoke();
        _tell(_bytes);
    }
}
