namespace ZohoOAuth.Client.Http;

/// <summary>Counts the transferred bytes of a file. Each transferred piece restarts the timeout, so that a large file does not time out.</summary>
/// <param name="tell">Receives the total number of transferred bytes, and the length of the whole; null when it is unknown.</param>
internal sealed class Transfer(Action<long, long?> tell)
{
    private long _bytes;
    private long? _length;

    /// <summary>Restarts the timeout of the request; null while no request is running.</summary>
    internal Action? ResetTimeout { get; set; }

    /// <summary>Starts to count again, because the request is repeated.</summary>
    internal void Restart(long bytes, long? length) => (_bytes, _length) = (bytes, length);

    internal void Move(int bytes)
    {
        _bytes += bytes;
        ResetTimeout?.Invoke();

        // A compressed answer can announce less than arrives.
        tell(_bytes, _length >= _bytes ? _length : null);
    }
}
