namespace ZohoOAuth.Client.Http;

/// <summary>A file on its way. As long as something moves nobody loses patience, however large it is.</summary>
/// <param name="tell">Hears how many bytes have moved in all.</param>
internal sealed class Transfer(Action<long> tell)
{
    private long _bytes;

    /// <summary>Winds the clock of whoever waits up again.</summary>
    internal Action? Rewind { get; set; }

    /// <summary>Begins to count anew, because a request is repeated.</summary>
    internal void Restart(long bytes) => _bytes = bytes;

    internal void Move(int bytes)
    {
        _bytes += bytes;
        Rewind?.Invoke();
        tell(_bytes);
    }
}
